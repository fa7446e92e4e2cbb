import { rms, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { powerSpectrum } from "../../../electron/node/sound/fourier.ts";
import { measureSeam } from "../seam.ts";
import type { Stereo } from "../stereo.ts";
import { windowed } from "../window.ts";

/** What the table tells of a sound beside its card, measured on the decoded file. */
export interface Measures {
  /** Highest sample beside the root mean square, decibels. */
  crestDecibels: number;
  /** Centre of gravity of its power from 20 Hz to 20 kHz. */
  centroidHertz: number;
  /** The step across the seam beside the 95th percentile of the steps inside; null for what does not go round. */
  seamStepRatio: number | null;
}

const BLOCK = 8192;

/** Both loudspeakers as one. */
export function middleOf({ left, right }: Stereo): Ring {
  return left.map((value, n) => (value + right[n]!) / 2);
}

function centroidOf(ring: Ring): number {
  let sum = 0;
  let moment = 0;
  for (let start = 0; start < ring.length; start += BLOCK / 2) {
    const power = powerSpectrum(windowed(ring, start, BLOCK));
    for (let bin = 1; bin < power.length; bin++) {
      const hertz = (bin * SAMPLE_RATE) / BLOCK;
      if (hertz < 20 || hertz > 20_000) continue;
      sum += power[bin]!;
      moment += power[bin]! * hertz;
    }
  }
  return moment / sum;
}

export function measure(heard: Stereo, seamless: boolean): Measures {
  const middle = middleOf(heard);
  const highest = middle.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    crestDecibels: 20 * Math.log10(highest / rms(middle)),
    centroidHertz: centroidOf(middle),
    seamStepRatio: seamless ? measureSeam(heard).stepRatio : null,
  };
}
