import { noiseRing, normalise, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Random } from "./random.ts";

/** The lowest corner of the slope, hertz; below it the noise is flat. */
const LOWEST_HERTZ = 12;
const SECTIONS = 6;

/**
 * Pink noise of the loop's length (−3 dB an octave), root mean square 1: white noise through poles
 * two octaves apart with a zero an octave above each, which is half the slope of a pole alone.
 * Two passes, the second kept.
 */
export function pinkRing(length: number, random: Random): Ring {
  let ring = noiseRing(length, random);
  for (let section = 0; section < SECTIONS; section++) {
    const pole = Math.exp((-2 * Math.PI * LOWEST_HERTZ * 4 ** section) / SAMPLE_RATE);
    const zero = Math.exp((-2 * Math.PI * 2 * LOWEST_HERTZ * 4 ** section) / SAMPLE_RATE);
    const out: Ring = new Float64Array(length);
    let before = 0;
    let y = 0;
    for (let pass = 0; pass < 2; pass++) {
      for (let n = 0; n < length; n++) {
        const x = ring[n]!;
        y = x - zero * before + pole * y;
        before = x;
        out[n] = y;
      }
    }
    ring = out;
  }
  return normalise(ring, 1);
}
