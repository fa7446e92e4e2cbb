/** Days and a window over the year: when they hold, and on which dates nothing is left of the window. */
import type { Days, Window } from "../../contract/plan.ts";
import { dayTest } from "../days.ts";
import type { Calendar, DayTest } from "../days.ts";
import type { Day } from "../time.ts";
import { spanOn } from "../windows.ts";
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

function occasionsOn(year: Year, occurs: DayTest, window: Window): Occasions {
  const spans: Span[] = [];
  const vanished: Day[] = [];
  let dates = 0;
  for (let day = year.first - REACH; day < year.end + REACH; day++) {
    if (!occurs(day)) continue;
    const span = spanOn(year.clock, window, day);
    if (span !== null) spans.push(span);
    const index = day - year.first;
    const start = year.starts[index];
    // A date that the zone skips altogether takes every window with it: nobody can mend that.
    if (start === undefined || day >= year.end || start === year.starts[index + 1]) continue;
    dates++;
    if (span === null) vanished.push(day);
  }
  const [first] = vanished;
  const why = first !== undefined && lacksSun(year, window, first) ? "sun" : "clock";
  return { pieces: withinYear(year, spans), dates, vanished, why };
}

/** Looks at each pair of days and window once: many rules have theirs in common. */
export function occasionsIn(year: Year, calendar: Calendar): (days: Days, window: Window) => Occasions {
  const known = new Map<string, Occasions>();
  return (days, window) => {
    const key = JSON.stringify([days, window]);
    let occasions = known.get(key);
    if (occasions === undefined) known.set(key, (occasions = occasionsOn(year, dayTest(days, calendar), window)));
    return occasions;
  };
}
