/** Silence that nobody asked for while the venue is open. */
import type { Because } from "../../contract/state.ts";
import type { Instant } from "../../contract/words.ts";
import type { Playlist } from "../../contract/plan.ts";
import { MINUTE } from "../time.ts";
import { common } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** Silence this much longer than the playlist's pause is a gap, in milliseconds. */
const TOLERANCE = 5_000;

/** Reasons are looked at this often; where they change in between is then found to the minute. */
const LOOK_EVERY = 15 * MINUTE;

/** The silences within a playlist that are longer than its pauses, while it should be heard. */
export function gapsOf(silences: readonly Stretch[], wanted: readonly Stretch[], { pauseSeconds }: Playlist): Stretch[] {
  return silences
    .flatMap((silence) => common(silence, wanted))
    .filter(({ from, to }) => to - from > pauseSeconds * 1000 + TOLERANCE);
}

/** A stretch with the reason that holds throughout. */
interface Reasoned extends Stretch {
  readonly because: Because;
}

const same = (a: Because, b: Because): boolean => a.kind === b.kind && a.id === b.id;

/**
 * A stretch of one value cut where the reason changes: a reason alone is no change of the schedule (S10), so it is
 * looked for. One that holds for less than {@link LOOK_EVERY} may be passed over.
 */
export function reasonsWithin({ from, to }: Stretch, becauseAt: (at: Instant) => Because): Reasoned[] {
  const found: Reasoned[] = [];
  let start = from;
  let because = becauseAt(from);
  for (let at = from; at < to;) {
    const next = Math.min(at + LOOK_EVERY, to);
    const later = next < to ? becauseAt(next) : because;
    if (!same(because, later)) {
      let [before, after] = [at, next];
      while (after - before > MINUTE) {
        const middle = before + Math.ceil((after - before) / 2 / MINUTE) * MINUTE;
        if (middle >= after) break;
        if (same(becauseAt(middle), because)) before = middle;
        else after = middle;
      }
      found.push({ from: start, to: after, because });
      start = after;
      because = becauseAt(after);
    }
    at = next;
  }
  return [...found, { from: start, to, because }];
}
