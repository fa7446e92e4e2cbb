/** What the screens of each zone are compared with. */
import type { Sound } from "../contract/sound.ts";
import type { Instant } from "../contract/words.ts";
import { playing } from "../domain/music/playing.ts";
import { volumeAt } from "../domain/ramp.ts";
import { desiredState } from "../domain/schedule.ts";
import type { Desired } from "./screens.ts";
import type { InForce } from "./telling.ts";

/** Below this volume a zone may be under what a meter tells from silence: -42 dB of taper on -23 LUFS. */
const SURELY_HEARD = 20;

/** A track this far into a fade is not surely heard, in decibels. */
const FADED = -20;

/** What sounds now and did so this many milliseconds ago is at no edge of a track. */
const STEADY = 4_000;

/** Each zone at an instant. */
export function expectedOf({ schedule, overrides }: InForce, sounds: readonly Sound[], now: Instant): Map<string, Desired> {
  const heard = (zone: string, at: Instant): boolean =>
    playing(schedule, overrides, zone, at, sounds).some((track) => track.gainDecibels > FADED);
  const { zones } = desiredState(schedule, overrides, now, null);
  return new Map(
    Object.entries(zones).map(([id, zone]) => {
      const volume = volumeAt(zone.volume.value, now);
      const audible = zone.playlist.value !== null && volume >= SURELY_HEARD && heard(id, now) && heard(id, now - STEADY);
      return [id, { theme: zone.theme.value, playlist: zone.playlist.value, volume: Math.round(volume), audible }];
    }),
  );
}
