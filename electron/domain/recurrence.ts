/** Windows that come back on the days of a test: when do they hold, and where are their edges? */
import type { Window } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { everyDay } from "./days.ts";
import type { DayTest } from "./days.ts";
import { DAY } from "./time.ts";
import type { Day } from "./time.ts";
import { fillsTheDay, reachOf, spanOn } from "./windows.ts";
import type { Span } from "./windows.ts";

/** Enough for a timeline of a year; beyond it the memory starts afresh. */
const REMEMBERED_DAYS = 1000;

export interface Recurrence {
  /** Holds at every instant: it has no edges. */
  readonly unbroken: boolean;
  /** The span that holds at an instant, the latest to start if several do; `day` is the local date of the instant. */
  spanAt(instant: Instant, day: Day): Span | null;
  /** Adds the instants in `(from, to]` at which it may begin or cease to hold, in no certain order. */
  addEdges(from: Instant, to: Instant, into: Instant[]): void;
}

interface Reach {
  readonly before: number;
  readonly after: number;
}

/** A recurrence of the spans that each anchor date gives, which must be in the order of time. */
function recurrenceOf(spansOn: (day: Day) => readonly Span[], reach: Reach, unbroken: boolean): Recurrence {
  return {
    unbroken,
    spanAt(instant, day) {
      for (let anchor = day + reach.before; anchor >= day - reach.after; anchor--) {
        const spans = spansOn(anchor);
        for (let index = spans.length - 1; index >= 0; index--) {
          const span = spans[index];
          if (span !== undefined && instant >= span.start && instant < span.end) return span;
        }
      }
      return null;
    },
    addEdges(from, to, into) {
      if (unbroken) return;
      const add = (instant: Instant | null): void => {
        if (instant !== null && instant > from && instant <= to) into.push(instant);
      };
      // No place is more than a day away from UTC.
      const last = Math.floor(to / DAY) + 1 + reach.before;
      let end: Instant | null = null;
      for (let anchor = Math.floor(from / DAY) - 1 - reach.after; anchor <= last; anchor++) {
        for (const span of spansOn(anchor)) {
          if (span.start !== end) {
            add(end);
            add(span.start);
          }
          end = span.end;
        }
      }
      add(end);
    },
  };
}

const NONE: readonly Span[] = [];

/** A window on each of the days of a test. */
export function recurringWindow(almanac: Almanac, occurs: DayTest, window: Window): Recurrence {
  const known = new Map<Day, readonly Span[]>();
  const spansOn = (day: Day): readonly Span[] => {
    if (!occurs(day)) return NONE;
    let spans = known.get(day);
    if (spans === undefined) {
      const span = spanOn(almanac, window, day);
      spans = span === null ? NONE : [span];
      if (known.size >= REMEMBERED_DAYS) known.clear();
      known.set(day, spans);
    }
    return spans;
  };
  return recurrenceOf(spansOn, reachOf(window), occurs === everyDay && fillsTheDay(window));
}
