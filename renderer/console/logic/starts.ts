/** When something is to begin: what an operator may choose, and the instant it will be. */
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import { formatInstant, type Instant } from "../../../electron/contract/words.ts";
import { instantOn } from "./ends.ts";
import { addDays, localDate } from "./venue-time.ts";

export type Start =
  | { readonly kind: "now" }
  /** Today, or so many days later; `time` is what was typed. */
  | { readonly kind: "day"; readonly days: 0 | 1; readonly time: string }
  /** `date` is "YYYY-MM-DD", empty until it is chosen. */
  | { readonly kind: "date"; readonly date: string; readonly time: string };

/** The instant of a choice; null while it says none. It may have passed. */
export function startInstant(start: Start, now: Instant, timeZone: string): Instant | null {
  switch (start.kind) {
    case "now":
      return now;
    case "day":
      return instantOn(timeZone, addDays(localDate(timeZone, now), start.days), start.time);
    case "date":
      return instantOn(timeZone, start.date, start.time);
    default:
      return start satisfies never;
  }
}

/** Why nothing can begin then; null: it can. */
export function startTrouble(start: Start, now: Instant, timeZone: string): "needed" | "passed" | null {
  if (start.kind === "now") return null;
  const instant = startInstant(start, now, timeZone);
  if (instant === null) return "needed";
  return instant <= now ? "passed" : null;
}

/** The part of a request that says the beginning; nothing where it is now. */
export function startRequest(start: Start, now: Instant, timeZone: string): Pick<OverrideRequest, "from"> {
  const instant = startInstant(start, now, timeZone);
  return start.kind === "now" || instant === null ? {} : { from: formatInstant(instant) };
}
