import type { Random } from "./random.ts";

/** One channel of a loop: the sample after the last is the first. */
export type Ring = Float64Array<ArrayBuffer>;

/** Samples a second of everything we render. */
export const SAMPLE_RATE = 48_000;

/**
 * Adds an event to a loop; what passes its end continues at its beginning.
 * `shape` gives the value at a time in seconds since the event began, so that the event may begin
 * between two samples without being rounded to either.
 */
export function addEvent(ring: Ring, startSeconds: number, durationSeconds: number, shape: (seconds: number) => number): void {
  const start = startSeconds * SAMPLE_RATE;
  const first = Math.ceil(start);
  const last = Math.floor(start + durationSeconds * SAMPLE_RATE);
  for (let n = first; n <= last; n++) {
    const at = ((n % ring.length) + ring.length) % ring.length;
    ring[at]! += shape((n - start) / SAMPLE_RATE);
  }
}

/** White noise of the loop's length, standard deviation 1. */
export function noiseRing(length: number, random: Random): Ring {
  return new Float64Array(length).map(() => random.gaussian());
}

/** Adds `gain` times `source` to `target`, sample by sample. */
export function mixInto(target: Ring, source: Ring, gain: number): void {
  for (let n = 0; n < target.length; n++) target[n]! += gain * source[n]!;
}

/** Root of the mean square. */
export function rms(ring: Ring): number {
  let sum = 0;
  // Counted rather than iterated: over millions of samples that is several times as fast.
  for (let n = 0; n < ring.length; n++) sum += ring[n]! * ring[n]!;
  return Math.sqrt(sum / ring.length);
}

/** Scales in place to the root mean square `level`; silence stays silence. Returns the ring. */
export function normalise(ring: Ring, level: number): Ring {
  const present = rms(ring);
  if (present === 0) return ring;
  for (let n = 0; n < ring.length; n++) ring[n]! *= level / present;
  return ring;
}

/** Turns the loop so that it begins at sample `start`: the same loop, another seam. */
export function rotate(ring: Ring, start: number): Ring {
  const turned = new Float64Array(ring.length);
  turned.set(ring.subarray(start), 0);
  turned.set(ring.subarray(0, start), ring.length - start);
  return turned;
}

/** A short loop drawn out to `length` samples, straight between its own; for what moves slowly. */
export function stretch(knots: Ring, length: number): Ring {
  const ring = new Float64Array(length);
  for (let n = 0; n < length; n++) {
    const at = (n * knots.length) / length;
    const before = Math.floor(at);
    const value = knots[before]!;
    ring[n] = value + (at - before) * (knots[(before + 1) % knots.length]! - value);
  }
  return ring;
}
