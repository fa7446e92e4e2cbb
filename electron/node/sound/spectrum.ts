/** The spectrum of a block, and how unlike two blocks sound. Pure. */

/**
 * Power of a block under a Hann window, bins 0 to length / 2 (Cooley and Tukey, decimation in time). Its length is a
 * power of two.
 */
function powerSpectrum(block: Float32Array): Float64Array {
  const size = block.length;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const bits = Math.log2(size);
  for (let n = 0; n < size; n++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((n >> bit) & 1) << (bits - 1 - bit);
    real[reversed] = block[n]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
  }
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      const cosine = Math.cos((Math.PI * k) / half);
      const sine = -Math.sin((Math.PI * k) / half);
      for (let even = k; even < size; even += 2 * half) {
        const odd = even + half;
        const r = real[odd]! * cosine - imaginary[odd]! * sine;
        const i = real[odd]! * sine + imaginary[odd]! * cosine;
        real[odd] = real[even]! - r;
        imaginary[odd] = imaginary[even]! - i;
        real[even]! += r;
        imaginary[even]! += i;
      }
    }
  }
  return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => real[bin]! ** 2 + imaginary[bin]! ** 2);
}

/** Samples of a block: 43 ms at 48 kHz. */
export const BLOCK = 2048;
const BANDS = 24;

/** Levels of a block in bands of equal width on a logarithmic scale from 47 Hz to 16 kHz, decibels. */
export function bandLevels(block: Float32Array): number[] {
  const power = powerSpectrum(block);
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
