/** Whether the sun is up at the venue: every season has a face by day and one by night. */
import type { DayPart } from "../../contract/theme.ts";
import type { Instant } from "../../contract/words.ts";
import type { LocalClock } from "../clock.ts";

/** An unbroken stretch of day or of night, `[from, to)`. */
export interface Daylight {
  readonly from: Instant;
  readonly to: Instant;
  readonly part: DayPart;
}

/** Local minutes at which the day begins and ends where no sun is known: no place is given, or it never sets or rises. */
const MORNING = 8 * 60;
const EVENING = 20 * 60;

/** Sunrises and sunsets from the eve of one instant to the date after another, in the order of time. */
function changesAround(clock: LocalClock, from: Instant, to: Instant): { at: Instant; part: DayPart }[] {
  const changes: { at: Instant; part: DayPart }[] = [];
  const last = clock.dayAt(to).day + 1;
  for (let day = clock.dayAt(from).day - 1; day <= last; day += 1) {
    const { sunrise, sunset } = clock.sunOn(day);
    changes.push({ at: sunrise ?? clock.reach(day, MORNING), part: "day" });
    changes.push({ at: sunset ?? clock.reach(day, EVENING), part: "night" });
  }
  return changes.toSorted((one, other) => one.at - other.at);
}

/** Day and night within `[from, to)`, gap-free and in turns; the first stretch begins and the last ends beyond that. */
export function daylightBetween(clock: LocalClock, from: Instant, to: Instant): Daylight[] {
  const turns = changesAround(clock, from, to).filter(({ part }, index, all) => all[index - 1]?.part !== part);
  return turns
    .flatMap(({ at, part }, index): Daylight[] => {
      const next = turns[index + 1];
      return next === undefined ? [] : [{ from: at, to: next.at, part }];
    })
    .filter((stretch) => stretch.to > from && stretch.from < to);
}
