/** Times and dates as visitors read them: in the venue's zone, in their language. Pure. */
import type { Instant } from "../../electron/contract/words.ts";
import { LANGUAGES, type Language } from "./words.ts";

/** A formatter costs a fifth of a millisecond to make and a thousandth to use, and a page of the day has dozens of times. */
function kept<Rest extends readonly string[], Formatter>(make: (language: Language, ...rest: Rest) => Formatter): typeof make {
  const made = new Map<string, Formatter>();
  return (language, ...rest) => {
    const key = [language, ...rest].join(" ");
    const known = made.get(key) ?? make(language, ...rest);
    made.set(key, known);
    return known;
  };
}

const times = kept(
  (language, timeZone: string) =>
    new Intl.DateTimeFormat(LANGUAGES[language].format, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
);
const dates = kept(
  (language, timeZone: string) =>
    new Intl.DateTimeFormat(LANGUAGES[language].format, { timeZone, weekday: "long", day: "numeric", month: "long" }),
);
const numbers = kept((language) => new Intl.NumberFormat(LANGUAGES[language].format, { useGrouping: false }));

/** "16:42"; the venue's clock has 24 hours in every language. */
export function timeText(at: Instant, timeZone: string, language: Language): string {
  return times(language, timeZone).format(at);
}

/** "dimanche 22 novembre", "Sunday 22 November". */
export function dateText(at: Instant, timeZone: string, language: Language): string {
  return dates(language, timeZone).format(at).replace(",", "");
}

/** A whole number in the digits of a language, without signs between them: "2027", "٢٠٢٧". */
export function numberText(number: number, language: Language): string {
  return numbers(language).format(number);
}

/** The second of the minute that the venue's clock shows, 0 to 59. Zones are whole minutes apart from UTC. */
export function secondOf(at: Instant): number {
  return Math.floor(at / 1_000) % 60;
}

/** Which sentence says whether the venue is open, and what it needs. */
export type OpeningWords =
  | { readonly key: "openAlways" | "closed" }
  | { readonly key: "openUntil" | "opensToday"; readonly time: string }
  | { readonly key: "opensLater"; readonly day: string; readonly time: string };

/** `until` is the next instant at which `open` changes; null: never within a year. */
export function openingWords(
  open: boolean,
  until: Instant | null,
  now: Instant,
  timeZone: string,
  language: Language,
): OpeningWords {
  if (until === null) return { key: open ? "openAlways" : "closed" };
  const time = timeText(until, timeZone, language);
  if (open) return { key: "openUntil", time };
  const dayOf = (at: Instant): string => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
  if (dayOf(until) === dayOf(now)) return { key: "opensToday", time };
  const day = new Intl.DateTimeFormat(LANGUAGES[language].format, { timeZone, weekday: "long" }).format(until);
  return { key: "opensLater", day, time };
}
