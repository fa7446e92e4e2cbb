/** What the seasons do and when, for the world outside: lights, scent, doors, a fountain. */
import { z } from "zod";
import { Id, InstantText } from "./words.ts";

export const Cue = z.strictObject({
  at: InstantText,
  /** A theme leaves or arrives, one of its windows opens, its countdown begins or reaches zero. */
  kind: z.enum(["leave", "arrive", "window", "countdown", "zero"]),
  theme: Id,
  /** Where, in the order of the plan. */
  zones: z.array(Id).min(1),
  /** What the theme calls its coming or going, its windows or its countdown; null where it has no name for that. */
  cue: Id.nullable(),
  /** The number of the window that opens, from 1; null: it is none. */
  window: z.int().min(1).nullable(),
});
export type Cue = z.infer<typeof Cue>;
