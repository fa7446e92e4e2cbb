/** One field of one zone along time: its value at an instant, its changes, and since when it has been so (S10). */
import type { Because } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { DayClock, LocalClock } from "./clock.ts";
import { indexAt, trimmed, valueIn } from "./course.ts";
import type { Course } from "./course.ts";
import { DAY } from "./time.ts";
import type { Loudness } from "./volume.ts";

/**
 * How far back an unbroken value is followed: over four years, so that every yearly season and 29 February is seen.
 * A value without a change in that time counts as unbounded.
 */
const LOOK_BACK = 1500 * DAY;

/** Today and tomorrow, so that midnight is crossed without painting anew. */
const KEPT_DATES = 2;

/** A value with its reason. The reason is no part of the value: it may change alone. */
export interface Reading<Value> {
  readonly value: Value;
  readonly because: Because;
}

export interface Field<Value> {
  read(at: Instant): Reading<Value>;
  /** The earliest instant since which the value has been what it is; null if it never changed within {@link LOOK_BACK}. */
  since(at: Instant): Instant | null;
  /** The first change later than `after` that lies on a date, from a value on; null: there is none that date. */
  changeOn(clock: DayClock, after: Instant, from: Value): Instant | null;
  /** The first change in `(after, limit]`; null: there is none. */
  changeAfter(after: Instant, limit: Instant): Instant | null;
  courseOn(clock: DayClock): Course<Reading<Value>>;
}

/** The four fields of a zone. */
export interface ZoneFields {
  readonly theme: Field<string | null>;
  readonly playlist: Field<string | null>;
  readonly volume: Field<Loudness>;
  readonly accent: Field<string | null>;
}

interface Page<Value> {
  readonly clock: DayClock;
  readonly course: Course<Reading<Value>>;
  /** Since when the date's first value has been so; undefined: not asked yet. */
  carried: Instant | null | undefined;
}

const isEmpty = ({ start, end }: DayClock): boolean => start >= end;

/** Where a field's readings come from. */
interface Source<Value> {
  /** Answers the same for the same date. */
  courseOn(day: DayClock): Course<Reading<Value>>;
  /** Every date is like every other, and has one value. */
  readonly always: boolean;
  same(a: Value, b: Value): boolean;
}

/** A field that keeps what it has been asked about. */
export function fieldOf<Value>(clock: LocalClock, source: Source<Value>): Field<Value> {
  const { same } = source;
  /** The latest asked about first. */
  let kept: Page<Value>[] = [];

  const known = (day: DayClock): Page<Value> | null => {
    for (const page of kept) if (page.clock.day === day.day) return page;
    return null;
  };

  function pageOf(day: DayClock): Page<Value> {
    const [first] = kept;
    if (first !== undefined && first.clock.day === day.day) return first;
    const page = known(day) ?? { clock: day, course: trimmed(source.courseOn(day)), carried: source.always ? null : undefined };
    kept = [page, ...kept.filter((other) => other !== page)].slice(0, KEPT_DATES);
    return page;
  }

  /** Looks far away without forgetting what is near. */
  const courseOn = (day: DayClock): Course<Reading<Value>> => known(day)?.course ?? source.courseOn(day);

  /** The start of the stretch of equal values that holds at a place; null: it reaches back to the date's start. */
  function startWithin({ bounds, values }: Course<Reading<Value>>, index: number): Instant | null {
    const value = values[index]?.value;
    let start = index;
    while (start > 0) {
      const before = values[start - 1];
      if (before === undefined || value === undefined || !same(before.value, value)) break;
      start--;
    }
    return bounds[start - 1] ?? null;
  }

  function carriedInto(page: Page<Value>): Instant | null {
    const { value } = valueIn(page.course, 0);
    const floor = page.clock.start - LOOK_BACK;
    let day = page.clock;
    while (day.start > floor) {
      const before = clock.dayClock(day.day - 1);
      if (!isEmpty(before)) {
        const course = courseOn(before);
        const last = course.values.length - 1;
        if (!same(valueIn(course, last).value, value)) return day.start;
        const start = startWithin(course, last);
        if (start !== null) return start;
        const carried = known(before)?.carried;
        if (carried !== undefined) return carried;
      }
      day = before;
    }
    return null;
  }

  function changeOn(day: DayClock, after: Instant, from: Value): Instant | null {
    if (isEmpty(day)) return null;
    // Late in the evening tomorrow is asked about again and again.
    const { bounds, values } = day.start - after <= DAY ? pageOf(day).course : courseOn(day);
    const first = after < day.start ? 0 : indexAt({ bounds, values }, after) + 1;
    for (let index = first; index < values.length; index++) {
      const reading = values[index];
      if (reading !== undefined && !same(reading.value, from)) return bounds[index - 1] ?? day.start;
    }
    return null;
  }

  function read(at: Instant): Reading<Value> {
    const { course } = pageOf(clock.dayAt(at));
    return valueIn(course, indexAt(course, at));
  }

  return {
    read,
    since(at) {
      const page = pageOf(clock.dayAt(at));
      let since = startWithin(page.course, indexAt(page.course, at));
      if (since === null) {
        if (page.carried === undefined) page.carried = carriedInto(page);
        since = page.carried;
      }
      return since !== null && since > at - LOOK_BACK ? since : null;
    },
    changeOn,
    changeAfter(after, limit) {
      if (source.always) return null;
      const { value } = read(after);
      for (let day = clock.dayAt(after); day.start <= limit; day = clock.dayClock(day.day + 1)) {
        const change = changeOn(day, after, value);
        if (change !== null) return change <= limit ? change : null;
      }
      return null;
    },
    courseOn,
  };
}
