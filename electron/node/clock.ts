/** The system's clock, and the virtual one of a rehearsal. */
import type { Instant } from "../contract/words.ts";
import type { Clock } from "../controller/ports.ts";

export function systemClock(): Clock {
  return { now: () => Date.now(), monotonic: () => performance.now(), wall: () => Date.now(), speed: 1 };
}

/** Starts at `start` and passes `speed` venue seconds per real second; setting the system's clock does not move it. */
export function rehearsalClock(start: Instant, speed: number): Clock {
  const began = performance.now();
  const monotonic = (): number => (performance.now() - began) * speed;
  return { now: () => Math.round(start + monotonic()), monotonic, wall: () => Date.now(), speed };
}
