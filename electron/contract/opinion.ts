/** What visitors felt: a face, reasons, a free line. No person is in it. */
import { z } from "zod";
import { AskedInstant, Id, InstantText, LanguageTag, Words } from "./words.ts";

/** From the worst to the best; `astonished` is what the house is for. */
export const FACES = ["sad", "disappointed", "content", "happy", "astonished"] as const;
export const Face = z.enum(FACES);
export type Face = z.infer<typeof Face>;

/** Characters of a line of a visitor's own. */
export const LONGEST_LINE = 280;

/** A line of a visitor's own; spaces at its ends are nothing. */
const Line = z.string().trim().max(LONGEST_LINE, `must be at most ${LONGEST_LINE} characters`);

/** How a venue asks. */
export const Opinions = z.strictObject({
  asked: z.boolean().default(true),
  /** After so many days a free line is forgotten and only counted. */
  keepLinesDays: z.int("must be whole days").min(1, "must be at least a day").max(365, "must be at most a year").default(30),
  /** What visitors may tick. */
  reasons: z
    .array(z.strictObject({ id: Id, words: Words }))
    .max(12, "holds more than 12 reasons")
    .default([]),
});
export type Opinions = z.infer<typeof Opinions>;

/** One visitor's opinion as a kiosk sends it. `id` is drawn on the kiosk: sent twice, it counts once. */
export const Opinion = z.strictObject({
  id: z.uuid("is not a UUID"),
  screen: Id,
  /** When it was given, by the venue's clock. */
  at: InstantText,
  face: Face,
  reasons: z
    .array(Id)
    .max(12)
    .refine((reasons) => new Set(reasons).size === reasons.length, "names a reason twice")
    .default([]),
  /** null: nothing was written. */
  line: Line.nullable().default(null),
  /** What would have astonished them. */
  wish: Line.nullable().default(null),
  language: LanguageTag,
});
export type Opinion = z.infer<typeof Opinion>;

/** An opinion as the house keeps it: what it wore belongs to it, and lines may be forgotten. */
export const KeptOpinion = Opinion.extend({
  zone: Id,
  theme: Id.nullable(),
  /** The visitor wrote something, also where it was forgotten since. */
  wrote: z.boolean(),
});
export type KeptOpinion = z.infer<typeof KeptOpinion>;

/** How many of each face. */
const FaceCounts = z.record(Face, z.int().min(0));

export const OpinionRequest = z.object({
  from: AskedInstant,
  to: AskedInstant,
  zone: Id.optional(),
  /** What the house wore. */
  theme: Id.optional(),
});

export const OpinionReport = z.strictObject({
  from: InstantText,
  to: InstantText,
  count: z.int().min(0),
  faces: FaceCounts,
  /** Share of `astonished`, 0 to 1; null without any opinion. */
  astonishedShare: z.number().min(0).max(1).nullable(),
  reasons: z.record(Id, z.int().min(0)),
  /** How many wrote a line or a wish, also where it was forgotten since. */
  wrote: z.int().min(0),
  /** The newest first, at most 10,000; lines older than the plan keeps them are null. */
  opinions: z.array(KeptOpinion),
});
export type OpinionReport = z.infer<typeof OpinionReport>;
