import type { Ring } from "./circular.ts";
import { powerSpectrum } from "./fourier.ts";
import type { Stereo } from "./stereo.ts";
import { windowed } from "./window.ts";

/** How a loop's end meets its beginning, beside what happens anywhere inside it. */
export interface Seam {
  /** The step from the last sample to the first, as a part of the 95th percentile of the steps inside. */
  stepRatio: number;
  /** Spectral distance across the seam, in standard deviations from the mean distance inside. */
  spectralDeviations: number;
}

const BLOCK = 2048;
const BANDS = 24;
const PLACES_INSIDE = 400;

function stepRatioOf(ring: Ring): number {
  const steps = new Float64Array(ring.length - 1);
  for (let n = 0; n < steps.length; n++) steps[n] = Math.abs(ring[n + 1]! - ring[n]!);
  steps.sort();
  return Math.abs(ring[0]! - ring.at(-1)!) / steps[Math.floor(0.95 * steps.length)]!;
}

/** Levels of a block in bands of equal width on a logarithmic scale from 47 Hz to 16 kHz, decibels. */
function bandLevels(ring: Ring, start: number): number[] {
  const power = powerSpectrum(windowed(ring, start, BLOCK));
  const edge = (band: number): number => Math.round(2 * (680 / 2) ** (band / BANDS));
  return Array.from({ length: BANDS }, (_, band) => {
    const from = edge(band);
    const to = Math.max(from + 1, edge(band + 1));
    return 10 * Math.log10(power.subarray(from, to).reduce((sum, value) => sum + value, 1e-12) / (to - from));
  });
}

/** Root mean square difference of the band levels of the blocks before and after `place`. */
function distanceAt(ring: Ring, place: number): number {
  const before = bandLevels(ring, (place - BLOCK + ring.length) % ring.length);
  const after = bandLevels(ring, place);
  const sum = before.reduce((total, level, band) => total + (level - after[band]!) ** 2, 0);
  return Math.sqrt(sum / BANDS);
}

function spectralDeviationsOf(ring: Ring): number {
  const usable = ring.length - 2 * BLOCK;
  const inside = Array.from({ length: PLACES_INSIDE }, (_, place) =>
    distanceAt(ring, BLOCK + Math.floor((usable * place) / PLACES_INSIDE)),
  );
  const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
  const variance = inside.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inside.length;
  return (distanceAt(ring, 0) - mean) / Math.sqrt(variance);
}

/** Measures the seam of both channels and gives the worse of each figure. */
export function measureSeam({ left, right }: Stereo): Seam {
  return {
    stepRatio: Math.max(stepRatioOf(left), stepRatioOf(right)),
    spectralDeviations: Math.max(spectralDeviationsOf(left), spectralDeviationsOf(right)),
  };
}

/**
 * The middle of the loop's quietest millisecond. The loop is as seamless anywhere else; this only
 * spares a player that starts or stops there.
 */
export function quietestStart({ left, right }: Stereo): number {
  const reach = 48;
  let best = 0;
  let least = Infinity;
  let sum = 0;
  const length = left.length;
  const unrest = (n: number): number => {
    const at = n % length;
    return Math.abs(left[at]!) + Math.abs(right[at]!);
  };
  for (let n = 0; n < reach; n++) sum += unrest(n);
  for (let n = 0; n < length; n++) {
    if (sum < least) {
      least = sum;
      best = (n + reach / 2) % length;
    }
    sum += unrest(n + reach) - unrest(n);
  }
  return best;
}
