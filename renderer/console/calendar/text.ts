/** Dates, days and hours of a change as a person reads them. */
import type { OpeningException } from "../../../electron/contract/calendar.ts";
import { type Days, type SeasonPoint, type Window, WEEKDAYS } from "../../../electron/contract/plan.ts";
import type { LocalDate } from "../../../electron/contract/words.ts";
import type { CalendarSay } from "./say.ts";

/** So many stretches of dates are named, and the rest counted. */
const NAMED = 3;

/** Where a period that has no end ends in the plan. */
const FAR = "2199-12-31";

const DAY = 86_400_000;
/** Any Monday; weekdays are named from it. */
const MONDAY = Date.parse("2026-01-05T12:00:00Z");

const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

export interface ChangeText {
  dates(dates: readonly LocalDate[]): string;
  days(days: Days): string;
  exceptions(exceptions: readonly OpeningException[]): string;
}

/** Dates that follow one another as one stretch. */
function stretchesOf(dates: readonly LocalDate[]): { readonly from: number; to: number; count: number }[] {
  const found: { readonly from: number; to: number; count: number }[] = [];
  for (const date of dates.toSorted()) {
    const last = found.at(-1);
    if (last !== undefined && noon(date) - last.to === DAY) {
      last.to += DAY;
      last.count += 1;
    } else found.push({ from: noon(date), to: noon(date), count: 1 });
  }
  return found;
}

export function changeText(say: CalendarSay, language: string): ChangeText {
  const locale = language === "en" ? "en-GB" : language;
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const full = format({ day: "numeric", month: "short", year: "numeric" });
  const yearly = format({ day: "numeric", month: "long" });
  const weekday = format({ weekday: "long" });
  const list = new Intl.ListFormat(locale);
  const joined = (parts: readonly string[]): string =>
    parts.reduce((first, second) => (first === "" ? second : say("and-also", { first, second })), "");

  const dates = (given: readonly LocalDate[]): string => {
    const stretches = stretchesOf(given);
    const named = stretches.slice(0, NAMED).map(({ from, to }) => full.formatRange(from, to));
    const rest = stretches.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
    return rest === 0 ? list.format(named) : say("and-more", { dates: joined(named), count: rest });
  };
  const weekdayName = (name: (typeof WEEKDAYS)[number]): string => weekday.format(MONDAY + WEEKDAYS.indexOf(name) * DAY);
  const point = (given: SeasonPoint): string => {
    const monthDay = (text: string): string => yearly.format(Date.parse(`2024-${text}T12:00:00Z`));
    if (typeof given === "string") return monthDay(given);
    const named =
      "feast" in given
        ? given.feast
        : say("on-or-after", { weekday: weekdayName(given.weekday), day: monthDay(given.onOrAfter) });
    return given.offsetDays === 0 ? named : say("shifted", { day: named, days: given.offsetDays });
  };
  const edge = (given: Window["from"]): string => (typeof given === "string" ? given : say(given.sun));

  return {
    dates,
    days({ weekdays, season, range, dates: single, include, except }) {
      const parts: string[] = [];
      if (weekdays !== undefined) parts.push(say("each-weekday", { weekdays: list.format(weekdays.map(weekdayName)) }));
      if (season !== undefined) {
        const [from, to] = [point(season.from), point(season.to)];
        parts.push(from === to ? say("year-on", { day: from }) : say("year-range", { from, to }));
      }
      if (single !== undefined) parts.push(dates(single));
      if (range !== undefined) {
        const from = full.format(noon(range.from));
        parts.push(range.to === FAR ? say("from-on", { from }) : full.formatRange(noon(range.from), noon(range.to)));
      }
      if (parts.length === 0) parts.push(say("all-days"));
      if (include !== undefined) parts.push(say("include", { dates: dates(include) }));
      if (except !== undefined) parts.push(say("except", { dates: dates(except) }));
      return joined(parts);
    },
    exceptions(exceptions) {
      if (exceptions.length === 0) return say("as-usual");
      const texts = exceptions.map((one) =>
        "closed" in one ? say("is-closed") : `${edge(one.window.from)} – ${edge(one.window.to)}`,
      );
      return joined([...new Set(texts)]);
    },
  };
}
