/** Which sounds of a playlist are heard at an instant, where in the recording, and how loud. */
import type { Instant } from "../contract/words.ts";
import { slotsAround } from "./chain.ts";
import type { LocalDay, PlaylistInZone, Slot } from "./chain.ts";
import { seededNumbers } from "./order.ts";

export interface Voice {
  readonly kind: "track" | "one-shot";
  readonly sound: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  /** Of a sound that is held for longer than it lasts: wrapped, since it loops. */
  readonly positionSeconds: number;
  /** The track's own gain with its share of a crossfade; -120 is silence. */
  readonly gainDecibels: number;
}

const SILENCE_DECIBELS = -120;

/** How long a playlist fades where silence follows: a room that falls quiet, and is not cut off. */
export const FADE_TO_SILENCE_SECONDS = 2;

/** However often a one-shot is wanted, it starts once a second at most. */
const SHORTEST_PAUSE = 1;

/** A gain lowered to a share of the amplitude, from 0 to 1. */
export function sharedGain(gainDecibels: number, share: number): number {
  return share <= 0 ? SILENCE_DECIBELS : Math.max(SILENCE_DECIBELS, gainDecibels + 20 * Math.log10(share));
}

/** Equal power: the squares of a rising and a falling share add up to one. `done` and `length` in milliseconds. */
export function risingShare(done: number, length: number): number {
  return done >= length ? 1 : Math.sin((Math.PI / 2) * Math.max(0, done / length));
}

function trackVoice({ track, startsAt, endsAt, fadeIn, fadeOut }: Slot, durationSeconds: number, at: Instant): Voice {
  const share = risingShare(at - startsAt, fadeIn) * risingShare(endsAt - at, fadeOut);
  return {
    kind: "track",
    sound: track.sound,
    startedAt: startsAt,
    endsAt,
    positionSeconds: ((at - startsAt) / 1000) % durationSeconds,
    gainDecibels: sharedGain(track.gainDecibels, share),
  };
}

/** The one-shots heard at an instant among those that the local date begins, at random pauses that its seed decides. */
function oneShotsOf({ playlist, zone, since, durations }: PlaylistInZone, day: LocalDay, at: Instant): Voice[] {
  return playlist.oneShots.flatMap(({ sound, everySeconds: [least, most], gainDecibels }, index) => {
    const durationSeconds = durations.get(sound);
    if (durationSeconds === undefined || at >= day.endsAt + durationSeconds * 1000) return [];
    const random = seededNumbers(`${playlist.id}/${zone}/${day.date}/one-shot/${index}`);
    const heard: Voice[] = [];
    const pause = (): number => 1000 * Math.max(SHORTEST_PAUSE, least + (most - least) * random());
    for (
      let startedAt = Math.round(day.startsAt + pause());
      startedAt <= at && startedAt < day.endsAt;
      startedAt = Math.round(startedAt + pause())
    ) {
      const endsAt = startedAt + Math.round(durationSeconds * 1000);
      if (at >= endsAt || (since !== null && startedAt < since)) continue;
      heard.push({ kind: "one-shot", sound, startedAt, endsAt, positionSeconds: (at - startedAt) / 1000, gainDecibels });
    }
    return heard;
  });
}

/** Answers for one playlist in one zone; what has been counted is kept, so that asking on and on is cheap. */
interface PlaylistFollower {
  /** What is heard at an instant, tracks before one-shots, the earlier started first. */
  voicesAt(at: Instant): Voice[];
}

/** For a player that asks many times a second. Going back in time counts afresh and is as right. */
export function followPlaylist(source: PlaylistInZone): PlaylistFollower {
  let day: LocalDay | null = null;
  let month: string | null = null;
  let slots: Iterator<Slot, void> | null = null;
  /** The slots counted last that may still be asked for, the latest of them not yet begun. */
  let recent: Slot[] = [];
  let countedFrom = Infinity;

  const slotsAt = (at: Instant, today: LocalDay): Slot[] => {
    if (slots === null || month !== today.date.slice(0, 7) || at < countedFrom) {
      month = today.date.slice(0, 7);
      slots = slotsAround(source, at, today);
      recent = [];
    }
    for (let latest = recent.at(-1); latest === undefined || latest.startsAt <= at; latest = recent.at(-1)) {
      const { value } = slots.next();
      if (value === undefined) break;
      recent.push(value);
    }
    recent = recent.filter(({ endsAt }) => endsAt > at);
    countedFrom = at;
    return recent.filter(({ startsAt }) => startsAt <= at);
  };

  return {
    voicesAt(at) {
      if (day === null || at < day.startsAt || at >= day.endsAt) day = source.dayOf(at);
      const tracks = slotsAt(at, day).map((slot) => trackVoice(slot, source.durations.get(slot.track.sound) ?? 1, at));
      const dayBefore = source.playlist.oneShots.length > 0 ? oneShotsOf(source, source.dayOf(day.startsAt - 1), at) : [];
      return [...tracks, ...dayBefore, ...oneShotsOf(source, day, at)];
    },
  };
}

/** {@link PlaylistFollower.voicesAt}, asked once. */
export function voicesAt(source: PlaylistInZone, at: Instant): Voice[] {
  return followPlaylist(source).voicesAt(at);
}
