/** Which dates some days are about, worked out from the written dates alone, day after day; for the oracle. */
import { WEEKDAYS } from "../../electron/contract/plan.ts";
import type { Days, Period, Season, SeasonPoint } from "../../electron/contract/plan.ts";
import { easterByTables, plusDays } from "../support/almanac.ts";

const leap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
const weekdayOf = (date: string): string => WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "";
const yearIn = (date: string): number => Number(date.slice(0, 4));

/** The first date of a weekday, going forward or back from a date, itself included. */
function walkTo(weekday: string, date: string, step: 1 | -1): string {
  let walked = date;
  while (weekdayOf(walked) !== weekday) walked = plusDays(walked, step);
  return walked;
}

function monthDayIn(text: string, year: number, end: "start" | "end"): string {
  if (text !== "02-29" || leap(year)) return `${year}-${text}`;
  return `${year}-${end === "start" ? "03-01" : "02-28"}`;
}

function feastIn(feast: string, year: number): string {
  const easter = easterByTables(year);
  switch (feast) {
    case "ascension":
      // The Thursday of the sixth week.
      return walkTo("thu", plusDays(easter, 36), 1);
    case "pentecost":
      return plusDays(easter, 49);
    case "advent1":
      // The fourth Sunday before Christmas Day.
      return plusDays(walkTo("sun", `${year}-12-24`, -1), -21);
    default:
      return easter;
  }
}

function pointIn(point: SeasonPoint, year: number, end: "start" | "end"): string {
  if (typeof point === "string") return monthDayIn(point, year, end);
  const base = "feast" in point ? feastIn(point.feast, year) : walkTo(point.weekday, monthDayIn(point.onOrAfter, year, end), 1);
  return plusDays(base, point.offsetDays);
}

const pointsKnown = new Map<string, ReadonlySet<string>>();

/** The dates on which a season begins or ends in the years around one; an offset may carry a point into another year. */
function pointsAround(season: Season, year: number, end: "start" | "end"): ReadonlySet<string> {
  const key = `${JSON.stringify(season)}/${year}/${end}`;
  const known = pointsKnown.get(key);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (let each = year - 4; each <= year + 3; each++) {
    const onlyLeap = season.from === "02-29" && season.to === "02-29";
    if (!onlyLeap || leap(each)) found.add(pointIn(end === "start" ? season.from : season.to, each, end));
  }
  pointsKnown.set(key, found);
  return found;
}

/** Walks back to the last beginning of the season, and from there on to its first end. */
function inSeason(season: Season, date: string): boolean {
  const starts = pointsAround(season, yearIn(date), "start");
  const ends = pointsAround(season, yearIn(date), "end");
  let start = date;
  for (let walked = 0; !starts.has(start); walked++) {
    if (walked > 800) return false;
    start = plusDays(start, -1);
  }
  for (let day = start; day < date; day = plusDays(day, 1)) if (ends.has(day)) return false;
  return true;
}

/** Tells whether a date belongs to some days; what was found out is kept. */
export function naiveDays(
  periods: readonly Period[],
  isHoliday: (date: string) => boolean,
): (days: Days, date: string) => boolean {
  const known = new Map<Days, Map<string, boolean>>();
  const meets = (days: Days, date: string): boolean => {
    const byWeekday = days.weekdays === undefined || days.weekdays.some((weekday) => weekday === weekdayOf(date));
    const holiday = isHoliday(date);
    const conditions = [
      days.holidays === "also" ? byWeekday || holiday : byWeekday,
      days.holidays !== "only" || holiday,
      days.holidays !== "except" || !holiday,
      days.holidays !== "eve" || isHoliday(plusDays(date, 1)),
      days.season === undefined || inSeason(days.season, date),
      days.range === undefined || (date >= days.range.from && date <= days.range.to),
      days.dates === undefined || days.dates.includes(date),
      days.period === undefined || periods.some(({ id, days: meant }) => id === days.period && holds(meant, date)),
    ];
    return conditions.every(Boolean);
  };
  const holds = (days: Days, date: string): boolean => {
    let dates = known.get(days);
    if (dates === undefined) known.set(days, (dates = new Map<string, boolean>()));
    let answer = dates.get(date);
    if (answer === undefined) {
      answer = !(days.except ?? []).includes(date) && ((days.include ?? []).includes(date) || meets(days, date));
      dates.set(date, answer);
    }
    return answer;
  };
  return holds;
}
