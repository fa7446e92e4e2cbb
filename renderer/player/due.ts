/** Which voices are due in a zone at an instant: those of its playlist, its accent, or nothing but the alarm. Pure. */
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { fadeAt, shareAt } from "../../electron/domain/music/envelope.ts";
import { ACCENT_DECIBELS } from "../../electron/domain/music/levels.ts";
import type { Voice } from "../../electron/domain/music/voices.ts";
import type { Arrival } from "../../electron/domain/seasons/arrival.ts";
import type { Bus } from "./mixer.ts";
import type { Music } from "./music.ts";
import type { Due } from "./plan.ts";
import { withinRoom } from "./room.ts";
import { amplitudeOf } from "../../electron/domain/taper.ts";
import type { Wanted } from "./wanted.ts";

/** Sounds are decoded so many real milliseconds before they are heard. */
const PREPARED_WITHIN = 30_000;

/**
 * Voices and fades that begin within so many milliseconds are given to the audio clock, which begins them at their instant:
 * longer than two looks and the way through the output together, which holds up to 0.7 s (a page's block and three more of
 * them in the sound server).
 */
export const BEGINS_WITHIN = 1500;

interface Source {
  readonly wanted: Wanted;
  readonly music: Music;
  /** The sounds that can be played, by id: what failed to load is not among them. */
  readonly sounds: ReadonlyMap<string, Sound>;
  /** Venue seconds per real second: 1, but for a rehearsal, and 0 while that is paused. */
  readonly speed: number;
}

/** Where a voice's share is going, as one fade: given whole to the audio clock, it goes on evenly however busy the page is. */
function fadeOf({ envelope, startedAt }: Pick<Voice, "envelope" | "startedAt">, now: Instant): Due["fade"] {
  const from = Math.max(now, startedAt);
  const fade = fadeAt(envelope, from);
  const whole = amplitudeOf(envelope.gainDecibels);
  if (fade === null || fade.from > now + BEGINS_WITHIN) return { from, to: whole * shareAt(envelope, from), seconds: 0 };
  return { from: fade.from, to: whole * fade.share, seconds: (fade.to - fade.from) / 1000 };
}

function dueOf(source: Source, voice: Voice, share: number, fade: Due["fade"]): Due[] {
  const sound = source.sounds.get(voice.sound);
  if (sound === undefined) return [];
  const { startedAt, endsAt, positionSeconds } = voice;
  const { durationSeconds } = sound;
  // While a rehearsal is paused a recording that ends would leave silence: it goes round instead.
  const paused = source.speed === 0;
  const ends = sound.kind !== "loop" && endsAt - startedAt <= durationSeconds * 1000 && !paused;
  const loop = (voice.kind === "track" || paused) && !ends;
  const playlist = source.wanted.playlist?.id ?? null;
  return [{ bus: "ambience", sound: sound.id, playlist, startedAt, endsAt, positionSeconds, durationSeconds, loop, share, fade }];
}

function music(source: Source, now: Instant): Due[] {
  if (source.speed === 1) {
    return source.music
      .voicesAt(now, BEGINS_WITHIN)
      .flatMap((voice) => dueOf(source, voice, amplitudeOf(voice.gainDecibels), fadeOf(voice, now)));
  }
  // A clock that races would race through the crossfades, too: the newest track alone, at the gain it has outside of them.
  const voices = source.music.voicesAt(now, 0);
  const newest = voices.findLast(({ kind }) => kind === "track") ?? voices.at(-1);
  if (newest === undefined) return [];
  const gain = amplitudeOf(newest.envelope.gainDecibels);
  return dueOf(source, newest, gain, { from: now, to: gain, seconds: 0 });
}

function endless(source: Source, bus: Bus, id: string | null, since: Instant, gain: number, now: Instant): Due[] {
  const sound = id === null ? undefined : source.sounds.get(id);
  if (sound === undefined) return [];
  const positionSeconds = (Math.max(0, now - since) / 1000) % sound.durationSeconds;
  const { durationSeconds } = sound;
  return [
    {
      bus,
      sound: sound.id,
      playlist: null,
      startedAt: since,
      endsAt: Infinity,
      positionSeconds,
      durationSeconds,
      loop: true,
      share: gain,
      fade: { from: now, to: gain, seconds: 0 },
    },
  ];
}

/** Where the clock races, or stands, a moment of sound is none. */
function arriving({ sounds, speed }: Source, { sound: id, startsAt, endsAt, envelope }: Arrival, now: Instant): Due[] {
  const sound = sounds.get(id);
  if (sound === undefined || speed !== 1) return [];
  return [
    {
      bus: "accent",
      sound: id,
      playlist: null,
      startedAt: startsAt,
      endsAt,
      positionSeconds: (now - startsAt) / 1000,
      durationSeconds: sound.durationSeconds,
      loop: false,
      share: amplitudeOf(envelope.gainDecibels) * shareAt(envelope, now),
      fade: fadeOf({ envelope, startedAt: startsAt }, now),
    },
  ];
}

/** The voices due at an instant. */
export function dueAt(source: Source, now: Instant): Due[] {
  const { emergency, accent, arrival } = source.wanted;
  if (emergency !== null) return endless(source, "alarm", emergency.sound, emergency.since, 1, now);
  return [
    ...music(source, now),
    ...(arrival === null ? [] : arriving(source, arrival, now)),
    ...(accent === null ? [] : endless(source, "accent", accent.sound, accent.since, amplitudeOf(ACCENT_DECIBELS), now)),
  ];
}

/** The sounds to have decoded: what is due now and, as far as there is room, what will be soon. */
export function soundsNeeded(source: Source, now: Instant): Set<string> {
  // Where the clock races nobody follows each voice: what is due then is what will be the newest.
  const soon =
    source.speed === 1 ? source.music.voicesAt(now, PREPARED_WITHIN) : source.music.laterAt(now + PREPARED_WITHIN * source.speed);
  const due = dueAt(source, now);
  const coming = soon.toSorted((one, other) => one.startedAt - other.startedAt);
  return withinRoom(
    due.map(({ sound }) => sound),
    coming.map(({ sound }) => sound),
    source.sounds,
  );
}
