/** A day that is painted from the strongest to the weakest: what is painted stays, and only the gaps take more. */
import type { Instant } from "../contract/words.ts";
import { steady } from "./course.ts";
import type { Course } from "./course.ts";

/** A stretch that is painted. */
export interface Stroke<Value> {
  readonly start: Instant;
  readonly end: Instant;
  readonly value: Value;
}

/** A class, since a year of a zone takes thousands of them. */
export class Canvas<Value> {
  private readonly dayStart: Instant;
  private readonly dayEnd: Instant;
  /** The gaps, in order: starts and ends apart, since they are searched and split much. */
  private readonly starts: Instant[];
  private readonly ends: Instant[];
  private readonly painted: Stroke<Value>[] = [];

  constructor(dayStart: Instant, dayEnd: Instant) {
    this.dayStart = dayStart;
    this.dayEnd = dayEnd;
    this.starts = dayStart < dayEnd ? [dayStart] : [];
    this.ends = dayStart < dayEnd ? [dayEnd] : [];
  }

  /** What has been painted, in the order of the painting until the course is asked for. */
  get strokes(): readonly Stroke<Value>[] {
    return this.painted;
  }

  /** Nothing is left to paint. */
  get full(): boolean {
    return this.starts.length === 0;
  }

  private firstGapAfter(instant: Instant): number {
    const { ends } = this;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Puts a value wherever `[start, end)` is still empty. */
  paint(start: Instant, end: Instant, value: Value): void {
    const { starts, ends } = this;
    let index = this.firstGapAfter(start);
    for (;;) {
      const gapStart = starts[index];
      const gapEnd = ends[index];
      if (gapStart === undefined || gapEnd === undefined || gapStart >= end) return;
      const from = Math.max(gapStart, start);
      const to = Math.min(gapEnd, end);
      this.painted.push({ start: from, end: to, value });
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
  }

  /** What has been painted, with `empty` in the gaps. */
  course(empty: Value): Course<Value> {
    const { painted: strokes } = this;
    const [first] = strokes;
    if (first === undefined) return steady(empty);
    if (strokes.length === 1 && this.full) return steady(first.value);
    strokes.sort((a, b) => a.start - b.start);
    const bounds: Instant[] = [];
    const values: Value[] = [];
    let reached = this.dayStart;
    const add = (start: Instant, value: Value): void => {
      if (values.length > 0) {
        if (value === values[values.length - 1]) return;
        bounds.push(start);
      }
      values.push(value);
    };
    for (const { start, end, value } of strokes) {
      if (start > reached) add(reached, empty);
      add(start, value);
      reached = end;
    }
    if (reached < this.dayEnd) add(reached, empty);
    return { bounds, values };
  }
}
