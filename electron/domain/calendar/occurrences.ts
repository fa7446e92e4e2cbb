/**
 * On which dates a repeating event starts. Our own, and day by day: the libraries' iterators may never come back from a
 * rule that no date fulfils (30 February), and every loop here ends with the calendar at the latest.
 */
import { dateOf, dayFromCivil, dayOf, weekdayIndex, yearOf } from "../time.ts";
import type { Day } from "../time.ts";
import type { CalendarEvent, Refusal, Repeat, Stretch } from "./event.ts";

/** The last day of which anything is said here. */
export const LAST_DAY = dayOf("2199-12-31");
export const FIRST_DAY = dayOf("1900-01-01");

/** An event that occurs more often than this is no event that a person wrote. */
export const MOST_OCCURRENCES = 5_000;

/** How many dates may be looked at for one file: each costs well below a microsecond. */
export interface Effort {
  left: number;
}

/** 1 to 12. */
const monthOf = (day: Day): number => Number(dateOf(day).slice(5, 7));
const dayOfMonth = (day: Day): number => Number(dateOf(day).slice(8));

const range = (first: Day, end: Day): Day[] => Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

/** Position among its equals, from both ends: [1, -4] is the first of four. */
function placeOf(days: readonly Day[], day: Day, weekday: boolean): readonly [number, number] {
  const equals = weekday ? days.filter((other) => weekdayIndex(other) === weekdayIndex(day)) : days;
  const index = equals.indexOf(day);
  return [index + 1, index - equals.length];
}

/** Whether BYDAY holds; an ordinal counts within `scope`. */
function onWeekday(repeat: Repeat, day: Day, scope: readonly Day[]): boolean {
  return repeat.weekdays.some(({ weekday, nth }) => {
    if (weekday !== weekdayIndex(day)) return false;
    return nth === null || placeOf(scope, day, true).includes(nth);
  });
}

function daysOfMonth(year: number, month: number): Day[] {
  const next = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1);
  return range(dayFromCivil(year, month, 1), next);
}

/** Starts within one month, for MONTHLY and for YEARLY with months or days of the month. */
function withinMonth(repeat: Repeat, start: Day, year: number, month: number): Day[] {
  const days = daysOfMonth(year, month);
  const wanted = repeat.monthDays.length === 0 && repeat.weekdays.length === 0 ? [dayOfMonth(start)] : repeat.monthDays;
  return days.filter(
    (day) =>
      (wanted.length === 0 || placeOf(days, day, false).some((place) => wanted.includes(place))) &&
      (repeat.weekdays.length === 0 || onWeekday(repeat, day, days)),
  );
}

function withinYear(repeat: Repeat, start: Day, year: number): Day[] {
  const inMonths = (months: readonly number[]): Day[] => months.flatMap((month) => withinMonth(repeat, start, year, month));
  if (repeat.months.length > 0) return inMonths([...new Set(repeat.months)].toSorted((a, b) => a - b));
  if (repeat.monthDays.length > 0) return inMonths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  if (repeat.weekdays.length > 0) {
    const days = range(dayFromCivil(year, 1, 1), dayFromCivil(year + 1, 1, 1));
    const byWeekday = Map.groupBy(days, weekdayIndex);
    return days.filter((day) => onWeekday(repeat, day, byWeekday.get(weekdayIndex(day)) ?? []));
  }
  return inMonths([monthOf(start)]);
}

/** One period of a rule: a day, a week, a month or a year, and the starts within it. */
interface Turn {
  readonly from: Day;
  readonly days: readonly Day[];
  /** How many dates were looked at. */
  readonly looked: number;
}

function* daily(repeat: Repeat, start: Day): Generator<Turn> {
  const { interval, months, monthDays, weekdays } = repeat;
  for (let day = start; day <= LAST_DAY; day += interval) {
    const inMonth = months.length === 0 || months.includes(monthOf(day));
    const scope = !inMonth || monthDays.length === 0 ? [] : daysOfMonth(yearOf(day), monthOf(day));
    const holds =
      inMonth &&
      (monthDays.length === 0 || placeOf(scope, day, false).some((place) => monthDays.includes(place))) &&
      (weekdays.length === 0 || onWeekday(repeat, day, [day]));
    yield { from: day, days: holds ? [day] : [], looked: 1 + scope.length };
  }
}

