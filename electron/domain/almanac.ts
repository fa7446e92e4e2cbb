/** What the schedule must be told about the world: offsets, feasts and suns, looked up elsewhere and given as data. */
import type { Instant, LocalDate } from "../contract/words.ts";

/** A change of a time zone's offset from UTC. */
export interface OffsetTransition {
  readonly at: Instant;
  /** Offset from UTC that holds from `at` on, in milliseconds, positive east of Greenwich. */
  readonly offset: number;
}

/** The offsets of one UTC year. */
export interface YearOfOffsets {
  /** Offset in force at the first instant of the year, in milliseconds. */
  readonly initial: number;
  /** In the order of time, all within the year. */
  readonly transitions: readonly OffsetTransition[];
}

/** Data about one place. Every lookup is deterministic and answers the same for the same argument. */
export interface Almanac {
  readonly timeZone: string;
  offsets(year: number): YearOfOffsets;
  /** Public holidays of a year; empty where the plan names no country. */
  holidays(year: number): ReadonlySet<LocalDate>;
  /** Sunrise and sunset around that date's solar noon, rounded to the minute; null where there is none. */
  sun(date: LocalDate): { readonly sunrise: Instant | null; readonly sunset: Instant | null };
}
