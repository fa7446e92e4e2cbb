import { rms, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** A crest never runs further ahead than this many times the mean: past it a real wave breaks and loses its top. */
const FURTHEST = 3;

/**
 * A loud wave on its way through a pipe: its crests run faster than its troughs, so that each front grows steep and gains
 * overtones the louder it is (the first term of Burgers' equation, solved once over the whole way). `seconds` is how far
 * the wave's own root mean square runs ahead.
 */
export function steepen(ring: Ring, seconds: number): Ring {
  const length = ring.length;
  const mean = rms(ring);
  const out: Ring = new Float64Array(length);
  if (mean === 0) return out;
  const reach = (seconds * SAMPLE_RATE) / mean;
  const limit = FURTHEST * mean;
  for (let n = 0; n < length; n++) {
    const value = ring[n]!;
    const ahead = reach * (limit * Math.tanh(value / limit));
    const at = n + ahead;
    const whole = Math.floor(at);
    const fraction = at - whole;
    const from = ring[((whole % length) + length) % length]!;
    const to = ring[(((whole + 1) % length) + length) % length]!;
    out[n] = from + fraction * (to - from);
  }
  return out;
}
