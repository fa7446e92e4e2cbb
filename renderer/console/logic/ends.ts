/** When an override ends: what an operator may choose, what is asked of the controller, and the instant it will be. */
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import type { VenueState } from "../../../electron/contract/state.ts";
import { formatInstant, type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { firstReach, nextTimeOfDay } from "./venue-time.ts";

export type End =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "closing" }
  /** `time` is what was typed: a time of the venue once {@link timeOfDay} can read it. */
  | { readonly kind: "time"; readonly time: string }
  /** `date` is "YYYY-MM-DD", empty until it is chosen. */
  | { readonly kind: "date"; readonly date: string; readonly time: string };

export const QUICK_MINUTES = [30, 60, 120] as const;

/** The venue's closing, if it is open now and closes; null otherwise. */
export function closingOf(opening: VenueState["opening"]): Instant | null {
  return opening.open && opening.until !== null ? parseInstant(opening.until) : null;
}

/** The end that is chosen before anyone chooses: closing where there is one, else an hour. */
export function usualEnd(opening: VenueState["opening"]): End {
  return closingOf(opening) === null ? { kind: "minutes", minutes: 60 } : { kind: "closing" };
}

/** Reads a time of day as people type it ("18:00", "18h30", "1830", "18") as "HH:MM"; null where it is none. */
export function timeOfDay(typed: string): string | null {
  const [, hour, minute = "00"] = /^\s*(\d{1,2})\s*(?:[:hH.]?\s*(\d{2})|[hH:.])?\s*$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

/** When the venue's clock reads a typed time on a date; null while either says nothing. */
export function instantOn(timeZone: string, date: string, typed: string): Instant | null {
  const time = timeOfDay(typed);
  return time === null || date === "" ? null : firstReach(timeZone, date, time);
}

/**
 * The absolute end of something that begins at an instant; null while it says none. `opening` is how the venue is then;
 * null: nobody knows yet.
 */
export function endInstant(end: End, from: Instant, timeZone: string, opening: VenueState["opening"] | null): Instant | null {
  switch (end.kind) {
    case "minutes":
      return from + end.minutes * 60_000;
    case "closing":
      return opening === null ? null : closingOf(opening);
    case "time": {
      const time = timeOfDay(end.time);
      return time === null ? null : nextTimeOfDay(timeZone, time, from);
    }
    case "date":
      return instantOn(timeZone, end.date, end.time);
    default:
      return end satisfies never;
  }
}

/** The part of a request that says the end; it is to say one. */
export function endRequest(end: End, timeZone: string): Pick<OverrideRequest, "until" | "forMinutes"> {
  switch (end.kind) {
    case "minutes":
      return { forMinutes: end.minutes };
    case "closing":
      return { until: "closing" };
    case "time":
      return { until: timeOfDay(end.time) ?? end.time };
    case "date": {
      const instant = instantOn(timeZone, end.date, end.time);
      return { until: instant === null ? end.time : formatInstant(instant) };
    }
    default:
      return end satisfies never;
  }
}
