/** How unlike two blocks sound. Pure. */
import { hann, powerSpectrum } from "./fourier.ts";

/** Samples of a block: 43 ms at 48 kHz. */
export const BLOCK = 2048;
const BANDS = 24;

/** Levels of a block of {@link BLOCK} samples in bands of equal width on a logarithmic scale from 47 Hz to 16 kHz, decibels. */
export function bandLevels(block: Float32Array | Float64Array): number[] {
  const power = powerSpectrum(hann(block));
  const edge = (band: number): number => Math.round(2 * (680 / 2) ** (band / BANDS));
  return Array.from({ length: BANDS }, (_, band) => {
    const from = edge(band);
    const to = Math.max(from + 1, edge(band + 1));
    return 10 * Math.log10(power.subarray(from, to).reduce((sum, value) => sum + value, 1e-12) / (to - from));
  });
}

/** Root mean square difference of two sets of band levels, decibels. */
export function distance(before: readonly number[], after: readonly number[]): number {
  return Math.sqrt(before.reduce((total, level, band) => total + (level - after[band]!) ** 2, 0) / BANDS);
}
