/** The days of a period, as far as the plan's words can say when an event is. */
import { WEEKDAYS } from "../../contract/plan.ts";
import type { Days, Season, SeasonPoint } from "../../contract/plan.ts";
import type { LocalDate } from "../../contract/words.ts";
import { dateOf, dayFromCivil, dayOf, isLeapYear, weekdayIndex, yearOf } from "../time.ts";
import type { Day } from "../time.ts";
import type { CalendarEvent, Refusal, Repeat, Stretch } from "./event.ts";
import { type Effort, isEndless, LAST_DAY, MOST_OCCURRENCES, startsOf, stretchesOf } from "./occurrences.ts";

/** First and last date that a stretch is about. A window belongs to the date it starts on (S3): a night counts once. */
export function coverOf({ from, to }: Stretch): { readonly first: Day; readonly last: Day } {
  const minutes = (to.day - from.day) * 1440 + to.minutes - from.minutes;
  if (minutes <= 1440) return { first: from.day, last: from.day };
  return { first: from.day, last: to.minutes === 0 ? to.day - 1 : to.day };
}

export function datesBetween(first: Day, last: Day): LocalDate[] {
  return Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
}

const sorted = (dates: Iterable<LocalDate>): LocalDate[] => [...new Set(dates)].toSorted();

/** Days that follow one another without a gap. */
function listed(first: Day, last: Day): Days {
  return first === last ? { dates: [dateOf(first)] } : { range: { from: dateOf(first), to: dateOf(last) } };
}

