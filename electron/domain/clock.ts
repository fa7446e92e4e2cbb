/** The venue's days on the line of instants: where each local date begins and ends by the clock that never runs back (S1). */
import { instantWriter } from "../contract/words.ts";
import type { Instant, InstantText } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { dateOf, firstReach, localDayAt, MINUTE, MINUTES_IN_DAY, steadyOffsetAround } from "./time.ts";
import type { Day } from "./time.ts";

/** A local date as a stretch of time `[start, end)`; empty where the zone skips the date. */
export interface DayClock {
  readonly day: Day;
  readonly start: Instant;
  readonly end: Instant;
  /**
   * The offset from UTC, in milliseconds, that local times from the eve to the end of the next date have; null where it
   * changes nearby. With it, an edge is a sum instead of a search.
   */
  readonly offset: number | null;
}

export interface LocalClock {
  readonly almanac: Almanac;
  /** The local date that an instant belongs to. */
  dayAt(instant: Instant): DayClock;
  dayClock(day: Day): DayClock;
  /** The first instant at which a date's clock reads so many minutes after midnight or later (S1). */
  reach(day: Day, minutes: number): Instant;
  /** The almanac's sun by the number of the date. */
  sunOn(day: Day): SunTimes;
  /** Writes an instant as UTC. */
  write(instant: Instant): InstantText;
}

type SunTimes = ReturnType<Almanac["sun"]>;

/**
 * So many dates are kept of what all zones share; beyond it the memory starts afresh. Every zone may look 1500 days back
 * for a beginning and 400 ahead for a change: with fewer, each would find that the zone before has crowded out the rest.
 */
export const REMEMBERED_DAYS = 2_000;

/** Enough for the nights around two changes of the clock. */
const REMEMBERED_REACHES = 20_000;

export function localClock(almanac: Almanac): LocalClock {
  const known = new Map<Day, DayClock>();
  const suns = new Map<Day, SunTimes>();
  /** Of dates around a change of the offset, by the minutes since 1970. */
  const reaches = new Map<number, Instant>();
  const dayClock = (day: Day): DayClock => {
    let clock = known.get(day);
    if (clock === undefined) {
      clock = {
        day,
        start: firstReach(almanac, day, 0),
        end: firstReach(almanac, day + 1, 0),
        offset: steadyOffsetAround(almanac, day),
      };
      if (known.size >= REMEMBERED_DAYS) known.clear();
      known.set(day, clock);
    }
    return clock;
  };
  /** The day asked about last: mostly asked about again. */
  let latest: DayClock | null = null;
  return {
    almanac,
    dayClock,
    write: instantWriter(),
    reach(day, minutes) {
      const { offset } = dayClock(day);
      const wall = day * MINUTES_IN_DAY + minutes;
      if (offset !== null) return wall * MINUTE - offset;
      let reached = reaches.get(wall);
      if (reached === undefined) {
        reached = firstReach(almanac, day, minutes);
        if (reaches.size >= REMEMBERED_REACHES) reaches.clear();
        reaches.set(wall, reached);
      }
      return reached;
    },
    sunOn(day) {
      let sun = suns.get(day);
      if (sun === undefined) {
        sun = almanac.sun(dateOf(day));
        if (suns.size >= REMEMBERED_DAYS) suns.clear();
        suns.set(day, sun);
      }
      return sun;
    },
    dayAt(instant) {
      if (latest === null || instant < latest.start || instant >= latest.end) latest = dayClock(localDayAt(almanac, instant));
      return latest;
    },
  };
}
