/** When an override ends: what an operator may choose, what is asked of the controller, and the instant it will be. */
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import type { VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { nextTimeOfDay } from "./venue-time.ts";

export type End =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "closing" }
  /** `time` is what was typed: a time of the venue once {@link timeOfDay} can read it. */
  | { readonly kind: "time"; readonly time: string };

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

/** The absolute end of a choice made now; null while it says none. */
export function endInstant(end: End, now: Instant, timeZone: string, opening: VenueState["opening"]): Instant | null {
  switch (end.kind) {
    case "minutes":
      return now + end.minutes * 60_000;
    case "closing":
      return closingOf(opening);
    case "time": {
      const time = timeOfDay(end.time);
      return time === null ? null : nextTimeOfDay(timeZone, time, now);
    }
    default:
      return end satisfies never;
  }
}

/** The part of a request that says the end. */
export function endRequest(end: End): Pick<OverrideRequest, "until" | "forMinutes"> {
  switch (end.kind) {
    case "minutes":
      return { forMinutes: end.minutes };
    case "closing":
      return { until: "closing" };
    case "time":
      return { until: timeOfDay(end.time) ?? end.time };
    default:
      return end satisfies never;
  }
}
