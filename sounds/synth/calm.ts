import { rotate } from "./circular.ts";
import type { Stereo } from "./stereo.ts";

/** Half the stretch that has to be calm: as long as the seam's measure looks either way. */
const REACH_SAMPLES = 2048;
const STEP_SAMPLES = 48;

/**
 * Turns a loop made of events so that it begins in the middle of its calmest 85 ms. Its quietest millisecond would
 * be the one before the next event, and a player that starts there would start with a blow.
 */
export function beginCalmly({ left, right }: Stereo): Stereo {
  const steps = Math.floor(left.length / STEP_SAMPLES);
  const energies = Float64Array.from({ length: steps }, (_, step) => {
    let sum = 0;
    for (let n = step * STEP_SAMPLES; n < (step + 1) * STEP_SAMPLES; n++) sum += left[n]! ** 2 + right[n]! ** 2;
    return sum;
  });
  const reach = Math.round(REACH_SAMPLES / STEP_SAMPLES);
  let best = 0;
  let least = Infinity;
  for (let step = 0; step < steps; step++) {
    let sum = 0;
    for (let near = -reach; near < reach; near++) sum += energies[(step + near + steps) % steps]!;
    if (sum < least) {
      least = sum;
      best = step * STEP_SAMPLES;
    }
  }
  return { left: rotate(left, best), right: rotate(right, best) };
}
