/** How loud a visitor's engine may be. */
import { decibelsOfVolume, type ZoneLevel, zoneDecibels } from "../taper.ts";

/** An engine stands above the room it starts in by so much: a thing that happens, beside music that is there. Decibels. */
const ABOVE_THE_ROOM = 6;

/** The polite maximum: however loud a zone is set, an engine is never given more than this volume (0–100): −7.5 dB. */
const MOST_VOLUME = 75;

/** And before that gain no sample of it is above this, dBFS. */
export const MOST_PEAK_DBFS = -6;

/** The most that any sample of an engine can be at the loudspeaker, in dBFS, whatever the zone is set to. */
export const POLITE_MAXIMUM_DBFS = MOST_PEAK_DBFS + decibelsOfVolume(MOST_VOLUME);

/** The gain of an engine in a zone, decibels; −Infinity where the zone is silenced. Never above that of the zone's limit. */
export function engineDecibels(level: ZoneLevel): number {
  if (level.volume <= 0) return -Infinity;
  return Math.min(zoneDecibels(level) + ABOVE_THE_ROOM, decibelsOfVolume(Math.min(level.limit, MOST_VOLUME)));
}
