/** What the processes that measure the schedule are asked, and what they answer. All times are in milliseconds. */
import { z } from "zod";
import { SHAPES } from "./plan.ts";

const Size = z.object({ rules: z.int(), zones: z.int(), shape: z.enum(SHAPES) });

/** How often each thing is done. */
export const SpeedOrder = z.object({
  size: Size,
  /** Compilations after the first. */
  compiles: z.int(),
  /** Queries of all zones, and searches for the next change. */
  queries: z.int(),
  /** Zones whose year is asked for. */
  years: z.int(),
  /** Changes of one rule, in a plan that shares the rest with the one before, and in one parsed anew each. */
  edits: z.int(),
});
export type SpeedOrder = z.infer<typeof SpeedOrder>;

/** What is measured, each a sample of milliseconds; the order in which things are asked is the same in every process. */
const Measured = z.enum([
  "firstCompile",
  "compile",
  // The first query of all zones that the process ever makes.
  "firstQuery",
  // All zones at instants of a day that was visited, in no order, and at one and the same instant.
  "warmQuery",
  "sameInstant",
  // All zones, once on each of some days that nobody asked about before.
  "newDay",
  "firstNextChange",
  "nextChange",
  // All zones with twenty overrides made for the day, at any instant of it.
  "overridden",
  // All zones and the next change, for the first time after one more override was made.
  "tapped",
  // One zone's year, asked for the first time and again.
  "firstYear",
  "year",
  // After a change of one rule, in a plan that shares the rest with the one before: compiling, and the first query after it.
  "sharedEdit",
  "queryAfterSharedEdit",
  // The same in a plan that was read anew from its text, as a PUT brings it; and that reading.
  "parsedEdit",
  "queryAfterParsedEdit",
  "parse",
]);
export const SpeedAnswer = z.record(Measured, z.array(z.number()));
export type SpeedAnswer = z.infer<typeof SpeedAnswer>;

export const MemoryOrder = z.object({ size: Size });
/** Megabytes above what was in use when plan and almanac were there and nothing was compiled. */
export const MemoryAnswer = z.object({
  compiled: z.number(),
  /** After 24 queries of all zones on one day, and the next change after each. */
  day: z.number(),
  /** After one query on each of 30 further days. */
  month: z.number(),
  /** After the year of 20 zones. */
  years: z.number(),
  /** After 50 changes of one rule each. */
  edits: z.number(),
  /** After 5 plans that were read anew, each with one rule changed. */
  plans: z.number(),
});
export type MemoryAnswer = z.infer<typeof MemoryAnswer>;

export const JobsOrder = z.object({ size: Size, library: z.enum(["node-schedule", "croner"]) });
export type JobsOrder = z.infer<typeof JobsOrder>;
export const JobsAnswer = z.object({
  milliseconds: z.number(),
  megabytes: z.number(),
  jobs: z.int(),
  /** Jobs that will ever run; the others are about dates that have passed. */
  running: z.int(),
  /** Rules without a job, by why cron cannot say them. */
  unsaid: z.record(z.string(), z.int()),
  /** Rules whose jobs would have to look further when they run: at opening hours, or at a volume that moves. */
  halfSaid: z.int(),
});
export type JobsAnswer = z.infer<typeof JobsAnswer>;
