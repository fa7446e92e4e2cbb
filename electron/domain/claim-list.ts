/** All claims of one target on one field, and who of them wins in the course of each date. */
import { isCurve, isUnbroken, NOBODY, shutOut } from "./claims.ts";
import type { Claim, Outcome } from "./claims.ts";
import type { DayClock } from "./clock.ts";
import { steady, trimmed } from "./course.ts";
import type { Course } from "./course.ts";
import type { Opening } from "./opening.ts";
import { paintDay } from "./painting.ts";
import type { Day } from "./time.ts";

export interface ClaimList<Setting> {
  /** The strongest first. */
  readonly claims: readonly Claim<Setting>[];
  /** The strongest claim that wins at every instant unless someone stronger does; null: there is none. */
  readonly floor: Claim<Setting> | null;
  /** That claim is the strongest of all, so that every date is like every other. */
  readonly always: boolean;
  courseOn(clock: DayClock): Course<Outcome<Setting>>;
}

/** Dates that follow each other and have one outcome all day long, as seasons make them. */
interface Run<Setting> {
  first: Day;
  last: Day;
  readonly course: Course<Outcome<Setting>>;
}

/**
 * Keeps the courses of so many dates; dates of one outcome cost nothing to keep.
 */
export function claimList<Setting>(claims: readonly Claim<Setting>[], opening: Opening, keptDates: number): ClaimList<Setting> {
  const kept = keptDates > 0 ? new Map<Day, Course<Outcome<Setting>>>() : null;
  let run: Run<Setting> | null = null;

  const keepSteady = (day: Day, course: Course<Outcome<Setting>>): Course<Outcome<Setting>> => {
    if (run !== null && run.course.values[0] === course.values[0]) {
      if (day === run.first - 1) run.first = day;
      if (day === run.last + 1) run.last = day;
      if (day >= run.first && day <= run.last) return run.course;
    }
    run = { first: day, last: day, course };
    return course;
  };

  /** Made once for each claim, so that dates without anyone can be told to be alike. */
  let shut: Map<Claim<Setting>, Outcome<Setting>> | null = null;
  const shutBy = (claim: Claim<Setting>): Outcome<Setting> => {
    shut ??= new Map<Claim<Setting>, Outcome<Setting>>();
    let outcome = shut.get(claim);
    if (outcome === undefined) shut.set(claim, (outcome = shutOut(claim)));
    return outcome;
  };
  const floorAt = claims.findIndex(isUnbroken);
  /** Below a claim that always holds nobody ever wins. */
  const deciding = floorAt === -1 ? claims : claims.slice(0, floorAt + 1);
  return {
    claims,
    floor: deciding.find(isUnbroken) ?? null,
    always: floorAt === 0 && !isCurve(claims[0]?.value),
    courseOn(clock) {
      const { day } = clock;
      if (run !== null && day >= run.first && day <= run.last) return run.course;
      const known = kept?.get(day);
      if (known !== undefined) return known;
      const course = paintDay(deciding, clock, opening, shutBy);
      const [only] = course.values;
      // A curve's outcome belongs to one span, hence to one date.
      if (course.bounds.length === 0 && only !== undefined && only.span === null) return keepSteady(day, course);
      if (kept === null) return course;
      if (kept.size >= keptDates) kept.clear();
      const held = trimmed(course);
      kept.set(day, held);
      return held;
    },
  };
}

export const NOBODY_ALL_DAY: Course<Outcome<never>> = steady(NOBODY);
