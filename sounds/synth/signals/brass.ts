import { bandPass, filterRing } from "../biquad.ts";
import { noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import type { Random } from "../random.ts";

/** A brass instrument as far as its tone is concerned. */
export interface Brass {
  /** Where its bell stops reflecting: below this its harmonics are alike, above it they fall. */
  cutHertz: number;
  /** Time until it speaks fully, seconds. */
  attackSeconds: number;
  /** Depth of the vibrato that comes once a note is held, cents. */
  vibratoCents: number;
}

export const TRUMPET: Brass = { cutHertz: 1450, attackSeconds: 0.035, vibratoCents: 7 };
export const HORN: Brass = { cutHertz: 520, attackSeconds: 0.06, vibratoCents: 0 };
export const TROMBONE: Brass = { cutHertz: 640, attackSeconds: 0.05, vibratoCents: 0 };

const CONTROL_SAMPLES = 48;
const RELEASE_SECONDS = 0.11;
const HIGHEST_HERTZ = 13_000;

/** How hard the player blows at a time, 0 to 1: speaks, leans back a little, swells when held, lets go. */
function breathAt(brass: Brass, held: number, force: number, seconds: number): number {
  const speaks = 1 - Math.exp(-((seconds / brass.attackSeconds) ** 1.6));
  const lean = 1 - 0.16 * (1 - Math.exp(-Math.max(0, seconds - 0.09) / 0.12));
  const swell = held > 0.8 ? 1 + 0.2 * Math.sin((Math.PI / 2) * Math.min(1, Math.max(0, seconds - 0.25) / (held - 0.25))) : 1;
  const release = seconds > held ? Math.exp(-(((seconds - held) / RELEASE_SECONDS) ** 1.5) * 3) : 1;
  return force * speaks * lean * swell * release;
}

/**
 * One player's note. The harder it is blown the more harmonics it has (Risset and Mathews, "Analysis of
 * musical instrument tones"): the slope above the bell's cut falls from 26 to 15 dB an octave with the
 * breath, so that every attack opens and every release closes. Pitch slides in from below, wanders a
 * little, and no two players agree.
 */
export function blow(brass: Brass, hertz: number, held: number, force: number, random: Random): Ring {
  const length = Math.round((held + 2.2 * RELEASE_SECONDS) * SAMPLE_RATE);
  const out: Ring = new Float64Array(length);
  const harmonics = Math.floor(HIGHEST_HERTZ / hertz);
  const detune = 5 * random.gaussian();
  const scoop = 28 + 18 * random.uniform();
  const vibratoHertz = 4.9 + 0.5 * random.uniform();
  const character = Array.from({ length: harmonics }, () => 1 + 0.14 * random.gaussian());
  const levels = new Float64Array(harmonics);
  const steps = new Float64Array(harmonics);
  let phase = 2 * Math.PI * random.uniform();
  let wander = 0;
  let unrest = 0;

  const levelsAt = (seconds: number): number[] => {
    const breath = breathAt(brass, held, force, seconds) * (1 + unrest);
    const slope = 4.4 - 2.1 * Math.min(1, breath);
    return character.map((own, harmonic) => {
      const above = ((harmonic + 1) * hertz) / brass.cutHertz;
      return (own * breath) / (1 + above ** slope);
    });
  };

  for (let n = 0; n < length; n++) {
    const seconds = n / SAMPLE_RATE;
    if (n % CONTROL_SAMPLES === 0) {
      const next = levelsAt(seconds + CONTROL_SAMPLES / SAMPLE_RATE);
      for (let each = 0; each < harmonics; each++) steps[each] = (next[each]! - levels[each]!) / CONTROL_SAMPLES;
      wander += 0.35 * random.gaussian() - 0.012 * wander;
      unrest += 0.009 * random.gaussian() - 0.015 * unrest;
    }
    const vibrato =
      brass.vibratoCents * Math.min(1, Math.max(0, seconds - 0.35) / 0.5) * Math.sin(2 * Math.PI * vibratoHertz * seconds);
    const cents = detune + wander + vibrato - scoop * Math.exp(-seconds / 0.035);
    phase += (2 * Math.PI * hertz * 2 ** (cents / 1200)) / SAMPLE_RATE;
    // sin((k + 1)φ) = 2 cos φ sin kφ − sin((k − 1)φ)
    const twice = 2 * Math.cos(phase);
    let before = 0;
    let at = Math.sin(phase);
    let sum = 0;
    for (let each = 0; each < harmonics; each++) {
      sum += levels[each]! * at;
      levels[each]! += steps[each]!;
      const following = twice * at - before;
      before = at;
      at = following;
    }
    out[n] = sum;
  }
  const air = filterRing(noiseRing(length, random), bandPass(1.6 * brass.cutHertz, 0.8));
  for (let n = 0; n < length; n++) out[n]! += 0.035 * breathAt(brass, held, force, n / SAMPLE_RATE) * air[n]!;
  return out;
}
