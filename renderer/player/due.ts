/** Which voices are due in a zone at an instant: those of its playlist, its accent, or nothing but the alarm. Pure. */
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Voice } from "../../electron/domain/playlist.ts";
import type { Bus } from "./mixer.ts";
import type { Music } from "./music.ts";
import type { Due } from "./plan.ts";
import { amplitudeOf } from "./taper.ts";
import type { Wanted } from "./wanted.ts";

/** An accent lies softly over the playlist, by this many decibels. */
const ACCENT_DECIBELS = -6;

const PREPARE_AHEAD_MILLISECONDS = 30_000;

interface Source {
  readonly wanted: Wanted;
  readonly music: Music;
  /** The sounds that can be played, by id: what failed to load is not among them. */
  readonly sounds: ReadonlyMap<string, Sound>;
  /** Venue seconds per real second: 1, but for a rehearsal. */
  readonly speed: number;
  /** Real milliseconds until the next look. */
  readonly untilNextLook: number;
}

const same = (one: Voice, other: Voice): boolean => one.kind === other.kind && one.sound === other.sound && one.startedAt === other.startedAt;

function dueOf(source: Source, voice: Voice, decibels: number, nextDecibels: number): Due[] {
  const sound = source.sounds.get(voice.sound);
  if (sound === undefined) return [];
  const { startedAt, endsAt, positionSeconds } = voice;
  const { durationSeconds } = sound;
  const loop = voice.kind === "track" && (sound.kind === "loop" || endsAt - startedAt > durationSeconds * 1000);
  const playlist = source.wanted.playlist?.id ?? null;
  return [{ bus: "ambience", sound: sound.id, playlist, startedAt, endsAt, positionSeconds, durationSeconds, loop, share: amplitudeOf(decibels), nextShare: amplitudeOf(nextDecibels) }];
}

function tracks(source: Source, now: Instant): Due[] {
  const voices = source.music.now(now);
  if (source.speed === 1) {
    const later = source.music.nextLook(now + source.untilNextLook);
    return voices.flatMap((voice) => dueOf(source, voice, voice.gainDecibels, later.find((other) => same(voice, other))?.gainDecibels ?? -Infinity));
  }
  // A clock that races would race through the crossfades, too: the newest track alone, at the gain it has half-way.
  const newest = voices.filter((voice) => voice.kind === "track").at(-1);
  if (newest === undefined) return [];
  const halfWay = source.music.anywhere(Math.floor((newest.startedAt + newest.endsAt) / 2)).find((voice) => same(voice, newest)) ?? newest;
  return dueOf(source, newest, halfWay.gainDecibels, halfWay.gainDecibels);
}

function endless(source: Source, bus: Bus, id: string | null, since: Instant, gain: number, now: Instant): Due[] {
  const sound = id === null ? undefined : source.sounds.get(id);
  if (sound === undefined) return [];
  const positionSeconds = (Math.max(0, now - since) / 1000) % sound.durationSeconds;
  const { durationSeconds } = sound;
  return [{ bus, sound: sound.id, playlist: null, startedAt: since, endsAt: Infinity, positionSeconds, durationSeconds, loop: true, share: gain, nextShare: gain }];
}

/** The voices due at an instant. */
export function dueAt(source: Source, now: Instant): Due[] {
  const { emergency, accent } = source.wanted;
  if (emergency !== null) return endless(source, "alarm", emergency.sound, emergency.since, 1, now);
  return [...tracks(source, now), ...(accent === null ? [] : endless(source, "accent", accent.sound, accent.since, amplitudeOf(ACCENT_DECIBELS), now))];
}

/** The sounds to have decoded: what is due now and what will be soon. */
export function soundsNeeded(source: Source, now: Instant): Set<string> {
  const soon = source.music.prepare(now + PREPARE_AHEAD_MILLISECONDS * source.speed);
  return new Set([...dueAt(source, now), ...soon].map(({ sound }) => sound));
}
