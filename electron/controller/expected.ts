/** What the screens of each zone are compared with. */
import type { Sound } from "../contract/sound.ts";
import type { Instant } from "../contract/words.ts";
import { playing } from "../domain/music/playing.ts";
import { volumeAt } from "../domain/ramp.ts";
import { desiredState } from "../domain/schedule.ts";
import { zoneDecibels } from "../domain/taper.ts";
import type { Next } from "./coming.ts";
import type { Desired } from "./screens.ts";
import type { InForce } from "./telling.ts";

/** What is meant to be fainter than this, in dBFS, a meter does not surely tell from silence: 10 dB above where that begins. */
const SURELY_HEARD = -60;

/** A track this far into a fade is not surely heard, in decibels. */
const FADED = -20;

/** What sounds now and did so this many milliseconds ago is at no edge of a track. */
const STEADY = 4_000;

/** Each zone at an instant; `next` answers what its kiosks wear next. */
export function expectedOf(
  inForce: InForce,
  sounds: readonly Sound[],
  next: (zone: string) => Next | null,
  now: Instant,
): Map<string, Desired> {
  const { schedule, overrides } = inForce;
  const loudness = new Map(sounds.map(({ id, loudnessLufs }) => [id, loudnessLufs]));
  const heard = (zone: string, level: number, at: Instant): boolean =>
    playing(schedule, overrides, zone, at, sounds).some(
      ({ sound, gainDecibels }) =>
        gainDecibels > FADED && (loudness.get(sound) ?? -Infinity) + gainDecibels + level > SURELY_HEARD,
    );
  const { zones } = desiredState(schedule, overrides, now, null);
  const levels = new Map(schedule.plan.zones.map(({ id, maximumVolume, trimDecibels }) => [id, { maximumVolume, trimDecibels }]));
  return new Map(
    Object.entries(zones).map(([id, zone]) => {
      const volume = volumeAt(zone.volume.value, now);
      const { maximumVolume: limit = 100, trimDecibels = 0 } = levels.get(id) ?? {};
      const level = zoneDecibels({ volume, limit, trimDecibels });
      const audible = zone.playlist.value !== null && heard(id, level, now) && heard(id, level, now - STEADY);
      const coming = next(id);
      return [
        id,
        {
          theme: zone.theme.value,
          playlist: zone.playlist.value,
          coming: coming === null ? null : { ...coming, inMilliseconds: coming.at - now },
          volume: Math.round(volume),
          audible,
        },
      ];
    }),
  );
}
