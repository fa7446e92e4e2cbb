/** The system's clock, and the virtual one of a rehearsal. */
import type { Rehearsal } from "../contract/rehearsal.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import type { Clock, Dial } from "../controller/ports.ts";

export function systemClock(): Clock {
  const uptime = (): number => performance.now();
  return { now: () => Date.now(), monotonic: uptime, uptime, wall: () => Date.now(), speed: 1 };
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
