import { SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { hann, powerSpectrum } from "../../../electron/node/sound/fourier.ts";

/** The frequency axis of every picture, hertz, logarithmic. */
export const LOWEST_HERTZ = 40;
export const HIGHEST_HERTZ = 16_000;

const BLOCK = 4096;
/** Blocks averaged in one column at most: the rest of a long sound is passed over. */
const BLOCKS_A_COLUMN = 4;
/** Treble is raised by this much an octave, as the ear hears it nearer than its power says. */
const TILT_DECIBELS = 2.5;

function hannAt(ring: Ring, middle: number): Float64Array {
  return hann(Float64Array.from({ length: BLOCK }, (_, n) => ring[middle - BLOCK / 2 + n] ?? 0));
}

/** Which row lies at a frequency, 0 at the top. */
export function rowAt(hertz: number, height: number): number {
  return height * (1 - Math.log(hertz / LOWEST_HERTZ) / Math.log(HIGHEST_HERTZ / LOWEST_HERTZ));
}

/** Levels of a sound in decibels, row by row from the highest frequency down, the columns over all of its time. */
export function spectrogram(ring: Ring, width: number, height: number): Float64Array {
  const levels = new Float64Array(width * height);
  const blocks = Math.max(1, Math.min(BLOCKS_A_COLUMN, Math.round((2 * ring.length) / (width * BLOCK))));
  for (let column = 0; column < width; column++) {
    const power = new Float64Array(BLOCK / 2 + 1);
    for (let block = 0; block < blocks; block++) {
      const middle = Math.round(((column + (block + 0.5) / blocks) * ring.length) / width);
      const one = powerSpectrum(hannAt(ring, middle));
      for (let bin = 0; bin < power.length; bin++) power[bin]! += one[bin]! / blocks;
    }
    for (let row = 0; row < height; row++) {
      const hertz = LOWEST_HERTZ * (HIGHEST_HERTZ / LOWEST_HERTZ) ** ((height - row - 0.5) / height);
      const from = (hertz * BLOCK) / SAMPLE_RATE;
      const to = from * (HIGHEST_HERTZ / LOWEST_HERTZ) ** (1 / height);
      // Where a row is narrower than a bin it lies between two of them, where it is wider it holds the strongest.
      const low = Math.floor(from);
      let value = power[low]! + (from - low) * (power[low + 1]! - power[low]!);
      for (let bin = low + 1; bin < to; bin++) value = Math.max(value, power[bin]!);
      levels[row * width + column] = 10 * Math.log10(value + 1e-14) + TILT_DECIBELS * Math.log2(hertz / 1000);
    }
  }
  return levels;
}
