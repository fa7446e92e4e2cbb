/** A computer in a venue: a wall clock that people set, timers on a clock that nobody sets, sleep. */
import { install } from "@sinonjs/fake-timers";
import type { Instant } from "../../../electron/contract/words.ts";

/** Date, performance and the timers of this process are the machine's until `end`. Durations are milliseconds. */
export interface Machine {
  wall(): Instant;
  /** How often a timer has rung. */
  wakes(): number;
  /** Timers that wait. */
  timers(): number;
  /** Awake: clocks run and timers ring. */
  pass(duration: number): void;
  /** Someone sets the wall clock by so much. Timers do not notice, as they do not on any system. */
  set(by: number): void;
  /**
   * Asleep: nothing rings. Under Linux timers count on from where they were (CLOCK_MONOTONIC stands still); elsewhere
   * their clock goes on, and whatever came due rings at once on waking.
   */
  sleep(duration: number, timersStandStill: boolean): void;
  /** Without power: every timer is gone, as with any process that ends. */
  off(duration: number): void;
  /** A stretch that is known to bring nothing but `spared` rings without effect: the same as `pass`, not played out. */
  skip(duration: number, spared: number): void;
  end(): void;
}

export function startMachine(at: Instant): Machine {
  const clock = install({
    now: at,
    toFake: [
      "Date",
      "performance",
      "setTimeout",
      "clearTimeout",
      "setInterval",
      "clearInterval",
      "setImmediate",
      "clearImmediate",
    ],
  });
  let wakes = 0;
  const counted =
    (set: (ring: () => void, delay?: number) => unknown) =>
    (ring: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): unknown =>
      set(() => {
        wakes += 1;
        ring(...args);
      }, delay);
  Object.assign(globalThis, { setTimeout: counted(globalThis.setTimeout), setInterval: counted(globalThis.setInterval) });
  return {
    wall: () => clock.now,
    wakes: () => wakes,
    timers: () => clock.countTimers(),
    pass: (duration) => void clock.tick(duration),
    set: (by) => clock.setSystemTime(clock.now + by),
    sleep(duration, timersStandStill) {
      if (timersStandStill) clock.setSystemTime(clock.now + duration);
      else clock.jump(duration);
    },
    off(duration) {
      const back = clock.now + duration;
      clock.reset();
      clock.setSystemTime(back);
    },
    skip(duration, spared) {
      wakes += spared;
      clock.setSystemTime(clock.now + duration);
    },
    end: () => clock.uninstall(),
  };
}
