/** Opening hours and closed dates as events. */
import type { Instant } from "../../contract/words.ts";
import { parseInstant } from "../../contract/words.ts";
import { opening } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { dateOf, DAY, dayOf, localDayAt, wallTimeAt } from "../time.ts";
import type { Day } from "../time.ts";
import { type CalendarEntry, midnight, spanBetween } from "./entry.ts";
import type { EventNames } from "./words/sentences.ts";

interface Piece {
  readonly from: Instant;
  readonly to: Instant;
}

/** Unbroken stretches in which the venue is open. Begins early enough to have the true start of each that reaches in. */
function openStretches(schedule: Schedule, from: Day, end: Instant): Piece[] {
  const stretches: Piece[] = [];
  for (let at = midnight(schedule.almanac, from - 3); at < end;) {
    const { open, until } = opening(schedule, at);
    const next = until === null ? end : parseInstant(until);
    if (open) stretches.push({ from: at, to: next });
    at = next;
  }
  return stretches;
}

/** A night stays in one piece; a house that is open for longer than a day has an event for each date. */
function byDate({ almanac }: Schedule, { from, to }: Piece): Piece[] {
  if (wallTimeAt(almanac, to) - wallTimeAt(almanac, from) <= DAY) return [{ from, to }];
  const pieces: Piece[] = [];
  for (let at = from; at < to;) {
    const next = Math.min(to, midnight(almanac, localDayAt(almanac, at) + 1));
    pieces.push({ from: at, to: next });
    at = next;
  }
  return pieces;
}

/** Events of the opening hours that touch the dates `[from, to)`. */
export function hoursEntries(schedule: Schedule, from: Day, to: Day, names: EventNames): CalendarEntry[] {
  const { almanac, plan } = schedule;
  const [begin, end] = [midnight(almanac, from), midnight(almanac, to)];
  const exceptional = new Set(plan.venue.openingExceptions.map(({ date }) => date));
  const counts = new Map<Day, number>();
  const pieces = openStretches(schedule, from, end).flatMap((stretch) => byDate(schedule, stretch));
  return pieces.flatMap((piece): CalendarEntry[] => {
    const day = localDayAt(almanac, piece.from);
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    if (piece.to <= begin || piece.from >= end) return [];
    const date = dateOf(day);
    const special = exceptional.has(date);
    const span = special ? { kind: "instants" as const, ...piece } : spanBetween(almanac, piece.from, piece.to);
    return [
      {
        id: `open-${date}${count === 1 ? "" : `-${count}`}`,
        mark: special ? "opening" : "hours",
        summary: special ? names.exceptionalHours : span.kind === "days" ? names.openAllDay : names.open,
        description: null,
        span,
      },
    ];
  });
}

/** The closed dates of `[from, to)`; a date that also has hours is not closed. */
export function closedEntries({ plan }: Schedule, from: Day, to: Day, names: EventNames): CalendarEntry[] {
  const { openingExceptions } = plan.venue;
  const open = new Set(openingExceptions.flatMap((exception) => ("window" in exception ? [exception.date] : [])));
  const dates = new Set(openingExceptions.flatMap((exception) => ("closed" in exception ? [exception.date] : [])));
  return [...dates]
    .filter((date) => !open.has(date) && date >= dateOf(from) && date < dateOf(to))
    .toSorted()
    .map((date) => ({
      id: `closed-${date}`,
      mark: "closed",
      summary: names.closed,
      description: null,
      span: { kind: "days", from: dayOf(date), to: dayOf(date) + 1 },
    }));
}
