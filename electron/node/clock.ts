/** The system's clock, and the virtual one of a rehearsal. */
import type { Rehearsal } from "../contract/rehearsal.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import type { Clock, Dial } from "../controller/ports.ts";

export function systemClock(): Clock {
  const uptime = (): number => performance.now();
  const wall = (): Instant => Date.now();
  return { now: wall, exactNow: exactClock(wall, uptime), monotonic: uptime, uptime, wall, speed: 1 };
}

/** Further from the wall's clock than this, in milliseconds, that clock was set, and is followed at once. */
const SET_MILLISECONDS = 250;

/** What lies within this of the wall's clock agrees with it: that one is read in whole milliseconds. */
const AGREES_MILLISECONDS = 1;

/** Otherwise it is followed by so much of the time that passes: players keep step with that unheard. */
const FOLLOW = 2e-4;

/** The wall's clock with fractions of a millisecond, carried by one that is never set, so that it goes on evenly. */
export function exactClock(wall: () => Instant, uptime: () => number): () => number {
  let told = { uptime: uptime(), now: wall() };
  return () => {
    const at = uptime();
    const passed = at - told.uptime;
    const error = wall() + 0.5 - (told.now + passed);
    const most = Math.abs(error) > SET_MILLISECONDS ? Infinity : Math.abs(error) > AGREES_MILLISECONDS ? passed * FOLLOW : 0;
    told = { uptime: at, now: told.now + passed + Math.max(-most, Math.min(most, error)) };
    return told.now;
  };
}

/** How a rehearsal's clock begins. */
export interface RehearsalStart {
  readonly start: Instant;
  /** Venue seconds per real second. */
  readonly speed: number;
  readonly paused: boolean;
}

/**
 * Begins at `start` and goes on as it is told; setting the system's clock does not move it. `uptime` counts real
 * milliseconds on a clock that is never set.
 */
export function rehearsalClock({ start, speed, paused }: RehearsalStart, uptime: () => number): Clock & Dial {
  let rehearsal: Rehearsal = { startedAt: formatInstant(start), speed, paused };
  /** What the two clocks read when this one was told last; neither is rounded, so that no change of speed loses time. */
  let told = { uptime: uptime(), now: start, monotonic: 0 };
  const rate = (): number => (rehearsal.paused ? 0 : rehearsal.speed);
  const passed = (): number => (uptime() - told.uptime) * rate();
  return {
    now: () => Math.floor(told.now + passed()),
    exactNow: () => told.now + passed(),
    monotonic: () => told.monotonic + passed(),
    uptime,
    wall: () => Date.now(),
    get speed() {
      return rate();
    },
    rehearsal: () => rehearsal,
    turn(change) {
      const since = passed();
      told = {
        uptime: uptime(),
        now: change.at === undefined ? told.now + since : parseInstant(change.at),
        monotonic: told.monotonic + since,
      };
      rehearsal = { ...rehearsal, speed: change.speed ?? rehearsal.speed, paused: change.paused ?? rehearsal.paused };
    },
  };
}
