/** What would fail on a day if it came with the house as it is now. */
import { z } from "zod";
import { Id, InstantText, LanguageTag, LocalDate } from "./words.ts";

/** What a finding is about, stable for machines; the message says it to people. */
export const ForecastCode = z.enum([
  "emergency-in-force",
  "sound-missing",
  "sound-unreadable",
  "engine-missing",
  "theme-missing",
  "picture-missing",
  "playlist-unplayable",
  "silent-gap",
  "volume-zero",
  "no-player",
  "screen-offline",
  "page-absent",
  "sound-locked",
  "output-unknown",
  "output-untold",
]);
export type ForecastCode = z.infer<typeof ForecastCode>;

export const ForecastFinding = z.strictObject({
  code: ForecastCode,
  /** "failure": visitors will miss what the plan promises. "warning": it looks doubtful, or cannot be told from here. */
  severity: z.enum(["failure", "warning"]),
  /** null: it is about several zones, or the whole house. */
  zone: Id.nullable(),
  screen: Id.nullable(),
  /** The id of the sound, theme or playlist it is about, the name of the output, or the file of a picture. */
  subject: z.string().nullable(),
  /** From when to when it would be noticed, within the day. */
  from: InstantText.nullable(),
  to: InstantText.nullable(),
  /** What is wrong and what to do, as sentences. */
  message: z.string().min(1),
});
export type ForecastFinding = z.infer<typeof ForecastFinding>;

/** The years in which calendars and time zones mean anything here. */
const ForecastDate = LocalDate.pipe(
  z.string().refine((date) => date >= "1900-01-02" && date < "2199-12-31", "lies outside the years 1900 to 2199"),
);

export const ForecastRequest = z.object({
  /** A date of the venue; by default tomorrow. */
  date: ForecastDate.optional(),
  /** Of the messages; by default the venue's. */
  language: LanguageTag.optional(),
});

export const Forecast = z.strictObject({
  date: LocalDate,
  /** The first instant of that date in the venue, and of the next one: 23 to 25 hours. */
  from: InstantText,
  to: InstantText,
  /** Real milliseconds. */
  took: z.number().min(0),
  /** How much was looked at: stretches of equal values, tracks in their order, files, screens. */
  checked: z.strictObject({ segments: z.int(), tracks: z.int(), assets: z.int(), screens: z.int() }),
  /** Of the whole house first, then by zone in the plan's order, failures before warnings, by time. */
  findings: z.array(ForecastFinding),
});
export type Forecast = z.infer<typeof Forecast>;
