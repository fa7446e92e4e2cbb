/** What is doubtful in a plan: found as codes with values, told as sentences in whichever language is asked for. */
import { z } from "zod";
import { Id, InstantText, LanguageTag, LocalDate } from "./words.ts";

/**
 * `never`: a rule or a cap that holds at no time in the coming year. `dates`: given dates that lie all in the past.
 * `shadowed`: a rule that holds at times and never wins. `gap`: opening hours in which no rule says what a zone plays.
 * `tie`: rules that only their order in the list sets apart. `vanishes`: a window of which nothing is left on some dates.
 */
export const FINDING_KINDS = ["never", "dates", "shadowed", "gap", "tie", "vanishes"] as const;
const FindingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof FindingKind>;

const Field = z.enum(["theme", "playlist", "volume", "accent"]);
export type Field = z.infer<typeof Field>;

const About = z.enum(["rule", "cap", "period", "opening", "zone"]);

const Milliseconds = z.number();
const Count = z.int().min(0);
const FirstDates = z.array(LocalDate);
const Windowed = z.enum(["rule", "cap", "opening"]);

/** A finding without words; instants are milliseconds since 1970. It crosses from the analyst's thread to the house. */
export const Doubt = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("never"),
    about: z.enum(["rule", "cap"]),
    id: Id,
    /** Its days do not come; the venue is closed whenever they do; no sun event; nothing is left where clocks leap. */
    cause: z.enum(["days", "closed", "sun", "clock"]),
  }),
  z.strictObject({
    kind: z.literal("dates"),
    about: z.enum(["rule", "cap", "period", "opening"]),
    /** null: the venue's opening exceptions. */
    id: Id.nullable(),
    /** Of a period: the rules and caps that are left without a day. */
    users: z.array(Id),
    last: LocalDate,
    /** The year in which the last date comes next. */
    year: z.int(),
  }),
  z.strictObject({ kind: z.literal("shadowed"), rule: Id, by: z.array(Id) }),
  z.strictObject({
    kind: z.literal("gap"),
    zone: Id,
    /** The rules between whose windows it lies; null: the venue opens or closes there. */
    after: Id.nullable(),
    before: Id.nullable(),
    count: Count,
    /** The first of them. */
    from: Milliseconds,
    to: Milliseconds,
    dates: FirstDates,
    /** Local times of day that all of them have in common. */
    times: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal("tie"),
    rule: Id,
    by: z.array(Id),
    field: Field,
    /** The first of so many. */
    zone: Id,
    zones: Count,
    from: Milliseconds,
    to: Milliseconds,
  }),
  z.strictObject({
    kind: z.literal("vanishes"),
    about: Windowed,
    /** null: the venue's opening hours. */
    id: Id.nullable(),
    cause: z.enum(["sun", "clock"]),
    count: Count,
    dates: FirstDates,
  }),
]);
export type Doubt = z.infer<typeof Doubt>;

/** How many findings of a kind were left out; a plan with that many has one cause. Absent where none was. */
const Omitted = z.partialRecord(FindingKind, Count);
export type Omitted = z.infer<typeof Omitted>;

/** How far an analysis is, in steps of like weight, and what it looks at. */
export const Progress = z.strictObject({
  kind: z.literal("progress"),
  done: Count,
  total: Count,
  what: z.enum(["rules", "zones"]),
});
export type Progress = z.infer<typeof Progress>;

/** What the analyst's thread tells. */
export const AnalystMessage = z.discriminatedUnion("kind", [
  Progress,
  z.strictObject({ kind: z.literal("done"), doubts: z.array(Doubt), omitted: Omitted, took: z.number() }),
]);
export type AnalystMessage = z.infer<typeof AnalystMessage>;

/** One doubtful thing, in words. */
export const Finding = z.strictObject({
  kind: FindingKind,
  about: About,
  /** What is doubtful, in one sentence. */
  message: z.string(),
  /** What to do about it. */
  remedy: z.string(),
  /** The rule or cap it is about. */
  rule: Id.nullable(),
  zone: Id.nullable(),
  period: Id.nullable(),
  field: Field.nullable(),
  /** The rules that shadow it, or win the tie: those that do so most often first. */
  by: z.array(Id),
  /** Of what recurs: the first time. */
  from: InstantText.nullable(),
  to: InstantText.nullable(),
  /** The first dates it concerns, where it concerns single ones. */
  dates: z.array(LocalDate),
  /** How many times in the coming year; null where it is not counted. */
  count: Count.nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const AnalysisRequest = z.object({
  /** Of the sentences; by default the venue's. */
  language: LanguageTag.optional(),
});

export const Analysis = z.strictObject({ findings: z.array(Finding), omitted: Omitted.optional() });
export type Analysis = z.infer<typeof Analysis>;

/** What is told while an analysis runs; `done` comes last. `took` is in milliseconds. */
export const AnalysisEvent = z.discriminatedUnion("kind", [
  Progress,
  Analysis.extend({ kind: z.literal("done"), took: z.number() }),
]);
export type AnalysisEvent = z.infer<typeof AnalysisEvent>;
