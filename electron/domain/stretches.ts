/** A field from one instant to another, with its reasons. */
import type { Because } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { LocalClock } from "./clock.ts";
import type { Field } from "./field.ts";

/** A value that holds in `[from, to)` for one reason. */
export interface ReasonedStretch<Value> {
  readonly from: Instant;
  readonly to: Instant;
  readonly value: Value;
  readonly because: Because;
}

type Same<Value> = (a: Value, b: Value) => boolean;

const sameReason = (a: Because, b: Because): boolean => a.kind === b.kind && a.id === b.id;

/**
 * The stretches of a field, gap-free over `[from, to)`; neighbours differ in their value or in its reason. One after the
 * other, as they are asked for: a year of them is long.
 */
export function* stretchesOf<Value>(
  field: Field<Value>,
  clock: LocalClock,
  from: Instant,
  to: Instant,
  same: Same<Value>,
): Generator<ReasonedStretch<Value>, void> {
  /** The one that may go on on the next date. */
  const begun: ReasonedStretch<Value>[] = [];
  for (let day = clock.dayAt(from); day.start < to; day = clock.dayClock(day.day + 1)) {
    const { bounds, values } = field.courseOn(day);
    for (const [index, { value, because }] of values.entries()) {
      const start = Math.max(from, bounds[index - 1] ?? day.start);
      const end = Math.min(to, bounds[index] ?? day.end);
      if (start >= end) continue;
      const latest = begun.pop();
      if (latest !== undefined && same(latest.value, value) && sameReason(latest.because, because)) {
        begun.push({ ...latest, to: end });
        continue;
      }
      if (latest !== undefined) yield latest;
      begun.push({ from: start, to: end, value, because });
    }
  }
  yield* begun;
}

/** Whether two courses of stretches over the same time have another value anywhere. */
export function differ<Value>(
  one: Iterator<ReasonedStretch<Value>>,
  other: Iterator<ReasonedStretch<Value>>,
  same: Same<Value>,
): boolean {
  let [a, b] = [one.next(), other.next()];
  while (a.done !== true && b.done !== true) {
    if (!same(a.value.value, b.value.value)) return true;
    const [endA, endB] = [a.value.to, b.value.to];
    if (endA <= endB) a = one.next();
    if (endB <= endA) b = other.next();
  }
  return false;
}
