/** What all rules of a plan share: the venue's clock, its calendar and its opening hours. */
import type { Days, Period, Plan, Venue } from "../contract/plan.ts";
import type { Almanac } from "./almanac.ts";
import { localClock } from "./clock.ts";
import type { LocalClock } from "./clock.ts";
import { calendarOf, datesOf } from "./days.ts";
import type { Dates } from "./days.ts";
import { equal } from "./equal.ts";
import { openingOf } from "./opening.ts";
import type { Opening } from "./opening.ts";

export interface Place {
  /** The almanac as it was given. */
  readonly source: Almanac;
  readonly venue: Venue;
  readonly periods: readonly Period[];
  /** The same, with its answers kept. */
  readonly almanac: Almanac;
  readonly clock: LocalClock;
  readonly opening: Opening;
  /** A reader of days: equal ones share a test for as long as the reader lives. */
  dayReader(): (days: Days) => Dates;
}

/** The almanac with its answers kept, since every window of every rule asks it again. */
function remembering(almanac: Almanac): Almanac {
  const keep = <Key, Answer>(ask: (key: Key) => Answer): ((key: Key) => Answer) => {
    const known = new Map<Key, Answer>();
    return (key) => {
      let answer = known.get(key);
      if (answer === undefined) known.set(key, (answer = ask(key)));
      return answer;
    };
  };
  return {
    timeZone: almanac.timeZone,
    offsets: keep((year: number) => almanac.offsets(year)),
    holidays: keep((year: number) => almanac.holidays(year)),
    sun: keep((date: string) => almanac.sun(date)),
  };
}

export function placeOf({ venue, periods }: Plan, source: Almanac): Place {
  const almanac = remembering(source);
  const clock = localClock(almanac);
  const calendar = calendarOf(periods, almanac);
  return {
    source,
    venue,
    periods,
    almanac,
    clock,
    opening: openingOf(venue, clock, calendar),
    dayReader() {
      const known = new Map<string, Dates>();
      return (days) => {
        const key = JSON.stringify(days);
        let dates = known.get(key);
        if (dates === undefined) known.set(key, (dates = datesOf(days, calendar)));
        return dates;
      };
    },
  };
}

/** Whether a plan's rules may go on to live in a place. Its names and its holidays' country do not matter here. */
export function suits(place: Place, { venue, periods }: Plan, source: Almanac): boolean {
  return (
    place.source === source &&
    equal(place.venue.openingHours, venue.openingHours) &&
    equal(place.venue.openingExceptions, venue.openingExceptions) &&
    equal(place.periods, periods)
  );
}
