/** The spectrum of a block of samples. Pure. */

/** What the transform of a size needs each time: kept, since one spectrum is mostly followed by others as long. */
interface Plan {
  /** Where the sample at each place goes first: the bits of its number in reverse. */
  readonly reversed: Uint32Array;
  /** The turns of each stage, those of the stage that joins halves of `half` values from place `half` on. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

const PLANS = new Map<number, Plan>();

function planOf(size: number): Plan {
  const kept = PLANS.get(size);
  if (kept !== undefined) return kept;
  const reversed = new Uint32Array(size);
  for (let n = 1; n < size; n++) reversed[n] = (reversed[n >> 1]! >> 1) | ((n & 1) * (size >> 1));
  const cosines = new Float64Array(size);
  const sines = new Float64Array(size);
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      cosines[half + k] = Math.cos((Math.PI * k) / half);
      sines[half + k] = -Math.sin((Math.PI * k) / half);
    }
  }
  const plan = { reversed, cosines, sines };
  PLANS.set(size, plan);
  return plan;
}

const WINDOWS = new Map<number, Float64Array>();

function windowOf(size: number): Float64Array {
  const kept = WINDOWS.get(size);
  if (kept !== undefined) return kept;
  const window = new Float64Array(size).map((_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
  WINDOWS.set(size, window);
  return window;
}

/** A block under a Hann window, which takes away the steps at its two ends. */
export function hann(block: Float32Array | Float64Array): Float64Array {
  const window = windowOf(block.length);
  const soft = new Float64Array(block.length);
  for (let n = 0; n < soft.length; n++) soft[n] = block[n]! * window[n]!;
  return soft;
}

/** The Fourier transform of complex numbers, in place, put in the order of `reversed` before (decimation in time). */
function transform(real: Float64Array, imaginary: Float64Array, { cosines, sines }: Plan): void {
  const size = real.length;
  for (let half = 1; half < size; half *= 2) {
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const cosine = cosines[half + k]!;
        const sine = sines[half + k]!;
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
}

/**
 * Power spectrum of a block whose length is a power of two, bins 0 to length / 2 (Cooley and Tukey). Throws for any other
 * length. Samples are real, so those at even and odd places go through one transform of half the length, as the real and
 * the imaginary parts of its values, and are told apart again by the symmetry of either's spectrum.
 */
export function powerSpectrum(block: Float64Array): Float64Array {
  const size = block.length;
  if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError(`${size} is no power of two`);
  const half = size / 2;
  const plan = planOf(half);
  const real = new Float64Array(half);
  const imaginary = new Float64Array(half);
  for (let n = 0; n < half; n++) {
    const place = plan.reversed[n]!;
    real[place] = block[2 * n]!;
    imaginary[place] = block[2 * n + 1]!;
  }
  transform(real, imaginary, plan);
  // The last stage, which joins both halves: its turns are those of the whole size.
  const { cosines, sines } = planOf(size);
  const power = new Float64Array(half + 1);
  for (let bin = 0; bin < half; bin++) {
    const mirrored = bin === 0 ? 0 : half - bin;
    const evenReal = (real[bin]! + real[mirrored]!) / 2;
    const evenImaginary = (imaginary[bin]! - imaginary[mirrored]!) / 2;
    const oddReal = (imaginary[bin]! + imaginary[mirrored]!) / 2;
    const oddImaginary = (real[mirrored]! - real[bin]!) / 2;
    const cosine = cosines[half + bin]!;
    const sine = sines[half + bin]!;
    const r = evenReal + oddReal * cosine - oddImaginary * sine;
    const i = evenImaginary + oddReal * sine + oddImaginary * cosine;
    power[bin] = r * r + i * i;
  }
  power[half] = (real[0]! - imaginary[0]!) ** 2;
  return power;
}
