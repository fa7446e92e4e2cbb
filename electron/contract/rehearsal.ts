/** The clock of a rehearsal: how fast it runs, where it stands, and what an operator may ask of it. */
import { z } from "zod";
import { AskedInstant, InstantText } from "./words.ts";

/** Venue seconds per real second. */
export const SLOWEST = 0.1;
export const FASTEST = 3600;

export const Speed = z
  .number("must be a number")
  .min(SLOWEST, `must be at least ${SLOWEST}`)
  .max(FASTEST, `must be at most ${FASTEST}`);

/** The venue lives on another clock; every screen shows it. */
export const Rehearsal = z.strictObject({
  /** The venue's time with which the rehearsal began. */
  startedAt: InstantText,
  /** How fast its clock runs, or will run once it is no longer paused. */
  speed: Speed,
  paused: z.boolean(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

export const RehearsalStatus = Rehearsal.extend({ now: InstantText });
export type RehearsalStatus = z.infer<typeof RehearsalStatus>;

/** What is asked of the clock, all of it at one instant; `at` jumps, also backwards. What is left out stays as it is. */
export const RehearsalChange = z
  .strictObject({ speed: Speed.optional(), paused: z.boolean("must be true or false").optional(), at: AskedInstant.optional() })
  .refine(({ speed, paused, at }) => speed !== undefined || paused !== undefined || at !== undefined, {
    error: "say at least one of speed, paused and at",
  });
export type RehearsalChange = z.infer<typeof RehearsalChange>;

/** Venue seconds per real second as they pass now: 1 on the real venue, 0 while a rehearsal is paused. */
export function rateOf(rehearsal: Rehearsal | null): number {
  if (rehearsal === null) return 1;
  return rehearsal.paused ? 0 : rehearsal.speed;
}
