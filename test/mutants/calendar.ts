/** Faults in clocks, days and windows. */
import { mutant } from "./mutant.ts";
import type { Mutant } from "./mutant.ts";

export const OF_THE_CALENDAR: readonly Mutant[] = [
  // time.ts
  mutant(
    "a repeated hour is replayed",
    "time.ts",
    "return Math.max(highest, instant + (previousOffset ?? 0));",
    "return instant + (previousOffset ?? 0);",
  ),
  mutant(
    "the clock stops a minute too early in the repeated hour",
    "time.ts",
    "start + previousOffset - 1)",
    "start + previousOffset - 60_000)",
  ),
  mutant(
    "a time within the gap is reached as if the clock had not jumped",
    "time.ts",
    "const reached = Math.max(start, wall - offset);",
    "const reached = wall - offset;",
  ),
  mutant(
    "of a repeated time the second occurrence counts",
    "time.ts",
    "if (reached < (found[index + 1]?.start ?? Infinity)) return reached;",
    "if (reached < (found[index + 1]?.start ?? Infinity) && (found[index + 1]?.offset ?? -Infinity) + reached < wall) return reached;",
  ),
  mutant("the week begins on Sunday", "time.ts", "return (((day + 3) % 7) + 7) % 7;", "return (((day + 4) % 7) + 7) % 7;"),
  mutant(
    "every year that four divides is a leap year",
    "time.ts",
    "(year % 4 === 0 && year % 100 !== 0) || year % 400 === 0",
    "year % 4 === 0",
  ),
  // days.ts, seasons.ts, feasts.ts
  mutant(
    "include beats except",
    "days.ts",
    "return (day) => !removed.has(day) && (included.has(day) || holds(day));",
    "return (day) => included.has(day) || (!removed.has(day) && holds(day));",
  ),
  mutant("a range ends a day early", "days.ts", "day >= first && day <= last)", "day >= first && day < last)"),
  mutant("the eve is the day after", "days.ts", "(day) => isHoliday(day + 1)", "(day) => isHoliday(day - 1)"),
  mutant(
    "holidays join the weekdays by and",
    "days.ts",
    "(day) => onWeekday(day) || isHoliday(day)",
    "(day) => onWeekday(day) && isHoliday(day)",
  ),
  mutant(
    "a season's last day is left out",
    "seasons.ts",
    "if (day >= first && day <= last) return true;",
    "if (day >= first && day < last) return true;",
  ),
  mutant(
    "29 February is substituted",
    "seasons.ts",
    "if (season.from === LEAP_DAY && season.to === LEAP_DAY && !isLeapYear(year)) return null;",
    "",
  ),
  mutant(
    "29 February ends a season on 1 March",
    "seasons.ts",
    'return text === LEAP_DAY && end === "end" && !isLeapYear(year) ? day - 1 : day;',
    "return day;",
  ),
  mutant("the first of Advent may be 26 November", "feasts.ts", "dayFromCivil(year, 11, 27)", "dayFromCivil(year, 11, 26)"),
  mutant("Pentecost is a Monday", "feasts.ts", "easter(year) + 49", "easter(year) + 50"),
  mutant("Easter forgets the late moon", "feasts.ts", "- 7 * lateMoon", ""),
  // windows.ts
  mutant(
    "a window that ends when it starts is empty",
    "windows.ts",
    "Number(sameDate.minutes) <= Number(from.minutes)",
    "Number(sameDate.minutes) < Number(from.minutes)",
  ),
  mutant(
    "a window is compared by its instants, and one in the gap lasts a day",
    "windows.ts",
    "const wraps = written ? Number(sameDate.minutes) <= Number(from.minutes) : sameDate.at <= from.at;",
    "const wraps = sameDate.at <= from.at;",
  ),
  mutant("the fallback of a sunset is forgotten", "windows.ts", "if (edge.fallback === null) return null;", "return null;"),
  // windows.ts, occurrence.ts, painting.ts, clock.ts: where windows lie
  mutant(
    "every window starts a minute late",
    "occurrence.ts",
    "this.startsAt = from * MINUTE;",
    "this.startsAt = (from + 1) * MINUTE;",
  ),
  mutant(
    "a window from a time to itself is empty",
    "occurrence.ts",
    "(to > from ? to : to + MINUTES_IN_DAY)",
    "(to >= from ? to : to + MINUTES_IN_DAY)",
  ),
  mutant("a night ends at midnight", "occurrence.ts", "return this.endsAt > DAY ? 1 : 0;", "return 0;"),
  mutant(
    "a night belongs to the date on which it ends",
    "painting.ts",
    "if (occurrence.occurs(anchor)) paint(claim, anchor);",
    "if (occurrence.occurs(clock.day)) paint(claim, anchor);",
  ),
  mutant(
    "the clock is taken for steady though it changes tonight",
    "time.ts",
    "steadyOffset(almanac, (day - 1) * DAY - LONGEST_SHIFT, (day + 2) * DAY + LONGEST_SHIFT)",
    "steadyOffset(almanac, day * DAY, day * DAY)",
  ),
  mutant(
    "a date that the zone skips ends what reaches into it",
    "field.ts",
    "const isEmpty = ({ start, end }: DayClock): boolean => start >= end;",
    "const isEmpty = ({ start }: DayClock): boolean => Number.isNaN(start);",
  ),
];
