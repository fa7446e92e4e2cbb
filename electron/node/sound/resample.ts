/** Another sampling rate: a windowed sinc, worked out once for every fraction of a sample that occurs. */
import { SAMPLE_RATE } from "./loudness.ts";

export interface Resampler {
  /** Takes the next samples of one channel and gives what they make. */
  put(samples: Float32Array): Float32Array;
  /** What is left when the sound has ended. */
  end(): Float32Array;
}

/** Zero crossings of the sinc on either side. */
const CROSSINGS = 32;
/** Shape of the Kaiser window: 100 dB of rejection. */
const BETA = 10;
/** Where the pass band ends, as a part of the lower of both rates' halves. */
const ROLL_OFF = 0.945;
/** Fractions of a sample that are kept apart: rates with a simpler ratio are exact, others this fine. */
const MOST_PHASES = 2048;

function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 60; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** From `rate` to 48 kHz; null where nothing is to be done. */
export function resampler(rate: number): Resampler | null {
  if (rate === SAMPLE_RATE) return null;
  const cutoff = ROLL_OFF * Math.min(1, SAMPLE_RATE / rate);
  const reach = Math.ceil(CROSSINGS / cutoff);
  const phases = Math.min(MOST_PHASES, SAMPLE_RATE / gcd(SAMPLE_RATE, rate));
  /** The taps for a moment `phase / phases` of a sample after one; each set passes a constant unchanged. */
  const filters = Array.from({ length: phases }, (_, phase) => {
    const taps = Float64Array.from({ length: 2 * reach }, (__, tap) => {
      const distance = tap - (reach - 1) - phase / phases;
      const x = Math.PI * cutoff * distance;
      const sinc = x === 0 ? 1 : Math.sin(x) / x;
      return sinc * bessel(BETA * Math.sqrt(Math.max(0, 1 - (distance / reach) ** 2)));
    });
    const gain = taps.reduce((sum, tap) => sum + tap, 0);
    return taps.map((tap) => tap / gain);
  });

  /** Input that is still needed, beginning with silence before the sound. */
  let held = new Float32Array(reach - 1);
  /** Index of the first held sample, counted from the first of the sound. */
  let first = -(reach - 1);
  let received = 0;
  let made = 0;

  const make = (until: number): Float32Array => {
    const out = new Float32Array(Math.max(0, until - made));
    for (let n = 0; n < out.length; n++) {
      const place = ((made + n) * rate) / SAMPLE_RATE;
      let whole = Math.floor(place);
      let phase = Math.round((place - whole) * phases);
      if (phase === phases) {
        phase = 0;
        whole++;
      }
      const taps = filters[phase]!;
      const from = whole - (reach - 1) - first;
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++) sum += taps[tap]! * held[from + tap]!;
      out[n] = sum;
    }
    made += out.length;
    const needed = Math.floor((made * rate) / SAMPLE_RATE) - reach + 1;
    if (needed > first) {
      held = held.slice(Math.min(needed - first, held.length));
      first = needed;
    }
    return out;
  };
  const hold = (samples: Float32Array): void => {
    const longer = new Float32Array(held.length + samples.length);
    longer.set(held);
    longer.set(samples, held.length);
    held = longer;
  };

  return {
    put(samples) {
      hold(samples);
      received += samples.length;
      // The last whose taps, one more for rounding, all lie in what was received.
      return make(Math.floor(((received - reach - 1) * SAMPLE_RATE) / rate));
    },
    end() {
      hold(new Float32Array(2 * reach + 2));
      return make(Math.round((received * SAMPLE_RATE) / rate));
    },
  };
}
