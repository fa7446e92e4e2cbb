import { bandPass, filterRing, highPass, lowPass } from "../biquad.ts";
import { noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { lay, silence } from "../grain.ts";
import { strike } from "../modes.ts";
import type { Mode } from "../modes.ts";
import type { Random } from "../random.ts";

/** Modes of a lump of steel: anywhere between two frequencies, the higher the sooner gone. */
export function steelModes(from: number, to: number, count: number, ringSeconds: number, random: Random): Mode[] {
  return Array.from({ length: count }, () => {
    const hertz = from * (to / from) ** random.uniform();
    const decaySeconds = ringSeconds * (from / hertz) ** 0.6 * (0.5 + random.uniform());
    return { hertz, decaySeconds, gain: (0.4 + 0.6 * random.uniform()) * Math.sqrt(from / hertz) };
  });
}

/** Air let out through a narrow hole: louder the higher, rising at once and sighing away. */
export function hissOfAir(seconds: number, sighSeconds: number, random: Random): Ring {
  const sound = silence(seconds + 5 * sighSeconds);
  const noise = noiseRing(sound.length, random);
  const jet = filterRing(filterRing(noise, highPass(1600 + 900 * random.uniform(), 0.7)), lowPass(9500, 0.7));
  const body = filterRing(noise, bandPass(2600 + 1800 * random.uniform(), 1.1));
  let flutter = 0;
  for (let n = 0; n < sound.length; n++) {
    const t = n / SAMPLE_RATE;
    const open = t < seconds ? 1 - Math.exp(-t / 0.012) : Math.exp(-(t - seconds) / sighSeconds);
    flutter += 0.0012 * (random.gaussian() - flutter);
    sound[n] = open * (0.5 * jet[n]! + 0.5 * body[n]!) * (1 + 15 * flutter);
  }
  return sound;
}

/**
 * An air-driven wheel gun: the vane motor runs up in a tenth of a second, its socket meets the nut and
 * the hammer strikes ever more slowly as the nut gets tight, each blow stealing speed from the motor;
 * then the trigger is let go and the rest of the air sighs out.
 */
export function wheelGun(seconds: number, random: Random): Ring {
  const sound = silence(seconds + 0.5);
  const runsUp = 0.09 + 0.06 * random.uniform();
  const vanes = 7;
  const fastest = 118 + 26 * random.uniform();
  const blows: number[] = [];
  let at = runsUp;
  const rate = 43 + 9 * random.uniform();
  while (at < seconds) {
    blows.push(at);
    at += (1 / rate) * (1 + 0.45 * ((at - runsUp) / seconds)) * (1 + 0.06 * random.gaussian());
  }
  // The motor's whine: vanes passing the inlet, its speed dipping after each blow.
  let phase = 0;
  let next = 0;
  let speed = 0;
  for (let n = 0; n < sound.length; n++) {
    const t = n / SAMPLE_RATE;
    const goal = t < seconds ? fastest : 0;
    speed += (goal - speed) / (SAMPLE_RATE * (t < seconds ? 0.055 : 0.11));
    if (next < blows.length && t >= blows[next]!) {
      speed *= 0.84;
      next++;
    }
    phase += (2 * Math.PI * speed * vanes) / SAMPLE_RATE;
    const level = (speed / fastest) ** 2;
    sound[n]! +=
      0.11 *
      level *
      (Math.sin(phase) + 0.6 * Math.sin(2 * phase + 1) + 0.35 * Math.sin(3 * phase) + 0.3 * Math.sin(phase / vanes));
  }
  const nut = steelModes(900, 7200, 9, 0.014, random);
  for (const blow of blows) {
    const force = 0.75 + 0.2 * random.gaussian();
    lay(sound, strike(nut, 0.00018 + 0.0001 * random.uniform()), blow, 0.8 * force);
  }
  lay(sound, hissOfAir(seconds, 0.07, random), 0, 0.2);
  return sound;
}

/** A ratchet: the pawl clicks over the teeth on the way back, quick in the middle of the swing; the pull is silent. */
export function ratchet(strokes: number, random: Random): Ring {
  const clicks: number[] = [];
  let at = 0.02;
  const stroke = 0.22 + 0.08 * random.uniform();
  const teeth = 7 + Math.floor(6 * random.uniform());
  for (let each = 0; each < strokes; each++) {
    for (let tooth = 0; tooth < teeth; tooth++) {
      const through = (tooth + 0.5) / teeth;
      clicks.push(at + (stroke * Math.acos(1 - 2 * through)) / Math.PI + 0.0012 * random.gaussian());
    }
    at += stroke + 0.3 + 0.12 * random.uniform() + 0.05 * random.gaussian();
  }
  const sound = silence(at + 0.2);
  const steel = steelModes(1900, 8800, 8, 0.007, random);
  for (const [each, click] of clicks.entries()) {
    lay(sound, strike(steel, 0.0001), click, (each % 2 === 0 ? 0.5 : 0.4) * (1 + 0.25 * random.gaussian()));
  }
  return sound;
}

/** A hammer on a part that is held: taps of one hand, each a little elsewhere on it. */
export function hammerTaps(taps: number, random: Random): Ring {
  const pace = 0.36 + 0.16 * random.uniform();
  const sound = silence(taps * pace * 1.3 + 1.2);
  const part = steelModes(420 + 500 * random.uniform(), 5600, 10, 0.07 + 0.07 * random.uniform(), random);
  let at = 0.02;
  for (let tap = 0; tap < taps; tap++) {
    const elsewhere = part.map((mode) => ({ ...mode, gain: mode.gain * (0.55 + 0.9 * random.uniform()) }));
    lay(sound, strike(elsewhere, 0.0003), at, (0.55 + 0.3 * random.uniform()) * (tap === taps - 1 ? 1.2 : 1));
    lay(sound, strike([{ hertz: 130 + 30 * random.uniform(), decaySeconds: 0.02, gain: 0.6 }], 0.003), at, 0.6);
    at += pace * (1 + 0.07 * random.gaussian());
  }
  return sound;
}

/** Something of steel falls on concrete and bounces to rest: each bounce a part of the height before. */
export function dropped(random: Random): Ring {
  const sound = silence(1.8);
  const modes = steelModes(1300 + 1400 * random.uniform(), 9000, 8, 0.05, random);
  const keeps = 0.45 + 0.2 * random.uniform();
  let at = 0.02;
  let gap = 0.16 + 0.14 * random.uniform();
  let force = 0.8;
  while (gap > 0.012 && at < 1.4) {
    const side = modes.map((mode) => ({ ...mode, gain: mode.gain * (0.4 + 1.2 * random.uniform()) }));
    lay(sound, strike(side, 0.00012), at, force);
    at += gap * (1 + 0.08 * random.gaussian());
    gap *= keeps;
    force *= keeps ** 0.6;
  }
  return sound;
}

/** A wheel set down, a jack let go: a dull body and a rattle of steel on it. */
export function clunk(random: Random): Ring {
  const sound = silence(0.8);
  const body = [62, 97, 148, 231].map((hertz, n) => ({
    hertz: hertz * (0.85 + 0.3 * random.uniform()),
    decaySeconds: 0.06 / (1 + 0.5 * n),
    gain: 0.9 / (1 + 0.4 * n),
  }));
  lay(sound, strike(body, 0.004), 0.01, 0.7);
  const steel = steelModes(340, 3600, 8, 0.035, random);
  const rattles = 1 + Math.floor(3 * random.uniform());
  let at = 0.012;
  for (let each = 0; each <= rattles; each++) {
    lay(sound, strike(steel, 0.0005), at, 0.35 / (1 + 0.8 * each));
    at += 0.03 + 0.06 * random.uniform();
  }
  return sound;
}
