/** The exchange of calendars: what a calendar program is given, and what its file would change in the plan. */
import { z } from "zod";
import { Period, Plan } from "./plan.ts";
import { Id, LanguageTag, LocalDate } from "./words.ts";

/** The longest calendar file that is read, in characters. */
export const LARGEST_CALENDAR = 5 * 1024 * 1024;

/** The media type of an iCalendar file. */
export const CALENDAR_TYPE = "text/calendar;charset=utf-8";

/** A date on which the hours differ: one entry of `venue.openingExceptions`. */
const OpeningException = Plan.shape.venue.shape.openingExceptions.unwrap().element;
export type OpeningException = z.infer<typeof OpeningException>;

const change = {
  /** "unchanged": the plan says so already. */
  action: z.enum(["add", "replace", "unchanged"]),
  /** Of the event in the file; the same event keeps its own from one file to the next. */
  uid: z.string(),
  /** Where in the plan, as in refusals: `venue.openingExceptions`, `periods[3]`. */
  path: z.string(),
  summary: z.string(),
  /** What it is about; of a period the first 50 from the day of the preview on. */
  dates: z.array(LocalDate),
  /** What a person should know about it, in the language asked for. */
  message: z.string().nullable(),
};

/** One event of a file as a change of the plan. Of opening hours, `before` and `after` are all exceptions on its dates. */
export const CalendarChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["closed", "opening"]),
    ...change,
    before: z.array(OpeningException),
    after: z.array(OpeningException),
  }),
  z.strictObject({ kind: z.literal("period"), ...change, before: Period.nullable(), after: Period }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

/** An event that the plan's words cannot say, and why. */
export const CalendarRefusal = z.strictObject({
  uid: z.string(),
  summary: z.string(),
  /** Where the event begins in the file, counted from 1. */
  line: z.int(),
  message: z.string(),
});
export type CalendarRefusal = z.infer<typeof CalendarRefusal>;

export const CalendarPreview = z.strictObject({
  /** The plan that was compared with: send it as `If-Match`. */
  tag: z.string(),
  changes: z.array(CalendarChange),
  refused: z.array(CalendarRefusal),
  /** Events that were left out without a word each: long over, or exported from this house's own schedule. */
  skipped: z.strictObject({ past: z.int(), own: z.int() }),
  /** The whole plan with every change, ready for `PUT /api/plan`. */
  plan: Plan,
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

export const ExportRequest = z.object({
  zone: Id.optional(),
  /** By default today at the venue. */
  from: LocalDate.optional(),
  days: z.coerce
    .number({ error: "must be a number of days from 1 to 400" })
    .int("must be a whole number of days")
    .min(1, "must be at least 1 day")
    .max(400, "must be at most 400 days")
    .default(365),
  /** By default the venue's. */
  language: LanguageTag.optional(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

export const PreviewRequest = z.strictObject({
  /** The file's text. */
  ics: z.string("must be the text of an iCalendar file").max(LARGEST_CALENDAR, "is longer than 5 MB: export fewer years"),
  /** Events that are over before this date are left out; by default today at the venue. */
  since: LocalDate.optional(),
  /** Of messages and refusals; by default the venue's. */
  language: LanguageTag.optional(),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;
