/** Days and a window over the year: when they hold, and on which dates nothing is left of the window. */
import type { Days, Window } from "../../contract/plan.ts";
import type { Dates } from "../days.ts";
import { recurring } from "../occurrence.ts";
import type { Occurrence } from "../occurrence.ts";
import type { Day } from "../time.ts";
import type { Span } from "../windows.ts";
import { withinYear } from "./year.ts";
import type { Year } from "./year.ts";
import type { Pieces } from "./pieces.ts";

/** How far before the year a window may begin that still holds in it, and after it one that already does: the sun is free. */
const REACH = 3;

/** Why nothing is left of a window: no sunrise or sunset, or its times fall into the hour that the clock skips. */
export type Emptiness = "sun" | "clock";

export interface Occasions {
  /** When it holds, within the year. */
  readonly pieces: Pieces;
  /** On how many of the year's dates it would begin. */
  readonly dates: number;
  /** The dates of those on which nothing is left of the window. */
  readonly vanished: readonly Day[];
  readonly why: Emptiness;
}

function lacksSun({ clock }: Year, { from, to }: Window, day: Day): boolean {
  return [from, to].some((edge) => {
    if (typeof edge === "string" || edge.fallback !== null) return false;
    return [day, day + 1].some((date) => clock.sunOn(date)[edge.sun] === null);
  });
}

function occasionsOn(year: Year, window: Window, occurrence: Occurrence): Occasions {
  const spans: Span[] = [];
  const vanished: Day[] = [];
  let dates = 0;
  for (let day = year.first - REACH; day < year.end + REACH; day++) {
    if (!occurrence.occurs(day)) continue;
    const dayClock = year.clock.dayClock(day);
    const span = occurrence.spanOn(day, dayClock);
    if (span !== null && span.start < span.end) spans.push(span);
    // A date that the zone skips altogether takes every window with it: nobody can mend that.
    if (day < year.first || day >= year.end || dayClock.start === dayClock.end) continue;
    dates++;
    if (span === null || span.start >= span.end) vanished.push(day);
  }
  const [first] = vanished;
  const why = first !== undefined && lacksSun(year, window, first) ? "sun" : "clock";
  return { pieces: withinYear(year, spans), dates, vanished, why };
}

/** Looks at each pair of days and window once: many rules have theirs in common. */
export function occasionsIn(year: Year, read: (days: Days) => Dates): (days: Days, window: Window) => Occasions {
  const known = new Map<string, Occasions>();
  return (days, window) => {
    const key = JSON.stringify([days, window]);
    let occasions = known.get(key);
    if (occasions === undefined) {
      known.set(key, (occasions = occasionsOn(year, window, recurring(year.clock, read(days), window))));
    }
    return occasions;
  };
}
