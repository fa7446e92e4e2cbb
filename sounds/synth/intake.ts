import { bandPass, filterRing } from "./biquad.ts";
import { addEvent, mixInto, noiseRing, normalise } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Engine } from "./engine.ts";
import type { Firing } from "./firings.ts";
import type { Random } from "./random.ts";

/** Each breath drawn by a cylinder, ringing the intake's resonances and hissing past its throttle. */
export function renderIntake(engine: Engine, firings: readonly Firing[], length: number, random: Random): Ring {
  const breaths: Ring = new Float64Array(length);
  for (const firing of firings) {
    const quarter = 30 / (engine.rpm * firing.speed);
    // The intake valve opens some 230° of crank after the exhaust valve and draws for half a turn.
    addEvent(breaths, firing.seconds + 1.28 * quarter, quarter, (t) => {
      const part = Math.sin((Math.PI * t) / quarter);
      return -firing.strength * part ** 3;
    });
  }
  const noise = noiseRing(length, random);
  const fed = breaths.map((flow, n) => flow + 0.12 * flow * noise[n]!);
  const out: Ring = new Float64Array(length);
  for (const { hertz, q } of engine.intakeResonances) mixInto(out, filterRing(fed, bandPass(hertz, q)), 1);
  return normalise(out, 1);
}
