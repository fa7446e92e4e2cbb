/** When an override ends, as an instant (S6). */
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compiled.ts";
import { firstReach, localDayAt, MINUTE, minutesOf } from "./time.ts";

export type ResolvedEnd = { readonly ok: true; readonly until: Instant } | { readonly ok: false; readonly message: string };

/** The next instant strictly after `from` at which the wall clock reads "HH:MM". */
function nextTimeOfDay(schedule: Schedule, time: string, from: Instant): Instant {
  const today = localDayAt(schedule.almanac, from);
  // A zone may skip a date, whose times are then all reached at the jump.
  for (let day = today; ; day++) {
    const reached = firstReach(schedule.almanac, day, minutesOf(time));
    if (reached > from) return reached;
  }
}

function closing(schedule: Schedule, from: Instant): ResolvedEnd {
  const { open, until } = schedule.opening.at(from);
  if (!open)
    return {
      ok: false,
      message: `the venue is closed at ${formatInstant(from)}, so there is no closing to wait for: give a time or an instant`,
    };
  if (until === null) return { ok: false, message: "the venue never closes: give a time or an instant" };
  return { ok: true, until };
}

/**
 * The absolute end of a request that the contract has accepted: `until` is an instant, "HH:MM" or "closing" (the end of
 * the opening that holds at `from`); `forMinutes` is elapsed time.
 */
export function resolveEnd(
  schedule: Schedule,
  request: { readonly until?: string | undefined; readonly forMinutes?: number | undefined },
  from: Instant,
): ResolvedEnd {
  const { until, forMinutes } = request;
  if (forMinutes !== undefined) return { ok: true, until: from + Math.max(1, Math.round(forMinutes * MINUTE)) };
  if (until === undefined) return { ok: false, message: "says no end: give until or forMinutes" };
  if (until === "closing") return closing(schedule, from);
  if (/^\d\d:\d\d$/.test(until)) return { ok: true, until: nextTimeOfDay(schedule, until, from) };
  const instant = parseInstant(until);
  if (instant <= from)
    return { ok: false, message: `ends before it begins: ${formatInstant(instant)} is not after ${formatInstant(from)}` };
  return { ok: true, until: instant };
}
