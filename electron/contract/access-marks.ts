/** What a session, an experience or a way offers to people who need it: drawn as a mark, said in words. */
import { z } from "zod";

/** In the order in which they are shown. */
export const ACCESS_MARKS = [
  /** Reached and taken part in without a step. */
  "step-free",
  /** For people with reduced mobility, such as a car with hand controls. */
  "hand-controls",
  /** A person helps at the place. */
  "assistance",
  "hearing-loop",
  "sign-language",
  "audio-description",
  "quiet",
  "guide-dogs",
] as const;

export const AccessMark = z.enum(ACCESS_MARKS);
export type AccessMark = z.infer<typeof AccessMark>;

/** Each mark once. */
export const AccessMarks = z
  .array(AccessMark)
  .max(ACCESS_MARKS.length)
  .refine((marks) => new Set(marks).size === marks.length, "names a mark twice")
  .default([]);
