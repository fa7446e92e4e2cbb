/** The local date around an instant, as playlists count their orders. */
import type { Instant, LocalDate } from "../../contract/words.ts";
import type { Almanac } from "../almanac.ts";
import { dateOf, firstReach, localDayAt } from "../time.ts";

/** A local date with its first instant and the first instant of the next one. */
export interface LocalDay {
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Makes the function that says which local date an instant belongs to. */
export function localDayOf(almanac: Almanac): (instant: Instant) => LocalDay {
  return (instant) => {
    const day = localDayAt(almanac, instant);
    return { date: dateOf(day), startsAt: firstReach(almanac, day, 0), endsAt: firstReach(almanac, day + 1, 0) };
  };
}
