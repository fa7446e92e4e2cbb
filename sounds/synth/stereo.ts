import { filterRing, highPass, lowPass } from "./biquad.ts";
import { mixInto, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** A loop for two loudspeakers. */
export interface Stereo {
  left: Ring;
  right: Ring;
}

/** Early echoes of a hall: seconds late, and gain. Uneven on purpose, so that none makes a comb of its own. */
const ECHOES = [
  [0.0071, 0.5],
  [0.0113, -0.42],
  [0.0167, 0.36],
  [0.0229, -0.3],
  [0.0311, 0.24],
  [0.0419, -0.19],
] as const;

/**
 * Spreads `middle` and `side` over two loudspeakers. Left + right is twice the middle whatever the
 * side holds, so one loudspeaker alone loses nothing. A few early echoes of the middle go to the
 * side: width without a change of colour.
 */
export function spread(middle: Ring, side: Ring, echoGain: number): Stereo {
  const length = middle.length;
  const soft = filterRing(filterRing(middle, highPass(160, 0.7)), lowPass(2500, 0.7));
  const width = side.slice();
  for (const [seconds, gain] of ECHOES) {
    const late = Math.round(seconds * SAMPLE_RATE) % length;
    for (let n = 0; n < length; n++) width[n]! += echoGain * gain * soft[(n - late + length) % length]!;
  }
  const left = middle.slice();
  const right = middle.slice();
  mixInto(left, width, 1);
  mixInto(right, width, -1);
  return { left, right };
}
