import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** One way in which a struck thing rings. */
export interface Mode {
  hertz: number;
  /** Time to 1/e, seconds. */
  decaySeconds: number;
  gain: number;
}

/** Silent enough to be left out: e⁻⁸ is −69 dB. */
const DECAYS_KEPT = 8;

/**
 * A thing struck once: its modes, each a damped sine, excited for `contactSeconds` by a hammer whose
 * push is half a sine. The longer it stays, the less it wakes the high modes (its spectrum falls to
 * nothing near 1.5 / contact); 0 is a hard blow that wakes all alike.
 * Each sine turns by a complex multiplication per sample, which is many times quicker than calling sin.
 */
export function strike(modes: readonly Mode[], contactSeconds: number): Ring {
  const longest = modes.reduce((most, { decaySeconds }) => Math.max(most, decaySeconds), 0);
  const contact = Math.round(contactSeconds * SAMPLE_RATE);
  const grain: Ring = new Float64Array(Math.ceil(DECAYS_KEPT * longest * SAMPLE_RATE) + contact + 1);
  for (const { hertz, decaySeconds, gain } of modes) {
    const turned = hertz * contactSeconds;
    // Spectrum of half a sine of this length at this frequency; at turned = 1/2 the fraction's limit is π/4.
    const woken =
      Math.abs(1 - 4 * turned * turned) < 1e-3 ? Math.PI / 4 : Math.abs(Math.cos(Math.PI * turned) / (1 - 4 * turned * turned));
    const level = gain * Math.max(woken, 0.02 / (1 + turned * turned));
    const shrink = Math.exp(-1 / (decaySeconds * SAMPLE_RATE));
    const angle = (2 * Math.PI * hertz) / SAMPLE_RATE;
    const cosine = shrink * Math.cos(angle);
    const sine = shrink * Math.sin(angle);
    let real = level;
    let imaginary = 0;
    const end = Math.min(grain.length, Math.ceil(DECAYS_KEPT * decaySeconds * SAMPLE_RATE));
    for (let n = 0; n < end; n++) {
      grain[n]! += imaginary;
      const next = cosine * real - sine * imaginary;
      imaginary = sine * real + cosine * imaginary;
      real = next;
    }
  }
  for (let n = 0; n < contact; n++) grain[n]! *= 0.5 - 0.5 * Math.cos((Math.PI * n) / contact);
  return grain;
}
