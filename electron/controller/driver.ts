/** Keeps the published state true as time passes: one alarm for the next change, and a slow heartbeat behind it. */
import type { Instant } from "../contract/words.ts";
import type { Alarm, Clock } from "./ports.ts";

/** The alarm never sleeps longer than this much venue time: a year-long timer would outlive any clock's honesty. */
const LONGEST_SLEEP = 3_600_000;

/** Real milliseconds between two looks at the clock. A missed alarm is made good within one of them. */
export const HEARTBEAT = 15_000;

/** Wall and monotonic time may differ by this many milliseconds before the wall clock counts as set. */
const DIVERGENCE = 1_000;

/** Armed and watching from the start; whatever it schedules ends with `stop`. */
export interface Driver {
  /** The next change may have moved: look it up and set the alarm anew. */
  rearm(): void;
  /** The machine slept or its clock was set: evaluate now. */
  resume(): void;
  stop(): void;
}

/**
 * `nextChange` is asked after each evaluation; `evaluate` publishes what is true now and may be called too often.
 * Neither stops time when it throws: `failed` is told, and the next heartbeat tries again.
 *
 * `clock.speed` may change, and 0 is a pause: then no alarm is set, and the heartbeat goes on. Whoever changes the
 * speed calls `rearm`; a driver that is not told is late by no more than a heartbeat.
 */
export function startDriver(
  clock: Clock,
  alarm: Alarm,
  nextChange: () => Instant | null,
  evaluate: () => void,
  failed: (error: unknown) => void,
): Driver {
  let generation = 0;
  let stopped = false;
  let failing = false;
  let cancel = (): void => undefined;
  let dueAt: Instant = Number.POSITIVE_INFINITY;
  let offset = clock.now() - clock.monotonic();

  function attempt<T>(work: () => T, instead: T): T {
    try {
      return work();
    } catch (error) {
      failing = true;
      failed(error);
      return instead;
    }
  }

  /** Sets the one alarm for `dueAt`, in place of any before. */
  function setAlarm(): void {
    cancel();
    generation += 1;
    const mine = generation;
    cancel =
      clock.speed === 0
        ? () => undefined
        : alarm.once((dueAt - clock.now()) / clock.speed, () => {
            // A timer that was already on its way when the alarm was set anew has nothing left to say.
            if (mine === generation) evaluateAndRearm();
          });
  }

  function rearm(): void {
    if (stopped) return;
    const now = clock.now();
    dueAt = Math.min(attempt(nextChange, null) ?? Number.POSITIVE_INFINITY, now + LONGEST_SLEEP);
    setAlarm();
  }

  function evaluateAndRearm(): void {
    if (stopped) return;
    failing = false;
    offset = clock.now() - clock.monotonic();
    attempt(evaluate, undefined);
    rearm();
  }

  const endHeartbeat = alarm.every(HEARTBEAT, () => {
    const now = clock.now();
    const wasSet = Math.abs(now - clock.monotonic() - offset) > DIVERGENCE * clock.speed;
    if (failing || wasSet || now >= dueAt) evaluateAndRearm();
    // A clock that drifted or was set by less than that has moved the change too: the last heartbeat before it aims anew.
    else if (dueAt - now < 2 * HEARTBEAT * clock.speed) setAlarm();
  });

  rearm();

  return {
    rearm,
    resume: evaluateAndRearm,
    stop() {
      stopped = true;
      generation += 1;
      cancel();
      endHeartbeat();
    },
  };
}
