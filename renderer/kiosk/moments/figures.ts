/** Figures and days of the year as visitors read them. Pure. */
import type { LocalDate } from "../../../electron/contract/words.ts";
import { LANGUAGES, type Language } from "../words.ts";

/** Languages whose readers have digits of their own; elsewhere the platform would give them ours. */
const DIGITS: Readonly<Record<string, string>> = { ar: "arab" };

/** The tag that figures of a language are written by. */
function tagOf(language: string): string {
  const digits = DIGITS[language.split("-")[0] ?? ""];
  return digits === undefined ? language : `${language}-u-nu-${digits}`;
}

/** A whole number in the digits of a language, without signs between them: "2027", "٢٠٢٧". */
export function figureText(figure: number, language: string): string {
  return new Intl.NumberFormat(tagOf(language), { useGrouping: false }).format(figure);
}

/** "1 December", "1er décembre": the day of a year that lies so many days after another one, with 29 February in every year. */
export function dayText(from: string, daysLater: number, language: Language): string {
  const day = Date.UTC(2024, Number(from.slice(0, 2)) - 1, Number(from.slice(3, 5)) + daysLater);
  const { format } = LANGUAGES[language];
  return new Intl.DateTimeFormat(tagOf(format), { timeZone: "UTC", day: "numeric", month: "long" }).format(day);
}

/** The year that a date begins; null on any other day. */
export function newYear(date: LocalDate): number | null {
  return date.endsWith("-01-01") ? Number(date.slice(0, "YYYY".length)) : null;
}
