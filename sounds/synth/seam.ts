import { BLOCK, bandLevels, distance } from "../../electron/node/sound/spectrum.ts";
import type { Ring } from "./circular.ts";
import type { Stereo } from "./stereo.ts";
import { blockAt } from "./window.ts";

/** How a loop's end meets its beginning, beside what happens anywhere inside it. */
export interface Seam {
  /** The step from the last sample to the first, as a part of the 95th percentile of the steps inside. */
  stepRatio: number;
  /** Spectral distance across the seam, in standard deviations from the mean distance inside. */
  spectralDeviations: number;
}

const PLACES_INSIDE = 400;

/** The value that would stand at `place` were they sorted (Hoare's selection): of millions in a moment. Leaves them in another order. */
function selected(values: Float64Array, place: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let low = from;
    let high = to;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const lower = values[high]!;
      values[high--] = values[low]!;
      values[low++] = lower;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break;
  }
  return values[place]!;
}

function stepRatioOf(ring: Ring): number {
  const steps = new Float64Array(ring.length - 1);
  for (let n = 0; n < steps.length; n++) steps[n] = Math.abs(ring[n + 1]! - ring[n]!);
  return Math.abs(ring[0]! - ring.at(-1)!) / selected(steps, Math.floor(0.95 * steps.length));
}

/** Spectral distance between the blocks before and after `place`. */
function distanceAt(ring: Ring, place: number): number {
  const before = blockAt(ring, (place - BLOCK + ring.length) % ring.length, BLOCK);
  return distance(bandLevels(before), bandLevels(blockAt(ring, place, BLOCK)));
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

const REACH = 48;
const CANDIDATES = 16;
/** Candidates lie in stretches of their own, so that they are not one quiet place many times. */
const STRETCHES = 64;

/** The middle of the quietest millisecond that begins between two samples, and how quiet it is. */
function quietestBetween({ left, right }: Stereo, from: number, to: number): { start: number; unrest: number } {
  const { length } = left;
  const unrest = (n: number): number => {
    const at = n % length;
    return Math.abs(left[at]!) + Math.abs(right[at]!);
  };
  let start = from;
  let least = Infinity;
  let sum = 0;
  for (let n = from; n < from + REACH; n++) sum += unrest(n);
  for (let n = from; n < to; n++) {
    if (sum < least) {
      least = sum;
      start = (n + REACH / 2) % length;
    }
    sum += unrest(n + REACH) - unrest(n);
  }
  return { start, unrest: least };
}

/**
 * Where a loop best begins: of its quietest milliseconds the one with the most alike on both sides. The loop is as
 * seamless anywhere else; this only spares a player that starts or stops there, and an ear that waits for it.
 */
export function quietestStart(loop: Stereo): number {
  const { length } = loop.left;
  const middle = loop.left.map((value, n) => value + loop.right[n]!);
  const places = Array.from({ length: STRETCHES }, (_, stretch) =>
    quietestBetween(loop, Math.floor((stretch * length) / STRETCHES), Math.floor(((stretch + 1) * length) / STRETCHES)),
  );
  const quiet = places.toSorted((one, other) => one.unrest - other.unrest).slice(0, CANDIDATES);
  const alike = quiet.map(({ start }) => ({ start, distance: distanceAt(middle, start) }));
  return alike.reduce((best, each) => (each.distance < best.distance ? each : best)).start;
}
