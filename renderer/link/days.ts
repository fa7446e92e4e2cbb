/**
 * Local dates of the venue, from the browser's own time zone data. No zone of the tz database sets its clock back across a
 * midnight after 2019, so the date that the wall clock reads is also the latest it has reached (S1).
 */
import type { Instant, LocalDate } from "../../electron/contract/words.ts";
import type { LocalDay } from "../../electron/domain/music/day.ts";

/** Further than any local day is long, in milliseconds. */
const LONGEST_DAY = 27 * 3_600_000;

/** The days of two months: a playlist's order is counted from the first of the month. */
const MOST_DAYS = 62;

/**
 * The first instant in `(from, to]` at which a condition holds that holds at `to` and, once met, for good. Both are whole
 * milliseconds: half-way between two that are not, rounding could fall out of them, and the search would never end.
 */
function firstWhere(from: Instant, to: Instant, holds: (at: Instant) => boolean): Instant {
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** Makes the function that says which local date an instant belongs to. */
export function localDays(timeZone: string): (instant: Instant) => LocalDay {
  const format = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const read = (at: Instant): LocalDate => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
  };
  const known = new Map<LocalDate, LocalDay>();
  return (instant) => {
    const date = read(instant);
    const held = known.get(date);
    if (held !== undefined) return held;
    // A screen's clock has fractions, and it is asked at the very edge of a day. Dates begin with a whole millisecond.
    const near = Math.floor(instant);
    const day = {
      date,
      startsAt: firstWhere(near - LONGEST_DAY, near, (at) => read(at) >= date),
      endsAt: firstWhere(near, near + LONGEST_DAY, (at) => read(at) > date),
    };
    const oldest = known.keys().next().value;
    if (known.size >= MOST_DAYS && oldest !== undefined) known.delete(oldest);
    known.set(date, day);
    return day;
  };
}
