/** A window on the days of a test: which of its spans touch a date. */
import type { Window } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { DayClock, LocalClock } from "./clock.ts";
import { ANY_DATE, everyDay } from "./days.ts";
import type { Dates, DayTest } from "./days.ts";
import { DAY, MINUTE, MINUTES_IN_DAY } from "./time.ts";
import type { Day } from "./time.ts";
import { spanOn, SUN_REACH, writtenMinutes } from "./windows.ts";
import type { Span } from "./windows.ts";

export interface Occurrence {
  /** A date is touched by the spans of the dates from so many days before it... */
  readonly after: number;
  /** ...to so many days after it. */
  readonly before: number;
  /** Whether a span belongs to a date at all. */
  readonly occurs: DayTest;
  /** No span belongs to a date before this one... */
  readonly first: Day;
  /** ...nor to one after this. */
  readonly last: Day;
  /** The edges in milliseconds after midnight on a date whose clock is steady; NaN where the sun decides. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Holds at every instant. */
  readonly unbroken: boolean;
  /** The span that belongs to the date `anchor`, which must lie within reach of `clock`; null: there is none. */
  spanOn(anchor: Day, clock: DayClock): Span | null;
}

/** A window between two written times. A class, since a plan has tens of thousands of them. */
class WrittenWindow implements Occurrence {
  readonly occurs: DayTest;
  readonly first: Day;
  readonly last: Day;
  readonly startsAt: number;
  readonly endsAt: number;
  private readonly local: LocalClock;

  constructor(local: LocalClock, { occurs, first, last }: Dates, from: number, to: number) {
    this.local = local;
    this.occurs = occurs;
    this.first = first;
    this.last = last;
    this.startsAt = from * MINUTE;
    this.endsAt = (to > from ? to : to + MINUTES_IN_DAY) * MINUTE;
  }

  get before(): number {
    return 0;
  }

  get after(): number {
    return this.endsAt > DAY ? 1 : 0;
  }

  /** From midnight to midnight, or from a time to itself: every date's touches the next. */
  get unbroken(): boolean {
    return this.occurs === everyDay && this.endsAt - this.startsAt === DAY;
  }

  spanOn(anchor: Day, { offset }: DayClock): Span | null {
    if (!this.occurs(anchor)) return null;
    const { startsAt: start, endsAt: end } = this;
    const minutes = start / MINUTE;
    if (offset !== null) {
      const midnight = anchor * DAY - offset;
      return { start: midnight + start, end: midnight + end, day: anchor, minutes };
    }
    const from = this.local.reach(anchor, minutes);
    // An end on the next date is one of that date's times.
    const to = end > DAY ? this.local.reach(anchor + 1, (end - DAY) / MINUTE) : this.local.reach(anchor, end / MINUTE);
    return to > from ? { start: from, end: to, day: anchor, minutes } : null;
  }
}

/** A window that recurs on the days of a test. */
export function recurring(local: LocalClock, dates: Dates, window: Window): Occurrence {
  const { occurs } = dates;
  const from = writtenMinutes(window.from);
  const to = writtenMinutes(window.to);
  if (from !== null && to !== null) return new WrittenWindow(local, dates, from, to);
  return {
    ...SUN_REACH,
    ...dates,
    startsAt: Number.NaN,
    endsAt: Number.NaN,
    unbroken: false,
    spanOn: (anchor) => (occurs(anchor) ? spanOn(local, window, anchor) : null),
  };
}

/** One span that no date repeats, such as an override's. */
export function single(span: Span): Occurrence {
  // Everywhere on earth a date is over when the next one is over in Greenwich.
  const last = Math.floor(span.end / DAY) + 1;
  return {
    before: 0,
    after: 0,
    ...ANY_DATE,
    first: span.day,
    last,
    startsAt: Number.NaN,
    endsAt: Number.NaN,
    unbroken: false,
    spanOn: () => span,
  };
}

/** The span that holds at an instant of a date, the latest to start if several do; null: none does. */
export function spanAt(occurrence: Occurrence, clock: DayClock, at: Instant): Span | null {
  for (let anchor = clock.day + occurrence.before; anchor >= clock.day - occurrence.after; anchor--) {
    const span = occurrence.spanOn(anchor, clock);
    if (span !== null && at >= span.start && at < span.end) return span;
  }
  return null;
}