/** A weekday that several periods of a week share, such as Monday to Wednesday from an event of three days on Mondays. */
function weekdaysOf(repeat: Repeat, start: Day, length: number): readonly number[] | null {
  const { frequency, interval, weekdays, months, monthDays, positions } = repeat;
  const plain = interval === 1 && months.length === 0 && monthDays.length === 0 && positions.length === 0;
  if (!plain || weekdays.some(({ nth }) => nth !== null)) return null;
  if (frequency !== "WEEKLY" && frequency !== "DAILY") return null;
  const every = frequency === "DAILY" && weekdays.length === 0 ? [0, 1, 2, 3, 4, 5, 6] : weekdays.map(({ weekday }) => weekday);
  const starts = [...new Set(every.length === 0 ? [weekdayIndex(start)] : every)].toSorted((a, b) => a - b);
  const gaps = starts.map((weekday, index) => (starts[index + 1] ?? (starts[0] ?? 0) + 7) - weekday);
  // Occurrences that overlap could not be taken away one by one, nor a start beside the rule.
  if (length > Math.min(...gaps) || !starts.includes(weekdayIndex(start))) return null;
  return [...new Set(starts.flatMap((weekday) => Array.from({ length }, (_, index) => (weekday + index) % 7)))];
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const monthDayText = (day: Day): string => dateOf(day).slice(5);

/** A fixed day of the year with its last day; null where 29 February makes the last one another in leap years. */
function fixedSeason(month: number, dayOfMonth: number, length: number): Season | null {
  const from = `${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  if (length === 1) return { from, to: from };
  // 2027 and 2029 are common years, 2028 is not; a season may end in the year after the one it starts in.
  const ends = [2026, 2027, 2028].map((year) => monthDayText(dayFromCivil(year, month, dayOfMonth) + length - 1));
  const [to] = ends;
  if (from === "02-29" || to === undefined || length > 360) return null;
  return to === "02-29" || ends.some((end) => end !== to) ? null : { from, to };
}

/** "The fourth Thursday of November" is the first one on or after the 22nd. */
function weekdaySeason(month: number, weekday: number, nth: number, length: number): Season | null {
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (length > 27 || nth < -1 || nth === 0 || nth > 4 || (nth === -1 && month === 2)) return null;
  const onOrAfter = `${twoDigits(month)}-${twoDigits(nth === -1 ? last - 6 : 7 * (nth - 1) + 1)}`;
  const point = (offsetDays: number): SeasonPoint => ({ weekday: WEEKDAYS[weekday] ?? "mon", onOrAfter, offsetDays });
  return { from: point(0), to: point(length - 1) };
}

function seasonOf(repeat: Repeat, start: Day, length: number): Season | null {
  const { frequency, interval, months, monthDays, weekdays, positions } = repeat;
  if (frequency !== "YEARLY" || interval !== 1 || positions.length > 0 || months.length > 1) return null;
  const [, startMonth, startDay] = dateOf(start).split("-").map(Number);
  const month = months[0] ?? startMonth;
  const [nthWeekday] = weekdays;
  if (month === undefined || startDay === undefined) return null;
  if (nthWeekday === undefined) {
    const dayOfMonth = monthDays[0] ?? startDay;
    if (monthDays.length > 1 || dayOfMonth < 1 || (monthDays.length === 1 && months.length === 0)) return null;
    return month === startMonth && dayOfMonth === startDay ? fixedSeason(month, dayOfMonth, length) : null;
  }
  if (weekdays.length > 1 || monthDays.length > 0 || months.length === 0 || nthWeekday.nth === null) return null;
  return weekdaySeason(month, nthWeekday.weekday, nthWeekday.nth, length);
}

export type PeriodDays = { readonly ok: true; readonly days: Days } | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): PeriodDays => ({ ok: false, refusal });

/** Every date on its own. */
function byDates(event: CalendarEvent, effort: Effort): PeriodDays {
  if (isEndless(event.repeat)) return refused({ code: "endless" });
  const { stretches, excess } = stretchesOf(event, LAST_DAY, effort);
  if (excess !== null) return refused(excess);
  const covers = stretches.map(coverOf);
  const [only] = covers;
  if (only === undefined) return refused({ code: "never" });
  if (covers.length === 1) return { ok: true, days: listed(only.first, only.last) };
  const length = covers.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (length > MOST_OCCURRENCES) return refused({ code: "too-many", limit: MOST_OCCURRENCES });
  const dates = sorted(covers.flatMap(({ first, last }) => datesBetween(first, last)));
  const [first, last] = [dayOf(dates[0] ?? ""), dayOf(dates.at(-1) ?? "")];
  return { ok: true, days: dates.length === last - first + 1 ? listed(first, last) : { dates } };
}

/** Whether an event's own start is one that its yearly rule would have given. */
function fulfils(start: Day, repeat: Repeat, effort: Effort): boolean {
  const eve = dayFromCivil(yearOf(start), 1, 1) - 1;
  return repeat.weekdays.length === 0 || startsOf(eve, { ...repeat, count: null }, start, effort).starts.includes(start);
}

/** Whether a yearly season that begins with `start` may be said without a beginning: the one before it is over by today. */
function beganBefore(start: Day, length: number, today: Day): boolean {
  return start - (isLeapYear(yearOf(start)) ? 366 : 365) + length + 7 < today;
}

/**
 * The days of a period for an event. A rule becomes weekdays within a range, or a yearly season; what those words cannot
 * say becomes a list of dates, and is refused where it has no end.
 */
export function periodDays(event: CalendarEvent, today: Day, effort: Effort): PeriodDays {
  const { repeat, start } = event;
  if (repeat === null || !event.atHome) return byDates(event, effort);
  const { first, last } = coverOf(event.stretchOn(start));
  const length = last - first + 1;
  const weekdays = weekdaysOf(repeat, start, length);
  const season = weekdays === null ? seasonOf(repeat, start, length) : null;
  if (weekdays === null && (season === null || !fulfils(start, repeat, effort))) return byDates(event, effort);

  const endless = isEndless(repeat);
  const found = endless ? { starts: [start], excess: null } : startsOf(start, repeat, LAST_DAY, effort);
  if (found.excess !== null) return refused(found.excess);
  if (found.starts.length === 0) return refused({ code: "never" });
  const end = endless ? LAST_DAY : (found.starts.at(-1) ?? start) + length - 1;
  const cover = (starts: Iterable<Day>): LocalDate[] => [...starts].flatMap((day) => datesBetween(day, day + length - 1));
  const include = sorted(event.added.flatMap((stretch) => datesBetween(coverOf(stretch).first, coverOf(stretch).last)));
  const except = sorted(cover(event.removed)).filter((date) => !include.includes(date));
  if (include.length + except.length > MOST_OCCURRENCES) return refused({ code: "too-many", limit: MOST_OCCURRENCES });
  const unbounded = season !== null && endless && beganBefore(start, length, today);
  return {
    ok: true,
    days: {
      ...(weekdays === null || weekdays.length === 7
        ? {}
        : { weekdays: WEEKDAYS.filter((_, index) => weekdays.includes(index)) }),
      ...(season === null ? {} : { season }),
      ...(unbounded ? {} : { range: { from: dateOf(first), to: dateOf(Math.min(end, LAST_DAY)) } }),
      ...(include.length === 0 ? {} : { include }),
      ...(except.length === 0 ? {} : { except }),
    },
  };
}
