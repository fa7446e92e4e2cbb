/** Dates as people say them in a language, by the venue's calendar. Arabic has the figures of the rest of the console. Pure. */
import type { Instant, LocalDate } from "../../../../electron/contract/words.ts";
import { addDays, firstReach, localDate } from "../../logic/venue-time.ts";
import type { Month } from "./span.ts";

export interface DateWords {
  /** "Sunday 29 November", with the year where it is neither this one nor the next day of that name. */
  day(at: Instant): string;
  /** The day on which something ends that lasts until an instant: of one that ends at midnight, the day before. */
  lastDay(at: Instant): string;
  /** "23:59:50"; without the seconds of a full minute. */
  time(at: Instant): string;
  isMidnight(at: Instant): boolean;
  /** "November 2026" */
  month(month: Month): string;
  /** "Nov" */
  shortMonth(month: Month): string;
  /** "today", "tomorrow", "in 6 days". */
  away(at: Instant): string;
  /** "today", "tomorrow", else the day. */
  soon(at: Instant): string;
  /** How many days are touched between two instants: "39 days". */
  days(from: Instant, to: Instant): string;
  /** "Lobby, Corridor and Terrace" */
  list(names: readonly string[]): string;
}

const DAY = 86_400_000;

/** A day that comes within so many days needs no year to be known. */
const SOON = 330;

/** The tag of a language for dates and numbers: the day first, 24 hours, and figures that read alike everywhere. */
export function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : language;
}

/** How many days lie between two dates. */
function daysBetween(one: LocalDate, other: LocalDate): number {
  return Math.round((Date.parse(`${other}T12:00:00Z`) - Date.parse(`${one}T12:00:00Z`)) / DAY);
}

export function dateWords(language: string, timeZone: string, today: LocalDate): DateWords {
  const locale = localeOf(language);
  const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...parts });
  const near = format({ weekday: "long", day: "numeric", month: "long" });
  const far = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const minutes = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const seconds = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  const months = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" });
  const short = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const counted = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
  const listed = new Intl.ListFormat(locale, { type: "conjunction" });
  const dateOf = (at: Instant): LocalDate => localDate(timeZone, at);
  const dayOf = (at: Instant): string => {
    const date = dateOf(at);
    const ahead = daysBetween(today, date);
    if (date.slice(0, 4) === today.slice(0, 4) || (ahead >= 0 && ahead < SOON)) return near.format(at);
    // English dates have no comma within a sentence; Intl puts one before a year.
    return language === "en" ? far.format(at).replace(",", "") : far.format(at);
  };
  const away = (at: Instant): string => relative.format(daysBetween(today, dateOf(at)), "day");
  return {
    day: dayOf,
    lastDay: (at) => dayOf(at - 1),
    time: (at) => (at % 60_000 === 0 ? minutes : seconds).format(at),
    isMidnight: (at) => firstReach(timeZone, dateOf(at), "00:00") === at,
    month: (month) => months.format(Date.parse(`${month}-15T12:00:00Z`)),
    shortMonth: (month) => short.format(Date.parse(`${month}-15T12:00:00Z`)),
    away,
    soon: (at) => (daysBetween(today, dateOf(at)) < 2 ? away(at) : dayOf(at)),
    days: (from, to) => counted.format(daysBetween(dateOf(from), addDays(dateOf(to - 1), 1))),
    list: (names) => listed.format(names),
  };
}
