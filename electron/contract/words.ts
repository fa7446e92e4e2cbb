/** The smallest words every other part of the contract is made of: ids, dates, times, instants, texts. */
import { z } from "zod";

const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/;
const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isCalendarDate(text: string): boolean {
  const [, year, month, day] = DATE_PATTERN.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** An identifier, unique per kind: lower-case letters, digits and hyphens, at most 64. */
export const Id = z
  .string()
  .regex(ID_PATTERN, "an id is 1 to 64 lower-case letters, digits or hyphens, and does not begin with a hyphen");

/** A civil date, "YYYY-MM-DD", that exists in the Gregorian calendar. */
export const LocalDate = z.string().refine(isCalendarDate, "is not a date: write it as YYYY-MM-DD, for example 2026-12-24");
export type LocalDate = z.infer<typeof LocalDate>;

/** A day of every year, "MM-DD"; 02-29 is allowed and never substituted (S4). */
export const MonthDay = z
  .string()
  .refine((text) => isCalendarDate(`2024-${text}`), "is not a day of the year: write it as MM-DD, for example 12-24");

/** A local time of day, "HH:MM", from 00:00 to 23:59. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time of day: write it as HH:MM, from 00:00 to 23:59");

/** The end of a window: a time of day, or 24:00. */
export const EndTimeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "is not a time of day: write it as HH:MM, from 00:00 to 24:00");

const NOT_AN_INSTANT = "is not an instant: write ISO 8601 with an offset, for example 2026-12-24T18:00:00+01:00";

/** An instant on the wire: ISO 8601 with an offset or Z. Answers always use UTC Z. */
export const InstantText = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
  error: NOT_AN_INSTANT,
});
export type InstantText = z.infer<typeof InstantText>;

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** An instant that someone asks about or gives: within the years in which calendars and time zones mean anything here. */
export const AskedInstant = InstantText.refine((text) => Date.parse(text) >= EARLIEST && Date.parse(text) < LATEST, {
  error: "lies outside the years 1900 to 2199",
});

/** Milliseconds since 1970-01-01T00:00:00Z; how instants are held everywhere but on the wire. */
export type Instant = number;

/** Reads an instant that {@link InstantText} has accepted. Offsets are honoured; the result is in milliseconds. */
export function parseInstant(text: InstantText): Instant {
  return Date.parse(text);
}

/** Writes an instant as UTC, "2026-12-24T17:00:00.000Z" (without milliseconds when they are zero). */
export function formatInstant(instant: Instant): InstantText {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

const MILLISECONDS_IN_DAY = 86_400_000;
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * {@link formatInstant} for many instants that lie close together: the UTC date written last is kept, since asking the
 * platform for it costs more than all the rest.
 */
export function instantWriter(): (instant: Instant) => InstantText {
  let midnight = Number.NaN;
  let date = "";
  return (instant) => {
    if (instant % 60_000 !== 0) return formatInstant(instant);
    const day = Math.floor(instant / MILLISECONDS_IN_DAY) * MILLISECONDS_IN_DAY;
    if (day !== midnight) {
      date = formatInstant(day).slice(0, -"00:00:00Z".length);
      midnight = day;
    }
    const minutes = (instant - day) / 60_000;
    return `${date}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00Z`;
  };
}

/** A language, as people ask for one: "fr", "pt-BR". */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as fr or pt-BR");

const Text = z.string().min(1, "must not be empty").max(2000, "must be at most 2,000 characters");

/** A text for people: one string, or one for each language. Shown through {@link inLanguage}. */
export const Words = z.union([
  Text,
  z.record(LanguageTag, Text).refine((map) => Object.keys(map).length > 0, "needs a text in at least one language"),
]);
export type Words = z.infer<typeof Words>;

/** Every language of a text with the text in it, the given languages first; one text for everybody has no language. */
export function inEveryLanguage(
  words: Words,
  first: readonly string[],
): { readonly language: string | null; readonly text: string }[] {
  if (typeof words === "string") return [{ language: null, text: words }];
  const place = (tag: string): number => (first.includes(tag) ? first.indexOf(tag) : first.length);
  return Object.entries(words)
    .map(([language, text]) => ({ language, text }))
    .toSorted((one, other) => place(one.language) - place(other.language));
}

/**
 * The text in a person's language; a missing language falls back to the venue's, then to any.
 * "pt-BR" also finds "pt".
 */
export function inLanguage(words: Words, language: string, venueLocale: string): string {
  if (typeof words === "string") return words;
  const base = (tag: string): string => tag.split("-")[0] ?? tag;
  const wanted = [language, base(language), venueLocale, base(venueLocale)];
  const found = wanted.map((tag) => words[tag]).find((text) => text !== undefined);
  return found ?? Object.values(words)[0] ?? "";
}
