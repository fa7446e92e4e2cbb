import { stretch } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Random } from "./random.ts";

/** A slow wandering over the loop: takes a position in it (0 to 1, wraps), has rms 1 and mean 0. */
export type Drift = (position: number) => number;

interface Harmonic {
  number: number;
  amplitude: number;
  phase: number;
}

function drawHarmonics(random: Random, from: number, to: number): Harmonic[] {
  const harmonics: Harmonic[] = [];
  for (let number = from; number <= to; number++) {
    // Falling as 1/√k: slow movements are the larger ones, as in anything with inertia.
    const amplitude = (0.5 + random.uniform()) / Math.sqrt(number);
    harmonics.push({ number, amplitude, phase: 2 * Math.PI * random.uniform() });
  }
  const power = harmonics.reduce((sum, { amplitude }) => sum + amplitude * amplitude, 0) / 2;
  for (const harmonic of harmonics) harmonic.amplitude /= Math.sqrt(power);
  return harmonics;
}

/**
 * A drift made of the loop's own harmonics `from` to `to`, so that it meets itself at the seam.
 * In a 36 s loop harmonics 2 to 14 move between once in 18 s and once in 2.6 s.
 */
export function createDrift(random: Random, from: number, to: number): Drift {
  const harmonics = drawHarmonics(random, from, to);
  return (position) => {
    let sum = 0;
    for (const { number, amplitude, phase } of harmonics) {
      sum += amplitude * Math.sin(2 * Math.PI * number * position + phase);
    }
    return sum;
  };
}

/**
 * The running count of a shaft over the loop: `turns` whole turns, its speed wandering by
 * `relativeDeviation` (rms) through the loop's harmonics `from` to `to`. Takes the position in the
 * loop (0 to 1), gives turns; one loop later it is exactly `turns` further.
 * The integral of a·cos(2πkx) is a·sin(2πkx)/(2πk).
 */
export function createTurns(
  random: Random,
  turns: number,
  relativeDeviation: number,
  from: number,
  to: number,
): (position: number) => number {
  const harmonics = drawHarmonics(random, from, to);
  return (position) => {
    let lead = 0;
    for (const { number, amplitude, phase } of harmonics) {
      lead += (amplitude * Math.sin(2 * Math.PI * number * position + phase)) / (2 * Math.PI * number);
    }
    return turns * (position + relativeDeviation * lead);
  };
}

/** A drift at every sample of a loop. */
export function sampleDrift(drift: Drift, length: number): Ring {
  const knots = 4096;
  return stretch(
    Float64Array.from({ length: knots }, (_, knot) => drift(knot / knots)),
    length,
  );
}
