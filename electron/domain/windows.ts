/** A window on the date it is anchored on, as instants (S1-S3). */
import type { Window } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { DAY, dateOf, firstReach, MINUTE, minutesOf, MINUTES_IN_DAY, wallTimeAt } from "./time.ts";
import type { Day } from "./time.ts";

/** A stretch of time `[start, end)` that knows at which local time it starts: a curve's points are counted from there. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
  /** Local date of the start. */
  readonly day: Day;
  /** Local minutes after midnight of the start, as written: a start inside a spring gap keeps its 02:30. */
  readonly minutes: number;
}

type Edge = Window["from"];

/** The time of day an edge stands for on a date where it is no sun event, in minutes; null where the sun decides. */
function writtenMinutes(edge: Edge): number | null {
  return typeof edge === "string" ? minutesOf(edge) : null;
}

/** Where an edge lies on a date; null: there is no such event, and nothing stands in. */
function edgeOn(almanac: Almanac, edge: Edge, day: Day): { at: Instant; minutes: number | null } | null {
  if (typeof edge === "string") return { at: firstReach(almanac, day, minutesOf(edge)), minutes: minutesOf(edge) };
  const event = almanac.sun(dateOf(day))[edge.sun];
  if (event !== null) return { at: event + edge.offsetMinutes * MINUTE, minutes: null };
  if (edge.fallback === null) return null;
  return { at: firstReach(almanac, day, minutesOf(edge.fallback)), minutes: minutesOf(edge.fallback) };
}

/**
 * The window that belongs to a date. An end at or before the start is on the next date: two written times are compared
 * as they are written, since a spring gap may bring them to one instant. Null where a sun event is missing without a
 * fallback, and where nothing is left of the window.
 */
export function spanOn(almanac: Almanac, window: Window, day: Day): Span | null {
  const from = edgeOn(almanac, window.from, day);
  const sameDate = edgeOn(almanac, window.to, day);
  if (from === null || sameDate === null) return null;
  const written = from.minutes !== null && sameDate.minutes !== null;
  const wraps = written ? Number(sameDate.minutes) <= Number(from.minutes) : sameDate.at <= from.at;
  const to = wraps ? edgeOn(almanac, window.to, day + 1) : sameDate;
  if (to === null || to.at <= from.at) return null;
  if (from.minutes !== null) return { start: from.at, end: to.at, day, minutes: from.minutes };
  return spanFrom(almanac, from.at, to.at);
}

/** A stretch between two instants that no date anchors, such as an override. */
export function spanFrom(almanac: Almanac, start: Instant, end: Instant): Span {
  const wall = wallTimeAt(almanac, start);
  const day = Math.floor(wall / DAY);
  return { start, end, day, minutes: Math.floor((wall - day * DAY) / MINUTE) };
}

/** How many days after its anchor a window may still hold, and before it may already. */
export function reachOf(window: Window): { before: number; after: number } {
  // A sun event may be moved by twelve hours either way, and near the poles lies far from noon.
  const sunny = writtenMinutes(window.from) === null || writtenMinutes(window.to) === null;
  return sunny ? { before: 1, after: 3 } : { before: 0, after: 1 };
}

/** Whether the window fills its date from midnight to midnight, so that every date's touches the next. */
export function fillsTheDay(window: Window): boolean {
  const from = writtenMinutes(window.from);
  const to = writtenMinutes(window.to);
  return from !== null && to !== null && (from === to || (from === 0 && to === MINUTES_IN_DAY));
}
