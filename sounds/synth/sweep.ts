import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** What a moving filter lets through. */
export type Passing = "low" | "band";

/**
 * The loop through a second-order filter whose frequency moves: `hertzAt` gives it for every sample.
 * A state-variable filter by trapezoidal integration, stable however fast it moves (Zavalishin, "The
 * Art of VA Filter Design"). The band has gain 1 at its middle. Two passes, the second kept.
 */
export function sweepRing(ring: Ring, hertzAt: Ring, q: number, passing: Passing): Ring {
  const out: Ring = new Float64Array(ring.length);
  const damping = 1 / q;
  let first = 0;
  let second = 0;
  for (let pass = 0; pass < 2; pass++) {
    for (let n = 0; n < ring.length; n++) {
      const g = Math.tan((Math.PI * Math.min(hertzAt[n]!, 0.45 * SAMPLE_RATE)) / SAMPLE_RATE);
      const band = (first + g * (ring[n]! - second)) / (1 + g * (g + damping));
      const low = second + g * band;
      first = 2 * band - first;
      second = 2 * low - second;
      out[n] = passing === "low" ? low : damping * band;
    }
  }
  return out;
}
