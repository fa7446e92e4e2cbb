/** What the exchange of calendars says: each language says all of it, or does not compile. */
import type { Refusal, Remark } from "../event.ts";

/** Why a whole file cannot be read. */
export type FileRefusal =
  | { readonly code: "empty" }
  | { readonly code: "no-calendar" }
  | { readonly code: "cut-off" }
  | { readonly code: "too-many-events"; readonly found: number; readonly limit: number };

/** What an exported event is called. */
export interface EventNames {
  readonly open: string;
  readonly openAllDay: string;
  /** Hours of a single date that differ from the usual ones. */
  readonly exceptionalHours: string;
  readonly closed: string;
  theme(name: string): string;
  playlist(name: string): string;
  override(reason: string): string;
  emergency(message: string): string;
  readonly wholeVenue: string;
  zones(names: string): string;
}

export interface CalendarSentences {
  readonly names: EventNames;
  file(refusal: FileRefusal): string;
  /** One sentence that names the event. */
  refusal(summary: string, refusal: Refusal): string;
  remark(remark: Remark): string;
}
