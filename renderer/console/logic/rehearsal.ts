/** The choices of the rehearsal bar: its speeds, and the instants it jumps to. */
import { FASTEST, SLOWEST, Speed } from "../../../electron/contract/rehearsal.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { timeOfDay } from "./ends.ts";
import { addDays, firstReach, localDate, localTime } from "./venue-time.ts";

/** Venue seconds per real second that are one tap away. */
export const SPEEDS = [SLOWEST, 1, 10, 60, 600, FASTEST] as const;

/** The next faster (or slower) of the speeds one tap away; the fastest and the slowest have none beyond. */
export function nextSpeed(speed: number, faster: boolean): number {
  const found = faster ? SPEEDS.find((one) => one > speed) : SPEEDS.findLast((one) => one < speed);
  return found ?? speed;
}

/** A speed as a person writes it, "2", "1,5" or "×90"; null where it is none the clock can run at. */
export function readSpeed(text: string): number | null {
  const written = text.replace("×", "").replace(",", ".").trim();
  const speed = Speed.safeParse(written === "" ? Number.NaN : Number(written));
  return speed.success ? speed.data : null;
}

/** A time of day with its seconds, "17:59:50". */
const EXACT = /^\s*(\d{1,2}:\d{2}):([0-5]\d)\s*$/;
const DATE = /^(19|20|21)\d\d-\d\d-\d\d$/;

/**
 * The instant at which the venue's clock reads a date and a time as people type it, with seconds or without (S1); null
 * while they are not both written.
 */
export function jumpTarget(timeZone: string, date: string, time: string): Instant | null {
  const [, minute = time, seconds = "0"] = EXACT.exec(time) ?? [];
  const reached = timeOfDay(minute);
  if (reached === null || !DATE.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return null;
  return firstReach(timeZone, date, reached) + Number(seconds) * 1000;
}

/** The same time of day on the venue's next date. */
export function sameTimeTomorrow(timeZone: string, now: Instant): Instant {
  const seconds = ((now % 60_000) + 60_000) % 60_000;
  const minute = firstReach(timeZone, addDays(localDate(timeZone, now), 1), localTime(timeZone, now));
  return minute + Math.floor(seconds / 1000) * 1000;
}
