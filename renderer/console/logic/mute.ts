/** Until when everything may be muted: what an operator is offered. Pure. */
import type { VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { dayBounds, localDate } from "./venue-time.ts";

const MINUTE = 60_000;

/** Minutes that are offered at any hour. */
const FOR_MINUTES = [30, 60] as const;

export type MuteEnd =
  | { readonly kind: "minutes"; readonly minutes: number; readonly until: Instant }
  | { readonly kind: "closing" | "opening" | "midnight"; readonly until: Instant };

/**
 * A while, or until the venue itself changes: its closing while it is open, its next opening while it is closed, so that
 * nobody opens a silent house; where it knows neither, the end of the day.
 */
export function muteEnds(opening: VenueState["opening"], now: Instant, timeZone: string): MuteEnd[] {
  const whiles = FOR_MINUTES.map((minutes): MuteEnd => ({ kind: "minutes", minutes, until: now + minutes * MINUTE }));
  const own: MuteEnd =
    opening.until === null
      ? { kind: "midnight", until: dayBounds(timeZone, localDate(timeZone, now)).to }
      : { kind: opening.open ? "closing" : "opening", until: parseInstant(opening.until) };
  return own.until > now ? [...whiles, own] : whiles;
}
