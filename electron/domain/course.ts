/** What holds in the course of a day: a value from bound to bound, between the day's own start and end. */
import type { Instant } from "../contract/words.ts";

/** `values[i]` holds from `bounds[i - 1]` (the first: from the day's start) to `bounds[i]` (the last: to the day's end). */
export interface Course<Value> {
  /** In order, inside the day, neither its start nor its end. */
  readonly bounds: readonly Instant[];
  /** One more than there are bounds. */
  readonly values: readonly Value[];
}

const NO_BOUNDS: readonly Instant[] = [];

/** One value all day long. */
export function steady<Value>(value: Value): Course<Value> {
  return { bounds: NO_BOUNDS, values: [value] };
}

/** The same course without the room to spare that arrays have after they grew: for one that is kept for long. */
export function trimmed<Value>({ bounds, values }: Course<Value>): Course<Value> {
  return { bounds: bounds.length === 0 ? NO_BOUNDS : bounds.slice(), values: values.slice() };
}

/** The place in `values` of what holds at an instant of the day. */
export function indexAt({ bounds }: Course<unknown>, at: Instant): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A value at a place that {@link indexAt} has given. */
export function valueIn<Value>({ values }: Course<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`a course has no value ${index}`);
  return value;
}

/** Two courses of one day joined: `join` is asked once for each stretch on which both stand still. Equal neighbours are one. */
export function joined<A, B, Value>(a: Course<A>, b: Course<B>, join: (a: A, b: B) => Value): Course<Value> {
  const bounds: Instant[] = [];
  let [i, j] = [0, 0];
  let latest = join(valueIn(a, 0), valueIn(b, 0));
  const values = [latest];
  for (;;) {
    const nextA = a.bounds[i] ?? Infinity;
    const nextB = b.bounds[j] ?? Infinity;
    const next = Math.min(nextA, nextB);
    if (next === Infinity) return { bounds, values };
    if (nextA === next) i++;
    if (nextB === next) j++;
    const value = join(valueIn(a, i), valueIn(b, j));
    if (value === latest) continue;
    bounds.push(next);
    values.push(value);
    latest = value;
  }
}
