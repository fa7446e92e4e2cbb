/** Is what was last said what should be true now? Counted exactly, in stretches, by the wall clock as it is. */
import { HEARTBEAT } from "../../../electron/controller/driver.ts";
import { type InForce, nextToTell, stateOf, valuesOf } from "../../../electron/controller/telling.ts";
import type { Instant } from "../../../electron/contract/words.ts";

/** Milliseconds during which the machine was awake. */
export interface Verdict {
  readonly wrong: number;
  /** The part of `wrong` that is more than one heartbeat after the last disturbance. */
  readonly late: number;
  readonly longest: number;
}

export interface Judge {
  /** Something is published: {@link valuesOf} a state. */
  say(values: string): void;
  /** Counts up to now. To be called before the clock is set or the machine goes to sleep. */
  settle(): void;
  /** The clock was set or the machine woke up or started; the wall clock reads `now`. */
  disturbed(now: Instant): void;
  verdict(): Verdict;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly values: string;
}

/** What should be true at an instant and how long that holds; asks the engine once for each stretch. */
function truthOf(inForce: InForce): (at: Instant) => Stretch {
  let known: Stretch = { from: 0, to: 0, values: "" };
  return (at) => {
    if (at < known.from || at >= known.to) {
      const to = nextToTell(inForce, at) ?? Number.POSITIVE_INFINITY;
      known = { from: at, to, values: valuesOf(stateOf(inForce, at, null)) };
    }
    return known;
  };
}

/** `wall` reads the wall clock of the machine that is judged. */
export function judgeBy(inForce: InForce, wall: () => Instant): Judge {
  const truthAt = truthOf(inForce);
  let said = "";
  let counted = wall();
  let graceEnds = counted;
  let wrong = 0;
  let late = 0;
  let stretch = 0;
  let longest = 0;

  function settle(): void {
    const now = wall();
    while (counted < now) {
      const truth = truthAt(counted);
      const to = Math.min(truth.to, now);
      if (truth.values === said) stretch = 0;
      else {
        wrong += to - counted;
        late += Math.max(0, to - Math.max(counted, graceEnds));
        stretch += to - counted;
        longest = Math.max(longest, stretch);
      }
      counted = to;
    }
  }

  return {
    say(values) {
      settle();
      said = values;
    },
    settle,
    disturbed(now) {
      counted = now;
      graceEnds = now + HEARTBEAT;
    },
    verdict: () => ({ wrong, late, longest }),
  };
}
