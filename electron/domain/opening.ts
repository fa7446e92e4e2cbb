/** When the venue is open (S8). */
import type { Venue, Window } from "../contract/plan.ts";
import { ALL_DAY } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { dayTest } from "./days.ts";
import type { Calendar } from "./days.ts";
import { recurringWindow } from "./recurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import { DAY, dayOf, localDayAt } from "./time.ts";
import type { Day } from "./time.ts";

/** How far ahead a change of the opening is looked for. */
const HORIZON = 366 * DAY;

export interface Opening {
  isOpenAt(instant: Instant, day: Day): boolean;
  /** Adds the instants in `(from, to]` at which the venue may open or close. */
  addEdges(from: Instant, to: Instant, into: Instant[]): void;
  /** Whether it is open, and the next instant at which that changes; null: never within a year. */
  at(instant: Instant): { readonly open: boolean; readonly until: Instant | null };
}

/**
 * Opening hours absent: every date from midnight to midnight. A date with exceptions has their windows in place of its
 * hours; several for one date are added up.
 */
function windowsOf(venue: Venue, almanac: Almanac, calendar: Calendar): Recurrence[] {
  const exceptional = new Set(venue.openingExceptions.map(({ date }) => dayOf(date)));
  const hours = venue.openingHours ?? [{ days: {}, window: ALL_DAY }];
  const regular = hours.map(({ days, window }) => {
    const occurs = dayTest(days, calendar);
    return recurringWindow(almanac, exceptional.size === 0 ? occurs : (day) => !exceptional.has(day) && occurs(day), window);
  });
  const exceptions = venue.openingExceptions.flatMap((exception): { day: Day; window: Window }[] =>
    "window" in exception ? [{ day: dayOf(exception.date), window: exception.window }] : [],
  );
  return [...regular, ...exceptions.map(({ day, window }) => recurringWindow(almanac, (other) => other === day, window))];
}

export function openingOf(venue: Venue, almanac: Almanac, calendar: Calendar): Opening {
  const windows = windowsOf(venue, almanac, calendar);
  const always = windows.some(({ unbroken }) => unbroken);
  const isOpenAt = (instant: Instant, day: Day): boolean =>
    always || windows.some((window) => window.spanAt(instant, day) !== null);
  const isOpen = (instant: Instant): boolean => isOpenAt(instant, localDayAt(almanac, instant));
  const addEdges = (from: Instant, to: Instant, into: Instant[]): void => {
    if (!always) for (const window of windows) window.addEdges(from, to, into);
  };

  const nextChange = (instant: Instant, open: boolean): Instant | null => {
    let length = 2 * DAY;
    for (let from = instant; from < instant + HORIZON; from += length, length *= 2) {
      const edges: Instant[] = [];
      addEdges(from, Math.min(from + length, instant + HORIZON), edges);
      const found = edges.toSorted((a, b) => a - b).find((edge) => isOpen(edge) !== open);
      if (found !== undefined) return found;
    }
    return null;
  };

  /** The stretch found last: asked again a moment later, the answer is mostly the same. */
  let latest: { from: Instant; to: Instant; open: boolean } | null = null;
  return {
    isOpenAt,
    addEdges,
    at(instant) {
      if (latest !== null && instant >= latest.from && instant < latest.to) return { open: latest.open, until: latest.to };
      const open = isOpen(instant);
      const until = nextChange(instant, open);
      if (until !== null) latest = { from: instant, to: until, open };
      return { open, until };
    },
  };
}
