/** Which dates a rule, a cap, a period or an opening is about. */
import { WEEKDAYS } from "../contract/plan.ts";
import type { Days, Period } from "../contract/plan.ts";
import type { LocalDate } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { seasonTest } from "./seasons.ts";
import { dayOf, weekdayIndex, yearOf } from "./time.ts";
import type { Day } from "./time.ts";

export type DayTest = (day: Day) => boolean;

/** The test of `{}`, recognisable by identity: what holds every day needs no looking up. */
export const everyDay: DayTest = () => true;

export interface Calendar {
  readonly periods: ReadonlyMap<string, Days>;
  readonly isHoliday: DayTest;
}

const daySet = (dates: Iterable<LocalDate>): ReadonlySet<Day> => new Set([...dates].map(dayOf));

/** The plan's periods and the almanac's public holidays, which are asked for once a year. */
export function calendarOf(periods: readonly Period[], almanac: Almanac): Calendar {
  const known = new Map<number, ReadonlySet<Day>>();
  return {
    periods: new Map(periods.map(({ id, days }) => [id, days])),
    isHoliday: (day) => {
      const year = yearOf(day);
      let holidays = known.get(year);
      if (holidays === undefined) known.set(year, (holidays = daySet(almanac.holidays(year))));
      return holidays.has(day);
    },
  };
}

/** Weekdays and holidays together, since "also" joins holidays to the weekdays by or, before anything else applies. */
function weekdayTests(days: Days, calendar: Calendar): DayTest[] {
  const { isHoliday } = calendar;
  const wanted = days.weekdays === undefined ? null : WEEKDAYS.map((weekday) => days.weekdays?.includes(weekday) ?? false);
  const onWeekday: DayTest | null = wanted === null ? null : (day) => wanted[weekdayIndex(day)] ?? false;
  const weekday = onWeekday === null ? [] : [onWeekday];
  switch (days.holidays) {
    case undefined:
      return weekday;
    case "only":
      return [...weekday, isHoliday];
    case "except":
      return [...weekday, (day) => !isHoliday(day)];
    case "eve":
      return [...weekday, (day) => isHoliday(day + 1)];
    case "also":
      return onWeekday === null ? [] : [(day) => onWeekday(day) || isHoliday(day)];
    default:
      return days.holidays satisfies never;
  }
}

/** Days are tested by the hundred thousand, so the usual one or two conditions are asked without a loop. */
function allOf(conditions: readonly DayTest[]): DayTest {
  const [first = everyDay, second = everyDay, ...others] = conditions;
  if (others.length > 0) return (day) => conditions.every((condition) => condition(day));
  return second === everyDay ? first : (day) => first(day) && second(day);
}

/** A test of civil dates. Every given condition must hold; then `include` adds dates and `except` removes them, last. */
export function dayTest(days: Days, calendar: Calendar): DayTest {
  const conditions = weekdayTests(days, calendar);
  if (days.range !== undefined) {
    const first = dayOf(days.range.from);
    const last = dayOf(days.range.to);
    conditions.push((day) => day >= first && day <= last);
  }
  if (days.dates !== undefined) {
    const dates = daySet(days.dates);
    conditions.push((day) => dates.has(day));
  }
  if (days.season !== undefined) conditions.push(seasonTest(days.season));
  if (days.period !== undefined) {
    const period = calendar.periods.get(days.period);
    conditions.push(period === undefined ? () => false : dayTest(period, calendar));
  }
  const real = conditions.filter((condition) => condition !== everyDay);
  const { include = [], except = [] } = days;
  if (real.length === 0 && except.length === 0) return everyDay;
  const holds = allOf(real);
  if (include.length === 0 && except.length === 0) return holds;
  const included = daySet(include);
  const removed = daySet(except);
  return (day) => !removed.has(day) && (included.has(day) || holds(day));
}

/** Some days, and dates outside which there are none of them. */
export interface Dates {
  readonly occurs: DayTest;
  readonly first: Day;
  readonly last: Day;
}

/** Every date, without end. */
export const ANY_DATE: Dates = { occurs: everyDay, first: -Infinity, last: Infinity };

/** The narrowest stretch of dates that the days' own dates show; a rule of last summer need not be asked about today. */
function boundsOf(days: Days, calendar: Calendar): { first: Day; last: Day } {
  const bounds = { first: -Infinity, last: Infinity };
  const narrow = (first: Day, last: Day): void => {
    bounds.first = Math.max(bounds.first, first);
    bounds.last = Math.min(bounds.last, last);
  };
  if (days.range !== undefined) narrow(dayOf(days.range.from), dayOf(days.range.to));
  if (days.dates !== undefined) narrow(...outermost(days.dates));
  const period = days.period === undefined ? undefined : calendar.periods.get(days.period);
  if (period !== undefined) {
    const { first, last } = boundsOf(period, calendar);
    narrow(first, last);
  }
  if (days.include === undefined) return bounds;
  const [first, last] = outermost(days.include);
  return { first: Math.min(bounds.first, first), last: Math.max(bounds.last, last) };
}

/** The first and the last of some dates; of none, a stretch that holds nothing. */
function outermost(dates: readonly LocalDate[]): [Day, Day] {
  return dates
    .map(dayOf)
    .reduce<[Day, Day]>(([first, last], day) => [Math.min(first, day), Math.max(last, day)], [Infinity, -Infinity]);
}

/** The days of a plan's entry. */
export function datesOf(days: Days, calendar: Calendar): Dates {
  return { occurs: dayTest(days, calendar), ...boundsOf(days, calendar) };
}
