/** One field of one zone along time: its value at an instant, its changes, and since when it has been so (S10). */
import type { Because } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { Loser } from "./loss.ts";
import { DAY } from "./time.ts";
import type { Loudness } from "./volume.ts";

/**
 * How far back an unbroken value is followed: over four years, so that every yearly season and 29 February is seen.
 * A value without a change in that time counts as unbounded.
 */
const LOOK_BACK = 1500 * DAY;

/** Changes are looked for in steps that double up to this, so that a near one is found without looking far. */
const LONGEST_STEP = 64 * DAY;

export interface Reading<Value> {
  readonly value: Value;
  readonly because: Because;
  /** The next instant at which the value may change without an edge; always later than the reading. */
  readonly bend: Instant | null;
}

export interface Track<Value> {
  read(at: Instant): Reading<Value>;
  /** Held candidates that do not win, the strongest first, 20 at most. */
  losersAt(at: Instant): Loser[];
  /** The instants in `(from, to]` at which the value may change, in order; besides them it changes at bends alone. */
  edges(from: Instant, to: Instant): readonly Instant[];
  same(a: Value, b: Value): boolean;
  /** The stretch followed last, so that asking a moment later goes no further back than to here. */
  followed: Stretch | null;
}

/** The value has been the same from `since` (null: from `looked`, and no change was found) through `through`. */
interface Stretch {
  readonly since: Instant | null;
  readonly looked: Instant;
  readonly through: Instant;
}

export interface ZoneTracks {
  readonly theme: Track<string | null>;
  readonly playlist: Track<string | null>;
  readonly volume: Track<Loudness>;
  readonly accent: Track<string | null>;
}

export interface Change<Value> {
  readonly at: Instant;
  readonly value: Value;
}

/** The changes of value in `(from, to]`, in order. */
export function changesWithin<Value>(track: Track<Value>, from: Instant, to: Instant): Change<Value>[] {
  const changes: Change<Value>[] = [];
  walk(track, from, to, (change) => {
    changes.push(change);
    return false;
  });
  return changes;
}

/** Visits the changes in `(from, to]` in order until `visit` answers true. */
function walk<Value>(track: Track<Value>, from: Instant, to: Instant, visit: (change: Change<Value>) => boolean): void {
  const edges = track.edges(from, to);
  let reading = track.read(from);
  let index = 0;
  for (;;) {
    const next = Math.min(edges[index] ?? Infinity, reading.bend ?? Infinity);
    if (next > to) return;
    while ((edges[index] ?? Infinity) <= next) index++;
    const { value } = reading;
    reading = track.read(next);
    if (!track.same(value, reading.value) && visit({ at: next, value: reading.value })) return;
  }
}

/** The first change in `(after, limit]`; null: there is none. */
export function firstChange<Value>(track: Track<Value>, after: Instant, limit: Instant): Instant | null {
  let found: Instant | null = null;
  let step = DAY;
  for (let from = after; from < limit && found === null; from += step, step = Math.min(step * 2, LONGEST_STEP)) {
    walk(track, from, Math.min(from + step, limit), (change) => {
      found = change.at;
      return true;
    });
  }
  return found;
}

/** The last change in `(from, to]`; null: there is none. */
function lastChange<Value>(track: Track<Value>, from: Instant, to: Instant): Instant | null {
  return changesWithin(track, from, to).at(-1)?.at ?? null;
}

/** The earliest instant since which the value has been what it is; null if it never changed within {@link LOOK_BACK}. */
export function sinceOf<Value>(track: Track<Value>, at: Instant): Instant | null {
  const floor = at - LOOK_BACK;
  const bounded = (since: Instant | null): Instant | null => (since !== null && since > floor ? since : null);
  const { followed } = track;
  const known = followed !== null && at >= (followed.since ?? followed.looked + LOOK_BACK) ? followed : null;
  if (known !== null && at <= known.through) return bounded(known.since);

  const follow = (stretch: Stretch): Instant | null => {
    track.followed = stretch;
    return bounded(stretch.since);
  };
  let step = DAY;
  for (let upper = at; upper > floor; step = Math.min(step * 2, LONGEST_STEP)) {
    const lower = Math.max(floor, upper - step, known?.through ?? -Infinity);
    const since = lastChange(track, lower, upper);
    if (since !== null) return follow({ since, looked: since, through: at });
    if (known !== null && lower === known.through) return follow({ ...known, through: at });
    upper = lower;
  }
  return follow({ since: null, looked: floor, through: at });
}
