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
  /** Venue seconds per real second: 1, but for a rehearsal, and 0 while that is paused. */
  readonly speed: number;
  /** Real milliseconds until the next look. */
  readonly untilNextLook: number;
}

const same = (one: Voice, other: Voice): boolean =>
  one.kind === other.kind && one.sound === other.sound && one.startedAt === other.startedAt;

/** Shares this close are one and the same: a hundredth of a decibel. */
const STEADY = 1.001;

/**
 * Where a track's share is going, as one fade: given whole to the audio clock, it goes on evenly however busy the page is.
 * Whether it rises or falls shows between two looks; a crossfade lasts as long as the two tracks overlap.
 */
function fadeOf(
  source: Source,
  voice: Voice,
  others: readonly Voice[],
  share: number,
  nextShare: number,
  now: Instant,
): Due["fade"] {
  if (nextShare < share / STEADY) return { to: 0, seconds: (voice.endsAt - now) / 1000 };
  if (nextShare <= share * STEADY) return { to: share, seconds: source.untilNextLook / 1000 };
  const before = others.find((other) => other.kind === "track" && other.startedAt < voice.startedAt);
  const longest = Math.min((source.wanted.playlist?.crossfadeSeconds ?? 0) * 1000, (voice.endsAt - voice.startedAt) / 2);
  return { to: wholeGain(source, voice), seconds: ((before?.endsAt ?? voice.startedAt + longest) - now) / 1000 };
}

/** The amplitude of a track outside of its fades. */
function wholeGain(source: Source, voice: Voice): number {
  return amplitudeOf(source.wanted.playlist?.tracks.find(({ sound }) => sound === voice.sound)?.gainDecibels ?? 0);
}

function dueOf(source: Source, voice: Voice, share: number, fade: Due["fade"]): Due[] {
  const sound = source.sounds.get(voice.sound);
  if (sound === undefined) return [];
  const { startedAt, endsAt, positionSeconds } = voice;
  const { durationSeconds } = sound;
  // While a rehearsal is paused a recording that ends would leave silence: it goes round instead.
  const ends = sound.kind !== "loop" && endsAt - startedAt <= durationSeconds * 1000 && source.speed !== 0;
  const loop = voice.kind === "track" && !ends;
  const playlist = source.wanted.playlist?.id ?? null;
  return [{ bus: "ambience", sound: sound.id, playlist, startedAt, endsAt, positionSeconds, durationSeconds, loop, share, fade }];
}

function tracks(source: Source, now: Instant): Due[] {
  const voices = source.music.now(now);
  if (source.speed === 1) {
    const later = source.music.nextLook(now + source.untilNextLook);
    return voices.flatMap((voice) => {
      const share = amplitudeOf(voice.gainDecibels);
      const nextShare = amplitudeOf(later.find((other) => same(voice, other))?.gainDecibels ?? -Infinity);
      return dueOf(source, voice, share, fadeOf(source, voice, voices, share, nextShare, now));
    });
  }
  // A clock that races would race through the crossfades, too: the newest track alone, at the gain it has outside of them.
  const newest = voices.filter((voice) => voice.kind === "track").at(-1);
  if (newest === undefined) return [];
  const gain = wholeGain(source, newest);
  return dueOf(source, newest, gain, { to: gain, seconds: 0 });
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
      fade: { to: gain, seconds: 0 },
    },
  ];
}

/** The voices due at an instant. */
export function dueAt(source: Source, now: Instant): Due[] {
  const { emergency, accent } = source.wanted;
  if (emergency !== null) return endless(source, "alarm", emergency.sound, emergency.since, 1, now);
  return [
    ...tracks(source, now),
    ...(accent === null ? [] : endless(source, "accent", accent.sound, accent.since, amplitudeOf(ACCENT_DECIBELS), now)),
  ];
}

/** The sounds to have decoded: what is due now and what will be soon. */
export function soundsNeeded(source: Source, now: Instant): Set<string> {
  const soon = source.music.prepare(now + PREPARE_AHEAD_MILLISECONDS * source.speed);
  return new Set([...dueAt(source, now), ...soon].map(({ sound }) => sound));
}
