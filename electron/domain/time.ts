/** Civil time: day numbers, civil dates, and the local clock of an almanac's place, which never runs backwards (S1). */
import type { Instant, LocalDate } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";

/** Days since 1970-01-01 in the proleptic Gregorian calendar; a civil date as a number. */
export type Day = number;

/** Milliseconds that a wall clock has counted since it read 1970-01-01 00:00: a local date and time in one number. */
type WallTime = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const MINUTES_IN_DAY = 1440;

const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * The day number of a civil date. Years are counted from 1 March, so that the leap day is the last of its year; 153 days
 * make five months from March on (the month lengths 31 30 31 30 31 repeat).
 */
export function dayFromCivil(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - DAYS_TO_1970;
}

/** The inverse of {@link dayFromCivil}. */
function civilFromDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const leapDaysBefore = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDaysBefore) / 365);
  const dayOfYear = dayOfCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function yearOf(day: Day): number {
  return civilFromDay(day).year;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Reads a date that the contract has accepted. */
export function dayOf(date: LocalDate): Day {
  return dayFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function dateOf(day: Day): LocalDate {
  const { year, month, dayOfMonth } = civilFromDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayIndex(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes after midnight of "HH:MM", 24:00 included. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Further apart than any two offsets of the tz database, so older changes cannot matter. */
const LONGEST_SHIFT = 2 * DAY;

/** Stretches of constant offset that reach from at or before `from`, in the order of time, up to and including the one at `to`. */
function stretches(almanac: Almanac, from: Instant, to: Instant): { start: Instant; offset: number }[] {
  const found: { start: Instant; offset: number }[] = [];
  const add = (start: Instant, offset: number): void => {
    if (start > to) return;
    if (start <= from) found.length = 0;
    found.push({ start, offset });
  };
  const lastYear = yearOf(Math.floor(to / DAY));
  for (let year = yearOf(Math.floor(from / DAY)); year <= lastYear; year++) {
    const { initial, transitions } = almanac.offsets(year);
    add(dayFromCivil(year, 1, 1) * DAY, initial);
    for (const transition of transitions) add(transition.at, transition.offset);
  }
  return found;
}

/** The offset in force throughout `[from, to]`; null where it changes. */
function steadyOffset(almanac: Almanac, from: Instant, to: Instant): number | null {
  const year = yearOf(Math.floor(from / DAY));
  const first = almanac.offsets(year);
  let offset = first.initial;
  for (const transition of first.transitions) {
    if (transition.at > to) return offset;
    if (transition.at > from) return null;
    ({ offset } = transition);
  }
  for (let next = year + 1; to >= dayFromCivil(next, 1, 1) * DAY; next++) {
    const { initial, transitions } = almanac.offsets(next);
    // A change at the very turn of the year is part of the new year's first offset.
    if (initial !== offset || (transitions[0]?.at ?? Infinity) <= to) return null;
  }
  return offset;
}

/** The offset of every local time from the eve of a date to the end of the date after it; null where it may change nearby. */
export function steadyOffsetAround(almanac: Almanac, day: Day): number | null {
  return steadyOffset(almanac, (day - 1) * DAY - LONGEST_SHIFT, (day + 2) * DAY + LONGEST_SHIFT);
}

/** What the wall clock reads, as a running maximum: in an autumn overlap it stays at the last millisecond it had reached. */
export function wallTimeAt(almanac: Almanac, instant: Instant): WallTime {
  const steady = steadyOffset(almanac, instant - LONGEST_SHIFT, instant);
  if (steady !== null) return instant + steady;
  let highest = -Infinity;
  let previousOffset: number | null = null;
  for (const { start, offset } of stretches(almanac, instant - LONGEST_SHIFT, instant)) {
    if (previousOffset !== null) highest = Math.max(highest, start + previousOffset - 1);
    previousOffset = offset;
  }
  return Math.max(highest, instant + (previousOffset ?? 0));
}

export function localDayAt(almanac: Almanac, instant: Instant): Day {
  return Math.floor(wallTimeAt(almanac, instant) / DAY);
}

export function localDateAt(almanac: Almanac, instant: Instant): LocalDate {
  return dateOf(localDayAt(almanac, instant));
}

/**
 * The first instant at which the wall clock reads that local time or later (S1). `minutes` are counted from the
 * midnight that begins `day` and may exceed a day. A time inside a spring gap, or on a date that the zone skips,
 * is reached at the jump.
 */
export function firstReach(almanac: Almanac, day: Day, minutes: number): Instant {
  const wall = day * DAY + minutes * MINUTE;
  const steady = steadyOffset(almanac, wall - LONGEST_SHIFT, wall + LONGEST_SHIFT);
  if (steady !== null) return wall - steady;
  const found = stretches(almanac, wall - LONGEST_SHIFT, wall + LONGEST_SHIFT);
  for (const [index, { start, offset }] of found.entries()) {
    const reached = Math.max(start, wall - offset);
    if (reached < (found[index + 1]?.start ?? Infinity)) return reached;
  }
  return wall;
}
