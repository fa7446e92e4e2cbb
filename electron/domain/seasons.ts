/** Seasons that recur each year, both ends inclusive. */
import { WEEKDAYS } from "../contract/plan.ts";
import type { Season, SeasonPoint } from "../contract/plan.ts";
import { feastDay, weekdayOnOrAfter } from "./feasts.ts";
import { dayFromCivil, isLeapYear, yearOf } from "./time.ts";
import type { Day } from "./time.ts";

const LEAP_DAY = "02-29";

/** A day of a year; in common years 29 February acts as 1 March where a season starts, as 28 February where it ends (S4). */
function monthDay(text: string, year: number, end: "start" | "end"): Day {
  const day = dayFromCivil(year, Number(text.slice(0, 2)), Number(text.slice(3, 5)));
  return text === LEAP_DAY && end === "end" && !isLeapYear(year) ? day - 1 : day;
}

function pointIn(point: SeasonPoint, year: number, end: "start" | "end"): Day {
  if (typeof point === "string") return monthDay(point, year, end);
  if ("feast" in point) return feastDay(point.feast, year) + point.offsetDays;
  return weekdayOnOrAfter(monthDay(point.onOrAfter, year, end), WEEKDAYS.indexOf(point.weekday)) + point.offsetDays;
}

interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** The season that starts from the start point of `year`; its end is the first one on or after the start. */
function seasonOf(season: Season, year: number): Stretch | null {
  if (season.from === LEAP_DAY && season.to === LEAP_DAY && !isLeapYear(year)) return null;
  const first = pointIn(season.from, year, "start");
  // An offset moves a point by up to a year, and a season that wraps ends in the year after.
  for (let endYear = year - 2; endYear <= year + 3; endYear++) {
    const last = pointIn(season.to, endYear, "end");
    if (last >= first) return { first, last };
  }
  return null;
}

/** The seasons that touch a year. */
function seasonsAround(season: Season, year: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = year - 3; start <= year + 2; start++) {
    const stretch = seasonOf(season, start);
    if (stretch !== null && yearOf(stretch.first) <= year && yearOf(stretch.last) >= year) stretches.push(stretch);
  }
  return stretches;
}

/** Tells which days belong to a season; what it finds out about the year asked about last is kept. */
export function seasonTest(season: Season): (day: Day) => boolean {
  let stretches: readonly Stretch[] = [];
  let [newYearsDay, nextNewYearsDay] = [0, 0];
  const turnTo = (year: number): void => {
    [newYearsDay, nextNewYearsDay] = [dayFromCivil(year, 1, 1), dayFromCivil(year + 1, 1, 1)];
    stretches = seasonsAround(season, year);
  };
  return (day) => {
    if (day < newYearsDay || day >= nextNewYearsDay) turnTo(yearOf(day));
    for (const { first, last } of stretches) if (day >= first && day <= last) return true;
    return false;
  };
}
