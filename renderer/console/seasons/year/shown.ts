/** Which year is looked at, and which month of it day by day. Pure. */
import { addMonths, type Month, MONTHS_SHOWN, monthsBetween } from "./span.ts";

export interface Shown {
  /** The month that the year begins with; null: this one, also when it is over. */
  readonly year: Month | null;
  /** The month that is shown day by day; null: the whole year is. */
  readonly month: Month | null;
}

/** A year that begins with a month, as a whole. */
export function yearShown(thisMonth: Month, first: Month): Shown {
  return { year: first === thisMonth ? null : first, month: null };
}

/** A month day by day, in the year that it lies in; years follow each other as they do from `first` on. */
export function monthShown(thisMonth: Month, first: Month, month: Month): Shown {
  const years = Math.floor(monthsBetween(first, month) / MONTHS_SHOWN);
  return { ...yearShown(thisMonth, addMonths(first, years * MONTHS_SHOWN)), month };
}
