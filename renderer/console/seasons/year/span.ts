/** The stretch of months that is looked at, and its ruler: as shares from 0 to 1. Pure. */
import type { Instant, LocalDate } from "../../../../electron/contract/words.ts";
import { addDays, dayBounds, firstReach } from "../../logic/venue-time.ts";
import { shareOf } from "../../logic/day.ts";

/** A month of a year, "YYYY-MM". */
export type Month = string;

/** `[from, to)`, from the first day of a month to that of another. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly first: LocalDate;
  /** The first date after it. */
  readonly end: LocalDate;
}

/** A part of the ruler. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

export const MONTHS_SHOWN = 12;

/** So many days are read at once: as many as the controller tells, so that the season that runs on beyond a year has an end. */
const DAYS_READ = 400;

/** The months between which calendars and time zones mean anything here, with room for a year and what follows it. */
export const EARLIEST: Month = "1901-01";
export const LATEST: Month = "2197-12";

export function monthOf(date: LocalDate): Month {
  return date.slice(0, "YYYY-MM".length);
}

/** Months since the year 0. */
function monthNumber(month: Month): number {
  return Number(month.slice(0, "YYYY".length)) * 12 + Number(month.slice("YYYY-".length)) - 1;
}

/** How many months one lies before another; negative where it lies after it. */
export function monthsBetween(one: Month, other: Month): number {
  return monthNumber(other) - monthNumber(one);
}

/** The month so many months later, or earlier. */
export function addMonths(month: Month, months: number): Month {
  const count = monthNumber(month) + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** So many months from a month on, as the venue's clock has them. */
export function spanOf(timeZone: string, month: Month, months: number): Span {
  const first = `${month}-01`;
  const end = `${addMonths(month, months)}-01`;
  return { from: firstReach(timeZone, first, "00:00"), to: firstReach(timeZone, end, "00:00"), first, end };
}

/** What is read for a year that is shown from a month on. */
export function readFrom(timeZone: string, month: Month): { readonly from: Instant; readonly to: Instant } {
  const first = `${month}-01`;
  return { from: dayBounds(timeZone, first).from, to: dayBounds(timeZone, addDays(first, DAYS_READ - 1)).from };
}

function partOf(timeZone: string, first: LocalDate, end: LocalDate, span: Span): Part {
  return {
    start: Math.max(0, shareOf(firstReach(timeZone, first, "00:00"), span)),
    end: Math.min(1, shareOf(firstReach(timeZone, end, "00:00"), span)),
  };
}

/** The months of a span. */
export function monthParts(timeZone: string, span: Span): (Part & { readonly month: Month })[] {
  const parts: (Part & { readonly month: Month })[] = [];
  for (let month = monthOf(span.first); `${month}-01` < span.end; month = addMonths(month, 1))
    parts.push({ month, ...partOf(timeZone, `${month}-01`, `${addMonths(month, 1)}-01`, span) });
  return parts;
}

/** The days of a span. */
export function dayParts(timeZone: string, span: Span): (Part & { readonly date: LocalDate })[] {
  const parts: (Part & { readonly date: LocalDate })[] = [];
  for (let date = span.first; date < span.end; date = addDays(date, 1))
    parts.push({ date, ...partOf(timeZone, date, addDays(date, 1), span) });
  return parts;
}

/** 0 on Sundays, 6 on Saturdays. */
function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay();
}

/** Saturdays with their Sundays, cut at the ends of the span. */
export function weekendParts(timeZone: string, span: Span): Part[] {
  const parts: Part[] = [];
  const saturday = addDays(span.first, (13 - weekdayOf(span.first)) % 7);
  if (weekdayOf(span.first) === 0) parts.push(partOf(timeZone, span.first, addDays(span.first, 1), span));
  for (let date = saturday; date < span.end; date = addDays(date, 7)) parts.push(partOf(timeZone, date, addDays(date, 2), span));
  return parts;
}
