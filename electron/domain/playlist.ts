/** What is heard in a zone at an instant, in the terms of the schedule. */
import type { Override } from "../contract/command.ts";
import type { Sound } from "../contract/sound.ts";
import type { PlayingTrack } from "../contract/state.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import type { LocalDay } from "./chain.ts";
import type { Schedule } from "./compiled.ts";
import { emergencyAt } from "./schedule.ts";
import { dateOf, firstReach, localDayAt } from "./time.ts";

import { fieldsOf } from "./fields.ts";
import { FADE_TO_SILENCE_SECONDS, risingShare, sharedGain, voicesAt } from "./voices.ts";
import type { Voice } from "./voices.ts";

export type { LocalDay, PlaylistInZone } from "./chain.ts";
export { followPlaylist, voicesAt } from "./voices.ts";
export type { Voice } from "./voices.ts";

/** No playlist fades for longer (the contract's limit of `crossfadeSeconds`). */
const LONGEST_FADE = 20_000;

/** The local date around an instant, as playlists count their orders. */
export function localDayOf(almanac: Almanac): (instant: Instant) => LocalDay {
  return (instant) => {
    const day = localDayAt(almanac, instant);
    return { date: dateOf(day), startsAt: firstReach(almanac, day, 0), endsAt: firstReach(almanac, day + 1, 0) };
  };
}

function playingTrack({ sound, startedAt, positionSeconds, gainDecibels }: Voice): PlayingTrack {
  return { sound, startedAt: formatInstant(startedAt), positionSeconds, gainDecibels };
}

/**
 * What is heard in a zone: the playlist's tracks and one-shots; for the length of a crossfade after a change the voices
 * of the playlist before, fading (the new playlist's crossfade, or {@link FADE_TO_SILENCE_SECONDS}); in an emergency
 * its sound, which is repeated. Throws a RangeError for a zone that the plan does not have.
 */
export function playing(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  at: Instant,
  sounds: readonly Pick<Sound, "id" | "durationSeconds">[],
): PlayingTrack[] {
  const { playlist: field } = fieldsOf(schedule, overrides, zone);
  const durations = new Map(sounds.map(({ id, durationSeconds }) => [id, durationSeconds]));
  const playlists = new Map(schedule.plan.playlists.map((playlist) => [playlist.id, playlist]));
  const dayOf = localDayOf(schedule.almanac);
  const playlistAt = (instant: Instant) => playlists.get(field.read(instant).value ?? "");
  const voicesOf = (asked: Instant, since: Instant | null): Voice[] => {
    const playlist = playlistAt(asked);
    return playlist === undefined ? [] : voicesAt({ playlist, zone, since, dayOf, durations }, at);
  };

  const since = field.since(at);
  const voices = voicesOf(at, since);
  if (since !== null && at < since + LONGEST_FADE) {
    const before = since - 1;
    const fade = 1000 * (playlistAt(at)?.crossfadeSeconds ?? FADE_TO_SILENCE_SECONDS);
    const left = since + fade - at;
    if (left > 0) {
      const outgoing = voicesOf(before, field.since(before));
      const fading = outgoing.filter(({ startedAt }) => startedAt < since);
      voices.unshift(
        ...fading.map((voice) => ({ ...voice, gainDecibels: sharedGain(voice.gainDecibels, risingShare(left, fade)) })),
      );
    }
  }

  const emergency = emergencyAt(overrides, at);
  const duration = durations.get(emergency?.sound ?? "");
  if (emergency === null || emergency.sound === null || duration === undefined) return voices.map(playingTrack);
  const alarm = {
    sound: emergency.sound,
    startedAt: emergency.since,
    positionSeconds: ((at - parseInstant(emergency.since)) / 1000) % duration,
    gainDecibels: 0,
  };
  return [alarm, ...voices.map(playingTrack)];
}
