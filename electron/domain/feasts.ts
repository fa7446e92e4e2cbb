/** The movable feasts that seasons are tied to, as day numbers. */
import type { SeasonPoint } from "../contract/plan.ts";
import { dayFromCivil, weekdayIndex } from "./time.ts";
import type { Day } from "./time.ts";

type Feast = Extract<SeasonPoint, { feast: unknown }>["feast"];

/**
 * Easter Sunday of a Gregorian year: the "anonymous" Gregorian computus published in Nature in 1876 and by Butcher
 * (Ecclesiastical Calendar, 1877), as given by Meeus, Astronomical Algorithms, chapter 8.
 */
export function easter(year: number): Day {
  const moonCycle = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moonCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((moonCycle + 11 * epact + 22 * weekdayShift) / 451);
  return dayFromCivil(year, 3, 22) + epact + weekdayShift - 7 * lateMoon;
}

/** The first given weekday (0 for Monday) on or after a day. */
export function weekdayOnOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayIndex(day) + 7) % 7);
}

/** Ascension and Pentecost are the 40th and 50th day of Easter; Advent begins on the fourth Sunday before Christmas. */
export function feastDay(feast: Feast, year: number): Day {
  switch (feast) {
    case "easter":
      return easter(year);
    case "ascension":
      return easter(year) + 39;
    case "pentecost":
      return easter(year) + 49;
    case "advent1":
      return weekdayOnOrAfter(dayFromCivil(year, 11, 27), 6);
    default:
      return feast satisfies never;
  }
}
