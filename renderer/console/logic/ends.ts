/** When an override ends: what an operator may choose, what is asked of the controller, and the instant it will be. */
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import type { VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { nextTimeOfDay } from "./venue-time.ts";

export type End =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "closing" }
  /** `time` is "HH:MM" of the venue; empty while nobody has typed one. */
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

/** The absolute end of a choice made now; null while it says none. */
export function endInstant(end: End, now: Instant, timeZone: string, opening: VenueState["opening"]): Instant | null {
  switch (end.kind) {
    case "minutes":
      return now + end.minutes * 60_000;
    case "closing":
      return closingOf(opening);
    case "time":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(end.time) ? nextTimeOfDay(timeZone, end.time, now) : null;
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
      return { until: end.time };
    default:
      return end satisfies never;
  }
}
