import { cycleSeconds } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { createDrift } from "./drift.ts";
import type { Random } from "./random.ts";

/** One firing: when its exhaust valve opens, and how strong it was. */
export interface Firing {
  cylinder: number;
  cycle: number;
  seconds: number;
  strength: number;
}

/** The crank's wandering clock: seconds at a count of cycles, exact to the loop at its two ends. */
export type CrankClock = (cycles: number) => number;

/** A clock of `cycles` whole cycles whose speed wanders (rms `engine.speedWander`) as it idles. */
export function createCrankClock(engine: Engine, cycles: number, random: Random): CrankClock {
  const period = cycleSeconds(engine);
  // The integral of a speed that is a sum of the loop's harmonics, each with a fifth of the wander's power.
  const loopSeconds = cycles * period;
  const waves = [3, 5, 7, 10, 13].map((number) => ({
    number,
    amplitude: (engine.speedWander * loopSeconds * Math.sqrt(2 / 5)) / (2 * Math.PI * number),
    phase: 2 * Math.PI * random.uniform(),
  }));
  return (count) =>
    waves.reduce(
      (seconds, { number, amplitude, phase }) => seconds + amplitude * Math.sin((2 * Math.PI * number * count) / cycles + phase),
      count * period,
    );
}

/** Every firing of the loop, in the order of the cylinders, with its jitter. */
export function drawFirings(engine: Engine, cycles: number, clock: CrankClock, random: Random): Firing[] {
  const load = createDrift(random, 1, 9);
  return engine.cylinders.flatMap((cylinder, index) => {
    const own = createDrift(random, 2, 17);
    const chances = Array.from({ length: cycles }, () => random.gaussian());
    return chances.map((chance, cycle) => {
      // The burnt gas that a weak cycle leaves behind is fuel for the next: what one lacks the other has.
      const before = chances[(cycle + cycles - 1) % cycles]!;
      const spread = engine.strengthSpread * (chance - engine.lope * before);
      const count = cycle + cylinder.firesAtDegrees / 720;
      const position = count / cycles;
      return {
        cylinder: index,
        cycle,
        seconds: clock(count) + engine.timingSpreadSeconds * random.gaussian(),
        strength: Math.max(
          0.1,
          cylinder.strength * (1 + spread + engine.loadWander * load(position) + engine.ownWander * own(position)),
        ),
      };
    });
  });
}
