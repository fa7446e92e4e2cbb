import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { powerSpectrum } from "../../electron/node/sound/fourier.ts";

const PADDED = 2 ** 17;

/** The spectrum of a stretch around an instant, so finely that a line's place is known to 0.4 Hz. */
function spectrumAround(ring: Ring, seconds: number, widthSeconds: number): Float64Array {
  const size = Math.round(widthSeconds * SAMPLE_RATE);
  const from = Math.round(seconds * SAMPLE_RATE - size / 2);
  const block = new Float64Array(PADDED);
  for (let n = 0; n < size; n++) {
    block[n] = (ring[from + n] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
  }
  return powerSpectrum(block);
}

/** Power near the first multiples of a frequency, each told beside what lies half-way between them. */
function combStrength(power: Float64Array, hertz: number, multiples: number): number {
  const bin = SAMPLE_RATE / PADDED;
  let sum = 0;
  for (let multiple = 1; multiple <= multiples; multiple++) {
    const at = power[Math.round((multiple * hertz) / bin)] ?? 0;
    const off = power[Math.round(((multiple + 0.5) * hertz) / bin)] ?? 0;
    // Roots, so that one loud line does not speak for all.
    sum += Math.sqrt(at) - Math.sqrt(off);
  }
  return sum;
}

/**
 * The frequency between `fromHertz` and `toHertz` whose first multiples are strongest in a stretch of sound: how fast an
 * engine fires there, found without being told.
 */
export function combHertz(
  ring: Ring,
  seconds: number,
  widthSeconds: number,
  range: { fromHertz: number; toHertz: number; multiples: number },
): number {
  const power = spectrumAround(ring, seconds, widthSeconds);
  let best = range.fromHertz;
  let most = -Infinity;
  for (let hertz = range.fromHertz; hertz <= range.toHertz; hertz *= 1.001) {
    const strength = combStrength(power, hertz, range.multiples);
    if (strength > most) {
      most = strength;
      best = hertz;
    }
  }
  return best;
}
