/** When the venue is open (S8). */
import type { Venue, Window } from "../contract/plan.ts";
import { ALL_DAY } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import { Canvas } from "./canvas.ts";
import { REMEMBERED_DAYS } from "./clock.ts";
import type { DayClock, LocalClock } from "./clock.ts";
import { indexAt, valueIn } from "./course.ts";
import type { Course } from "./course.ts";
import { ANY_DATE, datesOf } from "./days.ts";
import type { Calendar } from "./days.ts";
import { recurring } from "./occurrence.ts";
import type { Occurrence } from "./occurrence.ts";
import { DAY, dayOf } from "./time.ts";
import type { Day } from "./time.ts";
import { SUN_REACH } from "./windows.ts";

/** How far ahead a change of the opening is looked for. */
const HORIZON = 366 * DAY;

interface Hours {
  readonly start: Instant;
  readonly end: Instant;
}

export interface Opening {
  isOpenAt(instant: Instant): boolean;
  /** The open stretches within a date, in order; they neither touch nor overlap. */
  hoursOn(clock: DayClock): readonly Hours[];
  /** Whether it is open, and the next instant at which that changes; null: never within a year. */
  at(instant: Instant): { readonly open: boolean; readonly until: Instant | null };
}

/** The windows that exceptions put in the place of a date's hours: none where it is closed, several are added up. */
function exceptionsOf(venue: Venue): ReadonlyMap<Day, readonly Window[]> {
  const byDay = new Map<Day, Window[]>();
  for (const exception of venue.openingExceptions) {
    const day = dayOf(exception.date);
    const windows = byDay.get(day) ?? [];
    if ("window" in exception) windows.push(exception.window);
    byDay.set(day, windows);
  }
  return byDay;
}

/** Tells the windows that belong to each date; the days before and after it are within their reach. */
function occurrencesOf(venue: Venue, clock: LocalClock, calendar: Calendar): (day: Day) => readonly Occurrence[] {
  const exceptions = exceptionsOf(venue);
  const everywhere = (window: Window): Occurrence => recurring(clock, ANY_DATE, window);
  // Opening hours absent: every date from midnight to midnight.
  const regular = (venue.openingHours ?? [{ days: {}, window: ALL_DAY }]).map(({ days, window }) =>
    recurring(clock, datesOf(days, calendar), window),
  );
  return (day) => exceptions.get(day)?.map(everywhere) ?? regular;
}

export function openingOf(venue: Venue, clock: LocalClock, calendar: Calendar): Opening {
  const windowsOf = occurrencesOf(venue, clock, calendar);
  const courses = new Map<Day, Course<boolean>>();

  const courseOn = (dayClock: DayClock): Course<boolean> => {
    const known = courses.get(dayClock.day);
    if (known !== undefined) return known;
    const day = new Canvas<boolean>(dayClock.start, dayClock.end);
    for (let anchor = dayClock.day - SUN_REACH.after; anchor <= dayClock.day + SUN_REACH.before; anchor++) {
      for (const occurrence of windowsOf(anchor)) {
        if (anchor < dayClock.day - occurrence.after || anchor > dayClock.day + occurrence.before) continue;
        const span = occurrence.spanOn(anchor, dayClock);
        if (span !== null) day.paint(span.start, span.end, true);
      }
    }
    const course = day.course(false);
    if (courses.size >= REMEMBERED_DAYS) courses.clear();
    courses.set(dayClock.day, course);
    return course;
  };

  const hours = new WeakMap<Course<boolean>, readonly Hours[]>();
  const isOpenAt = (instant: Instant): boolean => {
    const course = courseOn(clock.dayAt(instant));
    return valueIn(course, indexAt(course, instant));
  };

  /** The first instant after `instant` at which it is no longer as it was. */
  const changeAfter = (instant: Instant, open: boolean): Instant | null => {
    let day = clock.dayAt(instant);
    let index = indexAt(courseOn(day), instant) + 1;
    while (day.start < instant + HORIZON) {
      const course = courseOn(day);
      for (; index < course.values.length; index++) {
        const at = index === 0 ? day.start : (course.bounds[index - 1] ?? day.end);
        if (course.values[index] !== open && day.start < day.end) return at <= instant + HORIZON ? at : null;
      }
      day = clock.dayClock(day.day + 1);
      index = 0;
    }
    return null;
  };

  /** The stretch found last: asked again a moment later, the answer is mostly the same. */
  let latest: { from: Instant; to: Instant; open: boolean } | null = null;
  return {
    isOpenAt,
    hoursOn(dayClock) {
      const course = courseOn(dayClock);
      let found = hours.get(course);
      if (found === undefined) {
        found = course.values.flatMap((open, index) =>
          open ? [{ start: course.bounds[index - 1] ?? dayClock.start, end: course.bounds[index] ?? dayClock.end }] : [],
        );
        hours.set(course, found);
      }
      return found;
    },
    at(instant) {
      if (latest !== null && instant >= latest.from && instant < latest.to) return { open: latest.open, until: latest.to };
      const open = isOpenAt(instant);
      const until = changeAfter(instant, open);
      if (until !== null) latest = { from: instant, to: until, open };
      return { open, until };
    },
  };
}
