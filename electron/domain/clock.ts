/** The venue's days on the line of instants: where each local date begins and ends by the clock that never runs back (S1). */
import { instantWriter } from "../contract/words.ts";
import type { Instant, InstantText } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { dateOf, firstReach, localDayAt, steadyOffsetAround } from "./time.ts";
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
  /** The almanac's sun by the number of the date. */
  sunOn(day: Day): SunTimes;
  /** Writes an instant as UTC. */
  write(instant: Instant): InstantText;
}

type SunTimes = ReturnType<Almanac["sun"]>;

/** Enough for a year's timeline; beyond it the memory starts afresh. */
const REMEMBERED_DAYS = 800;

export function localClock(almanac: Almanac): LocalClock {
  const known = new Map<Day, DayClock>();
  const suns = new Map<Day, SunTimes>();
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
