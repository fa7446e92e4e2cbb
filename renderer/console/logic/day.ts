/** The day view: its headline, and where things lie on a line of one day, as shares from 0 to 1. */
import type { Segment } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { volumeAt } from "../../../electron/domain/ramp.ts";
import { firstReach, localDate, localTime } from "./venue-time.ts";

export interface Day {
  readonly from: Instant;
  readonly to: Instant;
}

/** A stretch of one equal value. */
export interface Band<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Where an instant lies in a day; below 0 or above 1 outside of it. */
export function shareOf(instant: Instant, day: Day): number {
  return (instant - day.from) / (day.to - day.from);
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The segments that touch a day, cut at its ends. */
export function cut(
  segments: readonly Segment[],
  day: Day,
): readonly { readonly segment: Segment; readonly start: number; readonly end: number }[] {
  return segments
    .map((segment) => ({
      segment,
      start: within(shareOf(parseInstant(segment.from), day)),
      end: within(shareOf(parseInstant(segment.to), day)),
    }))
    .filter(({ start, end }) => end > start);
}

/** One field's stretches; neighbours of equal value become one. */
export function bands<T>(segments: readonly Segment[], day: Day, read: (segment: Segment) => T): readonly Band<T>[] {
  return cut(segments, day).reduce<Band<T>[]>((done, { segment, start, end }) => {
    const value = read(segment);
    const last = done.at(-1);
    if (last !== undefined && last.value === value && last.end === start) return [...done.slice(0, -1), { ...last, end }];
    return [...done, { value, start, end }];
  }, []);
}

/** The volume as corners of a line: x from 0 to 1 over the day, y the volume from 0 to 100. */
export function volumeLine(segments: readonly Segment[], day: Day): readonly { readonly x: number; readonly y: number }[] {
  return cut(segments, day).flatMap(({ segment, start, end }) => [
    { x: start, y: volumeAt(segment.volume, day.from + start * (day.to - day.from)) },
    { x: end, y: volumeAt(segment.volume, day.from + end * (day.to - day.from)) },
  ]);
}

/** The full hours of a venue's day, each once and where it is first reached; a day of 23 or 25 hours keeps its true proportions. */
export function hourMarks(timeZone: string, day: Day): readonly { readonly label: string; readonly at: number }[] {
  const date = localDate(timeZone, day.from);
  return Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`)
    .map((label) => ({ label, instant: firstReach(timeZone, date, label) }))
    .filter(({ label, instant }) => localTime(timeZone, instant) === label && localDate(timeZone, instant) === date)
    .map(({ label, instant }) => ({ label, at: shareOf(instant, day) }));
}

/** A date as a headline has it, in a language: "Sunday, 22 November 2026"; Arabic with the figures of the rest of the console. */
export function dayTitle(date: string, language: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : language, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(Date.parse(`${date}T12:00:00Z`));
}
