import { rms } from "./circular.ts";
import type { Stereo } from "./stereo.ts";

/**
 * Rounds the highest peaks, as a loudspeaker's cone and an ear's own reflex do: what stays below two
 * thirds of `crestDecibels` above the root mean square is left alone, nothing reaches more. Each sample by
 * itself, so a seam stays a seam.
 */
export function soften({ left, right }: Stereo, crestDecibels: number): Stereo {
  const most = Math.max(rms(left), rms(right)) * 10 ** (crestDecibels / 20);
  const knee = (2 / 3) * most;
  const round = (value: number): number => {
    const over = Math.abs(value) - knee;
    return over <= 0 ? value : Math.sign(value) * (knee + (most - knee) * Math.tanh(over / (most - knee)));
  };
  return { left: left.map(round), right: right.map(round) };
}
