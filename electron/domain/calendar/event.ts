/** What an event of a calendar file says, read from its format and brought to the venue's wall clock. */
import type { Day } from "../time.ts";

/** A moment on the venue's wall clock. Minutes count from the midnight that begins the day: 0 to below 1440. */
export interface LocalMoment {
  readonly day: Day;
  readonly minutes: number;
}

/** `[from, to)`; `to` lies after `from`. */
export interface Stretch {
  readonly from: LocalMoment;
  readonly to: LocalMoment;
}

/** A weekday, 0 for Monday; `nth` counts it within its month or year, backwards when negative, and null means each. */
export interface NthWeekday {
  readonly weekday: number;
  readonly nth: number | null;
}

/** How an event repeats (RFC 5545, RRULE), by whole dates. Empty lists say nothing. */
export interface Repeat {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | null;
  /** The last date on which it may start, on the event's own clock. */
  readonly until: Day | null;
  readonly months: readonly number[];
  /** Counted from the end of the month when negative. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  readonly positions: readonly number[];
  /** 0 for Monday. */
  readonly weekStart: number;
}

/** An event with all that the file says about its occurrences. Its own clock is the one that it was written for. */
export interface CalendarEvent {
  readonly uid: string;
  /** Made from the uid: what the id of its period ends in, so that the same event finds it again. */
  readonly key: string;
  readonly summary: string;
  readonly line: number;
  readonly categories: readonly string[];
  /** What we wrote about an event that we exported ourselves; null in any other. */
  readonly mark: string | null;
  readonly allDay: boolean;
  /** The date of the first occurrence on its own clock. */
  readonly start: Day;
  readonly repeat: Repeat | null;
  /** Its own clock is the venue's: dates and times mean the same on both. */
  readonly atHome: boolean;
  /** The occurrence that starts on a date of its own clock. */
  stretchOn(start: Day): Stretch;
  /** Dates of its own clock that are taken away again, one by one or because that occurrence was moved. */
  readonly removed: ReadonlySet<Day>;
  /** Occurrences beside the rule: added ones, and where moved ones went. */
  readonly added: readonly Stretch[];
}

/** Why an event cannot be taken over; each language has a sentence for it. */
export type Refusal =
  | { readonly code: "unreadable"; readonly detail: string }
  | { readonly code: "no-start" }
  | { readonly code: "bad-date"; readonly text: string }
  | { readonly code: "ends-before-start" }
  | { readonly code: "outside-years" }
  | { readonly code: "unknown-zone"; readonly zone: string }
  | { readonly code: "same-uid"; readonly line: number }
  | { readonly code: "cancelled" }
  | { readonly code: "too-often" }
  | { readonly code: "unknown-rule"; readonly part: string }
  | { readonly code: "this-and-future" }
  | { readonly code: "endless" }
  | { readonly code: "too-many"; readonly limit: number }
  | { readonly code: "too-long" }
  | { readonly code: "never" }
  | { readonly code: "closed-part-of-day" }
  | { readonly code: "open-without-hours" }
  | { readonly code: "open-too-long" }
  | { readonly code: "open-seconds" }
  | { readonly code: "open-and-closed" }
  | { readonly code: "contradicts"; readonly summary: string; readonly date: string }
  | { readonly code: "invalid-plan"; readonly path: string; readonly message: string };

/** Something to know about a change that is offered. */
export type Remark =
  | { readonly code: "hours"; readonly from: string; readonly to: string }
  | { readonly code: "until"; readonly date: string };

/** An event that was read, or one that could not be. */
export type ReadEvent =
  | { readonly ok: true; readonly event: CalendarEvent }
  | { readonly ok: false; readonly uid: string; readonly summary: string; readonly line: number; readonly refusal: Refusal };
