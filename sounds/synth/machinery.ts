import { bandPass, filterRing, lowPass } from "./biquad.ts";
import { addEvent, noiseRing, normalise } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { createDrift } from "./drift.ts";
import { cycleSeconds } from "./engine.ts";
import type { CrankClock } from "./crank.ts";
import type { Engine } from "./engine.ts";
import type { Random } from "./random.ts";

/** Valves closing on their seats: short dull ticks, each valve with its own voice. */
export function renderValves(engine: Engine, cycles: number, clock: CrankClock, length: number, random: Random): Ring {
  const ring: Ring = new Float64Array(length);
  for (const cylinder of engine.cylinders) {
    for (let valve = 0; valve < engine.valvesPerCylinder; valve++) {
      const hertz = 1500 + 1900 * random.uniform();
      const decay = 0.0009 + 0.0012 * random.uniform();
      const level = 0.3 + random.uniform() ** 2;
      // Exhaust valves close near 360° after their firing, intake valves near 590°.
      const closes = (valve % 2 === 0 ? 360 : 590) + 8 * random.gaussian();
      for (let cycle = 0; cycle < cycles; cycle++) {
        const count = cycle + (cylinder.firesAtDegrees + closes) / 720;
        const struck = level * (1 + 0.35 * random.gaussian());
        const pitch = 2 * Math.PI * hertz * (1 + 0.03 * random.gaussian());
        addEvent(
          ring,
          clock(count) + 0.0002 * random.gaussian(),
          8 * decay,
          (t) => struck * Math.sin(pitch * t) * Math.exp(-t / decay),
        );
      }
    }
  }
  return normalise(filterRing(ring, lowPass(3600, 0.6)), 1);
}

/** Belts, pumps and the fan: soft bands of noise that swell once a turn of the crank and drift. */
export function renderBelts(engine: Engine, clock: CrankClock, cycles: number, length: number, random: Random): Ring {
  const noise = noiseRing(length, random);
  const low = filterRing(noise, bandPass(310, 0.8));
  const high = filterRing(noise, bandPass(1150, 1.2));
  const drift = createDrift(random, 2, 11);
  const period = cycleSeconds(engine);
  const swell: Ring = new Float64Array(length);
  for (let turn = 0; turn < 2 * cycles; turn++) {
    addEvent(swell, clock(turn / 2), period / 2, (t) => Math.sin((2 * Math.PI * t) / period) ** 2);
  }
  const out = low.map((value, n) => {
    const slow = 1 + 0.25 * drift(n / length);
    return (value + 0.5 * high[n]!) * slow * (0.7 + 0.5 * swell[n]!);
  });
  return normalise(out, 1);
}
