import { bandPass, filterRing, highPass, lowPass } from "./biquad.ts";
import { mixInto, noiseRing, normalise } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Random } from "./random.ts";

/** Tyres on a road and air around a body, root mean square 1: broad noise, strongest near 900 Hz as tyres are on asphalt. */
export function renderRolling(length: number, random: Random): Ring {
  const noise = noiseRing(length, random);
  const tread = filterRing(filterRing(noise, bandPass(900, 0.7)), lowPass(4000, 0.6));
  const wind = filterRing(filterRing(noiseRing(length, random), bandPass(350, 0.4)), highPass(90, 0.7));
  mixInto(tread, wind, 0.5);
  return normalise(tread, 1);
}
