/** What visitors can take part in: sessions and events of the venue's days, and what is changed about one of them by hand. */
import { z } from "zod";
import { AccessMarks } from "./access-marks.ts";
import { Days } from "./days.ts";
import { Id, InstantText, LocalDate, TimeOfDay, Words } from "./words.ts";

const Seats = z.int("must be a whole number").min(0, "must not be below 0").max(10_000, "must be at most 10,000");

/**
 * Something that begins at times of day on some days. `kind`: a `session` one takes part in, an `event` one watches, a
 * `group` that is welcomed by its name.
 */
export const ProgrammeItem = z.strictObject({
  id: Id,
  kind: z.enum(["session", "event", "group"]).default("session"),
  /** Of a group, the name it is welcomed by. */
  title: Words,
  /** One line that says what it is. */
  line: Words.nullable().default(null),
  days: Days.default({}),
  starts: z
    .array(TimeOfDay)
    .min(1, "needs at least one time")
    .max(48)
    .refine((times) => new Set(times).size === times.length, "names a time twice"),
  minutes: z.int("must be whole minutes").min(5, "must be at least 5 minutes").max(1440, "must be at most a day").default(45),
  /** A place of the map; null: it is said nowhere. */
  place: Id.nullable().default(null),
  /** How many can take part; null: everyone. */
  seats: Seats.nullable().default(null),
  access: AccessMarks,
  /** The experience that tells more about it. */
  experience: Id.nullable().default(null),
});
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

/** The part of a programme that a plan holds. */
export const Programme = z.array(ProgrammeItem).max(500, "holds more than 500 entries").default([]);

/**
 * What is changed about an item on one date, all its starts or one of them. What is absent stays as it is; null takes it back.
 */
export const ProgrammeChange = z
  .strictObject({
    /** One of the item's starts; absent: all of that date. */
    start: TimeOfDay.optional(),
    delayMinutes: z.int("must be whole minutes").min(0, "must not be below 0").max(720, "must be at most 12 hours").optional(),
    cancelled: z.boolean().optional(),
    seatsLeft: Seats.nullable().optional(),
    /** A word about it, such as why it is late. */
    note: Words.nullable().optional(),
  })
  .refine(
    ({ delayMinutes, cancelled, seatsLeft, note }) =>
      [delayMinutes, cancelled, seatsLeft, note].some((value) => value !== undefined),
    "changes nothing: give delayMinutes, cancelled, seatsLeft or note",
  );
export type ProgrammeChange = z.infer<typeof ProgrammeChange>;

/** What holds of one start, as it is kept. */
export const ProgrammeNews = z.strictObject({
  item: Id,
  date: LocalDate,
  start: TimeOfDay,
  delayMinutes: z.int().min(0),
  cancelled: z.boolean(),
  seatsLeft: z.int().min(0).nullable(),
  note: Words.nullable(),
});
export type ProgrammeNews = z.infer<typeof ProgrammeNews>;

/** One start of an item with all that is known of it. */
export const ProgrammeEntry = z.strictObject({
  item: Id,
  kind: ProgrammeItem.shape.kind,
  title: Words,
  line: Words.nullable(),
  /** The date and time of day it is known by. */
  date: LocalDate,
  start: TimeOfDay,
  /** When it begins and ends, delay included. */
  from: InstantText,
  to: InstantText,
  delayMinutes: z.int().min(0),
  cancelled: z.boolean(),
  place: Id.nullable(),
  seats: z.int().nullable(),
  seatsLeft: z.int().nullable(),
  note: Words.nullable(),
  access: AccessMarks,
  experience: Id.nullable(),
});
export type ProgrammeEntry = z.infer<typeof ProgrammeEntry>;
