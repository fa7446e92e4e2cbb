/** Moments as the venue's clock and calendar tell them, in a language. */
import type { Instant } from "../../contract/words.ts";
import type { Moment } from "./sentences.ts";

/** Writes an instant with the parts that are asked for. */
type Writer = (instant: Instant) => string;

/** The tables of dates and times of every language are the platform's. */
function writer(locale: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Writer {
  // oxlint-disable-next-line eslint/no-restricted-globals -- pure: instant, zone and language are always given, so it never reads a clock or a setting
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...parts });
  return (instant) => format.format(instant);
}

/** Tells moments to someone who asks about `asked`: without the date on that date, without the year in that year. */
export function momentsAround(asked: Instant, locale: string, timeZone: string): (instant: Instant) => Moment {
  const time = writer(locale, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = writer("en", timeZone, { dateStyle: "short" });
  const year = writer("en", timeZone, { year: "numeric" });
  const named = { weekday: "long", day: "numeric", month: "long" } as const;
  return (instant) => {
    if (day(instant) === day(asked)) return { time: time(instant), date: null };
    const parts = year(instant) === year(asked) ? named : { ...named, year: "numeric" as const };
    return { time: time(instant), date: writer(locale, timeZone, parts)(instant) };
  };
}
