/** How loud an announcement is, in the terms of volumes 0–100; every zone's limit comes on top. */

/**
 * An announcement without a volume of its own is at least as loud as this makes it: a lost child must be heard over a
 * corridor that only hums. 50 is −18 dB, where the 20 of a quiet corridor is −42 dB.
 */
export const LEAST_ANNOUNCEMENT_VOLUME = 50;

/** Below this volume, −24 dB, speech is hard to hear among people. */
export const HARD_TO_HEAR = 40;

/** The volume of an announcement in a zone that is at `zone`: its own, or the zone's. A zone at 0 hears nothing. */
export function announcementVolume(zone: number, own: number | null): number {
  return zone === 0 ? 0 : (own ?? Math.max(zone, LEAST_ANNOUNCEMENT_VOLUME));
}
