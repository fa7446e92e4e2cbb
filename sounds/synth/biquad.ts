import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** A second-order section, normalised to a0 = 1: y = b0·x + b1·x₁ + b2·x₂ − a1·y₁ − a2·y₂. */
export interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

// Designs follow Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
function corner(hertz: number, q: number): { cosine: number; alpha: number } {
  const omega = (2 * Math.PI * hertz) / SAMPLE_RATE;
  return { cosine: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}

/** Low-pass, −3 dB at `hertz` when q = 0.7071. */
export function lowPass(hertz: number, q: number): Biquad {
  const { cosine, alpha } = corner(hertz, q);
  const a0 = 1 + alpha;
  const side = (1 - cosine) / 2 / a0;
  return { b0: side, b1: 2 * side, b2: side, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

/** High-pass, −3 dB at `hertz` when q = 0.7071. */
export function highPass(hertz: number, q: number): Biquad {
  const { cosine, alpha } = corner(hertz, q);
  const a0 = 1 + alpha;
  const side = (1 + cosine) / 2 / a0;
  return { b0: side, b1: -2 * side, b2: side, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

/** Band-pass with gain 1 at `hertz` and a width of hertz / q. */
export function bandPass(hertz: number, q: number): Biquad {
  const { cosine, alpha } = corner(hertz, q);
  const a0 = 1 + alpha;
  return { b0: alpha / a0, b1: 0, b2: -alpha / a0, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 };
}

/** Passes every frequency with gain 1 and turns its phase by 180° at `hertz`: a pulse is smeared, not coloured. */
export function allPass(hertz: number, q: number): Biquad {
  const { cosine, alpha } = corner(hertz, q);
  const a0 = 1 + alpha;
  const a1 = (-2 * cosine) / a0;
  const a2 = (1 - alpha) / a0;
  return { b0: a2, b1: a1, b2: 1, a1, a2 };
}

/** A bell of `decibels` at `hertz`. */
export function peak(hertz: number, q: number, decibels: number): Biquad {
  const { cosine, alpha } = corner(hertz, q);
  const gain = 10 ** (decibels / 40);
  const a0 = 1 + alpha / gain;
  return {
    b0: (1 + alpha * gain) / a0,
    b1: (-2 * cosine) / a0,
    b2: (1 - alpha * gain) / a0,
    a1: (-2 * cosine) / a0,
    a2: (1 - alpha / gain) / a0,
  };
}

/**
 * The loop through the filter, as it sounds once it has run for ever: the first pass only fills the
 * filter's memory, the second is kept, so its end leads into its beginning.
 */
export function filterRing(ring: Ring, { b0, b1, b2, a1, a2 }: Biquad): Ring {
  const out = new Float64Array(ring.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let pass = 0; pass < 2; pass++) {
    for (let n = 0; n < ring.length; n++) {
      const x = ring[n]!;
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[n] = y;
    }
  }
  return out;
}
