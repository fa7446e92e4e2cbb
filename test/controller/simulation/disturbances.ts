/** What happens to a computer in a venue, at random. Durations are milliseconds. */
import fc from "fast-check";
import type { Instant } from "../../../electron/contract/words.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `after` is how long the machine is awake before it. */
export type Disturbance = { readonly after: number } & (
  | { readonly kind: "step"; readonly by: number }
  /** `told`: the system says that it woke up. It does not always. */
  | { readonly kind: "sleep"; readonly lasts: number; readonly told: boolean }
  | { readonly kind: "restart"; readonly off: number }
);

/** A stretch in the life of a machine. */
export interface Course {
  readonly start: Instant;
  readonly days: number;
  readonly timersStandStill: boolean;
  /** More than fit into the days are left out. */
  readonly disturbances: readonly Disturbance[];
}

const after = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: MINUTE }) },
  { weight: 6, arbitrary: fc.integer({ min: MINUTE, max: 16 * HOUR }) },
);
const by = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: -5 * SECOND, max: 5 * SECOND }) },
  { weight: 2, arbitrary: fc.integer({ min: -15 * MINUTE, max: 15 * MINUTE }) },
  { weight: 3, arbitrary: fc.integer({ min: -2 * HOUR, max: 2 * HOUR }) },
);

/** Steps of the wall clock of up to two hours either way, sleeps of one to ten hours, restarts. */
export const anyDisturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.record({ kind: fc.constant("step" as const), after, by }),
  fc.record({ kind: fc.constant("sleep" as const), after, lasts: fc.integer({ min: HOUR, max: 10 * HOUR }), told: fc.boolean() }),
  fc.record({ kind: fc.constant("restart" as const), after, off: fc.integer({ min: 5 * SECOND, max: 15 * MINUTE }) }),
);

/** Sixty days from a seed. Every second seed lives through the autumn night of 2026, the others through the spring one of 2027. */
export function courseOf(seed: number): Course {
  const firstDay = seed % 2 === 0 ? Date.UTC(2026, 8, 1) : Date.UTC(2027, 1, 3);
  const days = 60;
  const course = fc.record({
    start: fc.integer({ min: firstDay, max: firstDay + 48 * 24 * HOUR }),
    timersStandStill: fc.boolean(),
    disturbances: fc.array(anyDisturbance, { minLength: 500, maxLength: 500, size: "max" }),
  });
  const [sampled] = fc.sample(course, { seed, numRuns: 1 });
  if (sampled === undefined) throw new Error("fast-check gave no course");
  return { ...sampled, days };
}
