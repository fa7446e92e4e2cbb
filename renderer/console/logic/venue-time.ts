/** Local time of the venue, from the tables of the browser: the console says and asks for times of day. */
import type { Instant } from "../../../electron/contract/words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const readers = new Map<string, Intl.DateTimeFormat>();

function reader(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  readers.set(timeZone, made);
  return made;
}

/** What the wall clock reads at an instant, as milliseconds since 1970 as though it were UTC; whole seconds. */
function wall(timeZone: string, instant: Instant): number {
  const parts = new Map(
    reader(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
}

function offset(timeZone: string, instant: Instant): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return wall(timeZone, whole) - whole;
}

/** The venue's date at an instant, "YYYY-MM-DD". */
export function localDate(timeZone: string, instant: Instant): string {
  return new Date(wall(timeZone, instant)).toISOString().slice(0, 10);
}

/** The venue's time of day at an instant, "HH:MM". */
export function localTime(timeZone: string, instant: Instant): string {
  return new Date(wall(timeZone, instant)).toISOString().slice(11, 16);
}

/** "+01:00": how far the venue's clock is from UTC at an instant, as the browser's tables have it. */
export function offsetName(timeZone: string, at: Instant): string {
  const part = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName");
  return part?.value.replace("GMT", "") || "+00:00";
}

/** The date some days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/**
 * The first instant at which the venue's wall clock reads a time of day or later (S1): in a spring gap the jump
 * itself, in an autumn overlap the first of the two.
 */
export function firstReach(timeZone: string, date: string, time: string): Instant {
  const target = Date.parse(`${date}T${time}:00Z`);
  const candidates = [target - 24 * HOUR, target + 24 * HOUR].map((near) => target - offset(timeZone, near));
  const exact = candidates.filter((candidate) => wall(timeZone, candidate) === target);
  if (exact.length > 0) return Math.min(...exact);
  // The wall clock skips this time: the jump lies between the two candidates.
  let before = Math.min(...candidates);
  let after = Math.max(...candidates);
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (wall(timeZone, middle) >= target) after = middle;
    else before = middle;
  }
  return after;
}

/** The next instant strictly after another at which the venue's clock reaches a time of day (S6). */
export function nextTimeOfDay(timeZone: string, time: string, after: Instant): Instant {
  const today = localDate(timeZone, after);
  const reached = [0, 1, 2].map((days) => firstReach(timeZone, addDays(today, days), time));
  return reached.find((instant) => instant > after) ?? after + 24 * HOUR;
}

/** The instants between which a date of the venue lies, `[from, to)`: 23 to 25 hours. */
export function dayBounds(timeZone: string, date: string): { readonly from: Instant; readonly to: Instant } {
  return { from: firstReach(timeZone, date, "00:00"), to: firstReach(timeZone, addDays(date, 1), "00:00") };
}
