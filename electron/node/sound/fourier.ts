/** The spectrum of a block of samples. Pure. */

/** A block under a Hann window, which takes away the steps at its two ends. */
export function hann(block: Float32Array | Float64Array): Float64Array {
  const size = block.length;
  const soft = new Float64Array(size);
  for (let n = 0; n < size; n++) soft[n] = block[n]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
  return soft;
}

/** Cosines and sines of a size, kept: one spectrum is mostly followed by others as long. */
const TABLES = new Map<number, { cosines: Float64Array; sines: Float64Array }>();

function tablesOf(size: number): { cosines: Float64Array; sines: Float64Array } {
  const kept = TABLES.get(size);
  if (kept !== undefined) return kept;
  const cosines = new Float64Array(size / 2).map((_, k) => Math.cos((2 * Math.PI * k) / size));
  const sines = new Float64Array(size / 2).map((_, k) => -Math.sin((2 * Math.PI * k) / size));
  TABLES.set(size, { cosines, sines });
  return { cosines, sines };
}

/**
 * Power spectrum of a block whose length is a power of two, bins 0 to length / 2 (Cooley and Tukey,
 * decimation in time). Throws for any other length.
 */
export function powerSpectrum(block: Float64Array): Float64Array {
  const size = block.length;
  if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError(`${size} is no power of two`);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const bits = Math.log2(size);
  for (let n = 0; n < size; n++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((n >> bit) & 1) << (bits - 1 - bit);
    real[reversed] = block[n]!;
  }
  const { cosines, sines } = tablesOf(size);
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const cosine = cosines[k * stride]!;
        const sine = sines[k * stride]!;
        const even = start + k;
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
  const power = new Float64Array(size / 2 + 1);
  for (let bin = 0; bin < power.length; bin++) power[bin] = real[bin]! ** 2 + imaginary[bin]! ** 2;
  return power;
}
