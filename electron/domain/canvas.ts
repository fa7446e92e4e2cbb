/** A day that is painted from the strongest to the weakest: what is painted stays, and only the gaps take more. */
import type { Instant } from "../contract/words.ts";
import type { Course } from "./course.ts";

export interface Canvas<Value> {
  /** Nothing is left to paint. */
  full(): boolean;
  /** Puts a value wherever `[start, end)` is still empty. */
  paint(start: Instant, end: Instant, value: Value): void;
  /** What has been painted, with `empty` in the gaps. */
  course(empty: Value): Course<Value>;
}

interface Stroke<Value> {
  readonly start: Instant;
  readonly end: Instant;
  readonly value: Value;
}

export function canvas<Value>(dayStart: Instant, dayEnd: Instant): Canvas<Value> {
  /** The gaps, in order: starts and ends apart, since they are searched and split much. */
  const starts = dayStart < dayEnd ? [dayStart] : [];
  const ends = dayStart < dayEnd ? [dayEnd] : [];
  const strokes: Stroke<Value>[] = [];

  const firstGapAfter = (instant: Instant): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    full: () => starts.length === 0,
    paint(start, end, value) {
      let index = firstGapAfter(start);
      for (;;) {
        const gapStart = starts[index];
        const gapEnd = ends[index];
        if (gapStart === undefined || gapEnd === undefined || gapStart >= end) return;
        const from = Math.max(gapStart, start);
        const to = Math.min(gapEnd, end);
        strokes.push({ start: from, end: to, value });
        if (from > gapStart && to < gapEnd) {
          starts.splice(index + 1, 0, to);
          ends.splice(index, 0, from);
          return;
        }
        if (from > gapStart) ends[index++] = from;
        else if (to < gapEnd) starts[index++] = to;
        else {
          starts.splice(index, 1);
          ends.splice(index, 1);
        }
      }
    },
    course(empty) {
      strokes.sort((a, b) => a.start - b.start);
      const bounds: Instant[] = [];
      const values: Value[] = [];
      let latest: Value | null = null;
      let reached = dayStart;
      const add = (start: Instant, value: Value): void => {
        if (value === latest && values.length > 0) return;
        if (values.length > 0) bounds.push(start);
        values.push(value);
        latest = value;
      };
      for (const { start, end, value } of strokes) {
        if (start > reached) add(reached, empty);
        add(start, value);
        reached = end;
      }
      if (reached < dayEnd || values.length === 0) add(reached, empty);
      return { bounds, values };
    },
  };
}
