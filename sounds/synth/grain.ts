import { mixInto, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** A sound of some seconds, empty. */
export function silence(seconds: number): Ring {
  return new Float64Array(Math.ceil(seconds * SAMPLE_RATE));
}

/** Adds `grain` to `sound` from a time on; what would pass its end is left out. */
export function lay(sound: Ring, grain: Ring, seconds: number, gain: number): void {
  const start = Math.max(0, Math.round(seconds * SAMPLE_RATE));
  const reach = Math.min(grain.length, sound.length - start);
  if (reach > 0) mixInto(sound.subarray(start, start + reach), grain.subarray(0, reach), gain);
}
