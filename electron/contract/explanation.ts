/** Why the fields of a zone are what they are, in sentences for an operator. */
import { z } from "zod";
import { Because, Lost, Volume } from "./state.ts";
import { AskedInstant, Id, InstantText, LanguageTag } from "./words.ts";

/** The languages in which the house gives its reasons. */
export const ReasonLanguage = z.enum(["fr", "en", "de", "es", "nl", "ar"]);
export type ReasonLanguage = z.infer<typeof ReasonLanguage>;

const field = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    /** The earliest instant of the unbroken equal value; null if unbounded (S10). */
    since: InstantText.nullable(),
    because: Because,
    /** The value and its reason. */
    sentence: z.string(),
    /** What else holds and did not win, the strongest first, 20 at most. */
    lost: z.array(Lost).max(20),
    /** When this field's value changes next, to what and why; null: not within 400 days. */
    next: z.strictObject({ at: InstantText, value, because: Because, sentence: z.string() }).nullable(),
  });

export const ExplanationRequest = z.object({
  zone: Id,
  /** By default now. */
  at: AskedInstant.optional(),
  /** Of the sentences; by default, and where we do not speak it, the venue's, else English. */
  language: LanguageTag.optional(),
});

/** Of one zone at an instant. `language` is the one that was used. */
export const Explanation = z.strictObject({
  zone: Id,
  at: InstantText,
  language: ReasonLanguage,
  theme: field(Id.nullable()),
  playlist: field(Id.nullable()),
  volume: field(Volume),
  accent: field(Id.nullable()),
});
export type Explanation = z.infer<typeof Explanation>;
