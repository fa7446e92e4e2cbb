/** A window on the date it is anchored on, as instants (S1-S3). */
import type { Window } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import type { LocalClock } from "./clock.ts";
import { DAY, MINUTE, minutesOf, wallTimeAt } from "./time.ts";
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
export function writtenMinutes(edge: Edge): number | null {
  return typeof edge === "string" ? minutesOf(edge) : null;
}

function writtenEdge(clock: LocalClock, time: string, day: Day): { at: Instant; minutes: number } {
  const minutes = minutesOf(time);
  return { at: clock.reach(day, minutes), minutes };
}

/** Where an edge lies on a date; null: there is no such event, and nothing stands in. */
function edgeOn(clock: LocalClock, edge: Edge, day: Day): { at: Instant; minutes: number | null } | null {
  if (typeof edge === "string") return writtenEdge(clock, edge, day);
  const event = clock.sunOn(day)[edge.sun];
  if (event !== null) return { at: event + edge.offsetMinutes * MINUTE, minutes: null };
  if (edge.fallback === null) return null;
  return writtenEdge(clock, edge.fallback, day);
}

/**
 * The window that belongs to a date. An end at or before the start is on the next date: two written times are compared
 * as they are written, since a spring gap may bring them to one instant. Null where a sun event is missing without a
 * fallback, and where nothing is left of the window.
 */
export function spanOn(clock: LocalClock, window: Window, day: Day): Span | null {
  const from = edgeOn(clock, window.from, day);
  const sameDate = edgeOn(clock, window.to, day);
  if (from === null || sameDate === null) return null;
  const written = from.minutes !== null && sameDate.minutes !== null;
  const wraps = written ? Number(sameDate.minutes) <= Number(from.minutes) : sameDate.at <= from.at;
  const to = wraps ? edgeOn(clock, window.to, day + 1) : sameDate;
  if (to === null || to.at <= from.at) return null;
  if (from.minutes !== null) return { start: from.at, end: to.at, day, minutes: from.minutes };
  return spanFrom(clock.almanac, from.at, to.at);
}

/** A stretch between two instants that no date anchors, such as an override. */
export function spanFrom(almanac: Almanac, start: Instant, end: Instant): Span {
  const wall = wallTimeAt(almanac, start);
  const day = Math.floor(wall / DAY);
  return { start, end, day, minutes: Math.floor((wall - day * DAY) / MINUTE) };
}

/**
 * How many days after its anchor a window may still hold, and before it may already: a sun event may be moved by twelve
 * hours either way, and near the poles lies far from noon.
 */
export const SUN_REACH = { before: 1, after: 3 };
