/** Days of the year as visitors read them. Pure. */
import type { LocalDate } from "../../../electron/contract/words.ts";
import { LANGUAGES, type Language } from "../words.ts";

/** "1 December", "1er décembre": the day of a year that lies so many days after another one, with 29 February in every year. */
export function dayText(from: string, daysLater: number, language: Language): string {
  const day = Date.UTC(2024, Number(from.slice(0, 2)) - 1, Number(from.slice(3, 5)) + daysLater);
  return new Intl.DateTimeFormat(LANGUAGES[language].format, { timeZone: "UTC", day: "numeric", month: "long" }).format(day);
}

/** The year that a date begins; null on any other day. */
export function newYear(date: LocalDate): number | null {
  return date.endsWith("-01-01") ? Number(date.slice(0, "YYYY".length)) : null;
}
