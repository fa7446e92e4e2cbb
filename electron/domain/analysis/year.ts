/** The year that an analysis looks at: 365 local days from the one that holds an instant. */
import type { Instant } from "../../contract/words.ts";
import type { LocalClock } from "../clock.ts";
import type { Day } from "../time.ts";
import { append } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";

const DAYS = 365;

export interface Year {
  readonly clock: LocalClock;
  readonly first: Day;
  /** The first day that does not belong to it. */
  readonly end: Day;
  /** When each of its days starts, and last when the year ends. A date that the zone skips starts when the next does. */
  readonly starts: readonly Instant[];
}

export function yearFrom(clock: LocalClock, at: Instant): Year {
  const first = clock.dayAt(at).day;
  const starts = Array.from({ length: DAYS + 1 }, (_, index) => clock.dayClock(first + index).start);
  return { clock, first, end: first + DAYS, starts };
}

/** Pieces of a year cut at midnights: those of its n-th day lie from `index[n]` up to `index[n + 1]`. */
export interface Cut {
  readonly pieces: Float64Array;
  readonly index: Uint32Array;
}

export function cutByDay({ starts }: Year, pieces: Pieces): Cut {
  const cut: Instant[] = [];
  const index = new Uint32Array(starts.length);
  let next = 0;
  for (let day = 0; day + 1 < starts.length; day++) {
    index[day] = cut.length;
    const from = starts[day] ?? 0;
    const to = starts[day + 1] ?? 0;
    while (next < pieces.length && (pieces[next + 1] ?? 0) <= from) next += 2;
    for (let i = next; i < pieces.length && (pieces[i] ?? 0) < to; i += 2) {
      const start = Math.max(pieces[i] ?? 0, from);
      const end = Math.min(pieces[i + 1] ?? 0, to);
      if (start < end) cut.push(start, end);
    }
  }
  index[starts.length - 1] = cut.length;
  return { pieces: Float64Array.from(cut), index };
}

/** What of some stretches, in any order, lies within the year. */
export function withinYear({ starts }: Year, stretches: readonly { start: Instant; end: Instant }[]): Pieces {
  const from = starts[0] ?? 0;
  const to = starts.at(-1) ?? 0;
  const within: Instant[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    append(within, Math.max(start, from), Math.min(end, to));
  }
  return within;
}
