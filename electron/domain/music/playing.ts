/** What is heard in a zone at an instant, in the terms of the schedule. */
import type { Override } from "../../contract/command.ts";
import type { PlayingTrack } from "../../contract/state.ts";
import { formatInstant, parseInstant } from "../../contract/words.ts";
import type { Instant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { fieldsOf } from "../fields.ts";
import { emergencyAt } from "../schedule.ts";
import { localDayOf } from "./day.ts";
import { gainAt } from "./envelope.ts";
import type { Envelope, Lane } from "./envelope.ts";
import type { Neighbourhood } from "./journey.ts";
import { ACCENT_DECIBELS, FADE_OF_ALARM_SECONDS, FADE_TO_SILENCE_SECONDS } from "./levels.ts";
import { repertoireOf } from "./repertoire.ts";
import type { Card, Repertoire } from "./repertoire.ts";
import { voicesAt } from "./voices.ts";
import type { Voice } from "./voices.ts";

/** No playlist fades for longer (the contract's limit of `crossfadeSeconds`). */
const LONGEST_FADE = 20_000;

const leavingFrom = (from: Instant, seconds: number): Lane => ({
  first: 1,
  moves: seconds > 0 ? [{ from, to: from + 1000 * seconds, share: 0 }] : [],
});

/** A sound that goes round from an instant on. */
function endless(sound: string, since: Instant, at: Instant, envelope: Envelope, { sounds }: Repertoire): PlayingTrack[] {
  const card = sounds.get(sound);
  if (card === undefined) return [];
  return [
    {
      sound,
      startedAt: formatInstant(since),
      positionSeconds: (Math.max(0, at - since) / 1000) % card.durationSeconds,
      gainDecibels: gainAt(envelope, at),
    },
  ];
}

/** The accent that lies over a zone, and the one that is leaving. */
function accentsAt(
  { read, since }: ReturnType<typeof fieldsOf>["accent"],
  at: Instant,
  fadeOut: number,
  repertoire: Repertoire,
): PlayingTrack[] {
  const heard = (asked: Instant, lanes: readonly Lane[]): PlayingTrack[] => {
    const { value } = read(asked);
    if (value === null) return [];
    const begins = since(asked) ?? 0;
    const rise: Lane = { first: 0, moves: [{ from: begins, to: begins + 1000 * FADE_TO_SILENCE_SECONDS, share: 1 }] };
    return endless(value, begins, at, { gainDecibels: ACCENT_DECIBELS, lanes: [rise, ...lanes] }, repertoire);
  };
  const began = since(at);
  const leaving = began !== null && at < began + 1000 * fadeOut ? heard(began - 1, [leavingFrom(began, fadeOut)]) : [];
  return [...leaving, ...heard(at, [])];
}

/**
 * What is heard in a zone: the playlist's tracks, its one-shots and those that pass by from other zones; for the length of
 * a crossfade after a change the voices of the playlist before, fading (the new playlist's crossfade, or
 * {@link FADE_TO_SILENCE_SECONDS}); the accent; in an emergency its sound, which is repeated. Throws a RangeError for a
 * zone that the plan does not have.
 */
export function playing(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  at: Instant,
  sounds: readonly Card[],
): PlayingTrack[] {
  const { plan } = schedule;
  const { playlist: field, accent } = fieldsOf(schedule, overrides, zone);
  const repertoire = repertoireOf(sounds);
  const playlists = new Map(plan.playlists.map((playlist) => [playlist.id, playlist]));
  const dayOf = localDayOf(schedule.almanac);
  const around: Neighbourhood = {
    zones: plan.zones,
    playlists: plan.playlists,
    playlistIn: (id, instant) => playlists.get(fieldsOf(schedule, overrides, id).playlist.read(instant).value ?? "") ?? null,
  };
  const emergency = emergencyAt(overrides, at);
  const voicesOf = (asked: Instant): Voice[] => {
    const playlist = around.playlistIn(zone, asked);
    return playlist === null ? [] : voicesAt({ playlist, zone, since: field.since(asked), dayOf, repertoire, around }, at);
  };

  const fadeToSilence = emergency === null ? FADE_TO_SILENCE_SECONDS : FADE_OF_ALARM_SECONDS;
  const since = field.since(at);
  const voices = voicesOf(at);
  if (since !== null && at < since + LONGEST_FADE) {
    const fade = around.playlistIn(zone, at)?.crossfadeSeconds ?? fadeToSilence;
    if (at < since + 1000 * fade) {
      const lane = leavingFrom(since, fade);
      const outgoing = voicesOf(since - 1).filter(({ startedAt }) => startedAt < since);
      voices.unshift(
        ...outgoing.map((voice) => ({
          ...voice,
          gainDecibels: gainAt({ ...voice.envelope, lanes: [...voice.envelope.lanes, lane] }, at),
        })),
      );
    }
  }
  const tracks = voices.map(({ sound, startedAt, positionSeconds, gainDecibels }) => ({
    sound,
    startedAt: formatInstant(startedAt),
    positionSeconds,
    gainDecibels,
  }));
  const accents = accentsAt(accent, at, fadeToSilence, repertoire);
  if (emergency === null || emergency.sound === null) return [...tracks, ...accents];
  const alarm = endless(emergency.sound, parseInstant(emergency.since), at, { gainDecibels: 0, lanes: [] }, repertoire);
  return [...alarm, ...tracks, ...accents];
}
