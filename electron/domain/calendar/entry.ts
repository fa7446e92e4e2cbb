/** One event of an exported calendar, before it is written in any format. */
import type { Instant } from "../../contract/words.ts";
import type { Almanac } from "../almanac.ts";
import { firstReach, localDayAt } from "../time.ts";
import type { Day } from "../time.ts";
import type { Mark } from "./kind.ts";

/** `[from, to)`: of whole dates, or between two instants. */
export type EntrySpan =
  | { readonly kind: "days"; readonly from: Day; readonly to: Day }
  | { readonly kind: "instants"; readonly from: Instant; readonly to: Instant };

export interface CalendarEntry {
  /** The same event keeps it from one export to the next, so that a subscribed calendar is updated in place. */
  readonly id: string;
  readonly mark: Mark;
  readonly summary: string;
  readonly description: string | null;
  readonly span: EntrySpan;
}

/** The first instant of a local date. */
export const midnight = (almanac: Almanac, day: Day): Instant => firstReach(almanac, day, 0);

/** Whole dates where both ends are local midnights, else the instants. */
export function spanBetween(almanac: Almanac, from: Instant, to: Instant): EntrySpan {
  const [first, end] = [localDayAt(almanac, from), localDayAt(almanac, to)];
  const whole = end > first && midnight(almanac, first) === from && midnight(almanac, end) === to;
  return whole ? { kind: "days", from: first, to: end } : { kind: "instants", from, to };
}