function* weekly({ interval, months, weekdays, weekStart }: Repeat, start: Day): Generator<Turn> {
  const wanted = weekdays.length === 0 ? [weekdayIndex(start)] : weekdays.map(({ weekday }) => weekday);
  const inMonth = (day: Day): boolean => months.length === 0 || months.includes(monthOf(day));
  for (let week = start - ((weekdayIndex(start) - weekStart + 7) % 7); week <= LAST_DAY; week += 7 * interval) {
    const days = range(week, week + 7).filter((day) => wanted.includes(weekdayIndex(day)) && inMonth(day));
    yield { from: week, days, looked: 7 };
  }
}

function* monthly(repeat: Repeat, start: Day): Generator<Turn> {
  const { interval, months } = repeat;
  for (let index = yearOf(start) * 12 + monthOf(start) - 1; index < 2200 * 12; index += interval) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const wanted = months.length === 0 || months.includes(month);
    const days = wanted ? withinMonth(repeat, start, year, month) : [];
    yield { from: dayFromCivil(year, month, 1), days, looked: wanted ? 31 : 1 };
  }
}

function* yearly(repeat: Repeat, start: Day): Generator<Turn> {
  for (let year = yearOf(start); year < 2200; year += repeat.interval) {
    yield { from: dayFromCivil(year, 1, 1), days: withinYear(repeat, start, year), looked: 366 };
  }
}

const TURNS = { DAILY: daily, WEEKLY: weekly, MONTHLY: monthly, YEARLY: yearly };

/** The dates on which an event starts, or why they are not told. */
export interface Starts {
  readonly starts: readonly Day[];
  readonly excess: Refusal | null;
}

const TOO_MANY: Refusal = { code: "too-many", limit: MOST_OCCURRENCES };
const TOO_LONG: Refusal = { code: "too-long" };

/** Whether a rule goes on for ever. */
export function isEndless(repeat: Repeat | null): boolean {
  return repeat !== null && repeat.count === null && repeat.until === null;
}

/** Up to a last day. The first occurrence is always the event's own start (RFC 5545 §3.8.5.3), and counts. */
export function startsOf(start: Day, repeat: Repeat, last: Day, effort: Effort): Starts {
  const end = Math.min(last, repeat.until ?? LAST_DAY);
  const most = repeat.count ?? Infinity;
  const { positions } = repeat;
  const starts: Day[] = start <= end ? [start] : [];
  for (const { from, days, looked } of TURNS[repeat.frequency](repeat, start)) {
    effort.left -= looked;
    if (effort.left < 0) return { starts, excess: TOO_LONG };
    if (from > end) break;
    const chosen =
      positions.length === 0
        ? days
        : days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
    for (const day of chosen) {
      if (day <= start || day > end) continue;
      if (starts.length >= most) return { starts, excess: null };
      if (starts.length >= MOST_OCCURRENCES) return { starts, excess: TOO_MANY };
      starts.push(day);
    }
    if (starts.length >= most) break;
  }
  return { starts, excess: null };
}

/** A time on another clock costs as much to bring home as so many dates to look at. */
const FOREIGN_EFFORT = 100;

const byTime = (a: Stretch, b: Stretch): number => a.from.day - b.from.day || a.from.minutes - b.from.minutes;

/** Every occurrence up to a last day, in the order of time: the rule's without the removed ones, and the added ones. */
export function stretchesOf(
  event: CalendarEvent,
  last: Day,
  effort: Effort,
): { readonly stretches: readonly Stretch[]; readonly excess: Refusal | null } {
  const { start, repeat, removed, added } = event;
  const { starts, excess } = repeat === null ? { starts: [start], excess: null } : startsOf(start, repeat, last, effort);
  effort.left -= starts.length * (event.atHome ? 1 : FOREIGN_EFFORT);
  if (effort.left < 0) return { stretches: [], excess: TOO_LONG };
  const regular = starts.filter((day) => !removed.has(day)).map((day) => event.stretchOn(day));
  return { stretches: [...regular, ...added].toSorted(byTime), excess };
}
