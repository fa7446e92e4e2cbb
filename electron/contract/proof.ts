/** What was planned against what was heard: the report of a day, and the levels of a zone for drawing. */
import { z } from "zod";
import { Level, Play } from "./heard.ts";
import { FaultValues } from "./report.ts";
import { AskedInstant, Id, InstantText, LanguageTag, LocalDate } from "./words.ts";

const Stretch = z.strictObject({ from: InstantText, to: InstantText });

const flag = z.stringbool({ error: "must be true or false" });

export const ProofRequest = z.object({
  /** A date of the venue; by default today. */
  date: LocalDate.optional(),
  /** Sound by sound, too; by default true. */
  stretches: flag.optional(),
});

export const ProofTableRequest = ProofRequest.pick({ date: true }).extend({
  /** Of the faults' sentences; by default the venue's. */
  language: LanguageTag.optional(),
});

/**
 * Of a sound that was planned: "late" where it began more than two seconds after its time, "too-quiet" where it was played
 * and not heard for more than a fifth of its time, "missing" where hardly any of it was played. "unplanned" was heard and
 * stands in no plan. Of "unknown" nothing is known: its time lies before the journal begins.
 */
export const ProofVerdict = z.enum(["heard", "late", "too-quiet", "missing", "unplanned", "unknown"]);
export type ProofVerdict = z.infer<typeof ProofVerdict>;

/** A sound that was planned, or one that was heard unplanned. */
export const ProofStretch = z.strictObject({
  sound: Id,
  bus: Play.shape.bus,
  playlist: Id.nullable(),
  /** null: nobody planned it. */
  planned: Stretch.nullable(),
  /** From the first to the last that was heard of it; null: nothing. */
  heard: Stretch.nullable(),
  /** How many plays of players are told here; each of them is told once in a report. */
  plays: z.int(),
  /** Mean of the zone's level over it, dBFS, of the power; null: nothing was heard in it. */
  meanDbfs: Level.nullable(),
  /** Of its planned time so far, since anything is known: below −70 dBFS, or not told of. */
  secondsSilent: z.int(),
  verdict: ProofVerdict,
});
export type ProofStretch = z.infer<typeof ProofStretch>;

/**
 * Where sound was due, for five seconds and more: "silent" was measured, of "untold" its screens told nothing, and "unknown"
 * lies before the journal begins.
 */
export const ProofGap = Stretch.extend({ kind: z.enum(["silent", "untold", "unknown"]) });
export type ProofGap = z.infer<typeof ProofGap>;

/** What a zone was meant to play, for drawing. */
export const ProofBand = Stretch.extend({
  playlist: Id.nullable(),
  /** At volume 0 nothing is due. */
  loud: z.boolean(),
});
export type ProofBand = z.infer<typeof ProofBand>;

export const ZoneProof = z.strictObject({
  zone: Id,
  /** Seconds in which its playlist should have been heard so far. */
  secondsDue: z.int(),
  secondsHeard: z.int(),
  /** Of those due: nobody told whether they were heard. */
  secondsUntold: z.int(),
  /** Of those of which nobody told: before the journal begins, when the house may not have been there. */
  secondsUnknown: z.int(),
  /** Mean of the power of those that were heard, dBFS; null: none was. */
  meanDbfs: Level.nullable(),
  bands: z.array(ProofBand),
  /** At most 500, the first. */
  gaps: z.array(ProofGap),
  /** Empty where they were not asked for. */
  stretches: z.array(ProofStretch),
});
export type ZoneProof = z.infer<typeof ZoneProof>;

/** A fault that a screen had, from when it was told to when it was gone; null: it is not. */
export const ProofAlarm = z.strictObject({
  screen: Id,
  code: Id,
  message: z.string(),
  values: FaultValues,
  from: InstantText,
  to: InstantText.nullable(),
});
export type ProofAlarm = z.infer<typeof ProofAlarm>;

/** A day of the venue, 23 to 25 hours; of today, what has been so far. Planned is what the plan in force says of that day. */
export const Proof = z.strictObject({
  date: LocalDate,
  from: InstantText,
  to: InstantText,
  /** So far: the end of the day, or just now. */
  until: InstantText,
  /** Where the journal begins, within `from` and `until`: of what lies before it nothing is known. */
  knownFrom: InstantText,
  zones: z.array(ZoneProof),
  alarms: z.array(ProofAlarm),
});
export type Proof = z.infer<typeof Proof>;

export const HeardRequest = z.object({ zone: Id, from: AskedInstant, to: AskedInstant });

/** Levels of the seconds of a minute that were told, dBFS; of several screens in a zone the loudest. */
export const MinuteHeard = z.strictObject({ at: InstantText, min: Level, mean: Level, max: Level });
export type MinuteHeard = z.infer<typeof MinuteHeard>;

/** Minutes of which nothing was told are left out. */
export const HeardMinutes = z.strictObject({ minutes: z.array(MinuteHeard) });
export type HeardMinutes = z.infer<typeof HeardMinutes>;
