/** When the venue closes: the ends of its open stretches, as announcements before closing count them (S8). */
import type { Instant, LocalDate } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { dateOf, localDayAt } from "../time.ts";

/** An unbroken stretch of opening, `[opensAt, closesAt)`, over midnight too. */
export interface Closing {
  /** Not before the eve of the first day looked at: where it opened earlier, that day's beginning. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** The local date of its last moment: a closing at 24:00 belongs to the day that ends. */
  readonly date: LocalDate;
  /** Counted from 0 among the closings of its date. */
  readonly place: number;
}

/** Every closing in `[from, to]`, in order. A venue that is always open, or never, has none. */
export function closingsBetween(schedule: Schedule, from: Instant, to: Instant): Closing[] {
  const { almanac, clock, opening } = schedule;
  const stretches: { start: Instant; end: Instant }[] = [];
  // From the eve on, so that a stretch over midnight is known from its beginning; to the day after, to know that it ends.
  const last = localDayAt(almanac, to) + 1;
  for (let day = localDayAt(almanac, from) - 1; day <= last; day++) {
    for (const { start, end } of opening.hoursOn(clock.dayClock(day))) {
      const before = stretches.at(-1);
      if (before?.end === start) before.end = end;
      else stretches.push({ start, end });
    }
  }
  const horizon = clock.dayClock(last).end;
  const counts = new Map<LocalDate, number>();
  return stretches.flatMap(({ start, end }) => {
    // What lasts to the end of all that was looked at may go on.
    if (end >= horizon) return [];
    const date = dateOf(localDayAt(almanac, end - 1));
    const place = counts.get(date) ?? 0;
    counts.set(date, place + 1);
    return end < from || end > to ? [] : [{ opensAt: start, closesAt: end, date, place }];
  });
}
