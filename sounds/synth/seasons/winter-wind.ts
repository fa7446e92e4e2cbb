import { bandPass, filterRing, highPass, lowPass } from "../biquad.ts";
import { mixInto, noiseRing, normalise, rotate, SAMPLE_RATE, stretch } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import type { Stereo } from "../stereo.ts";
import { sweepRing } from "../sweep.ts";

const SECONDS = 54;
/** Speeds a second at which the wind is drawn. */
const KNOTS_PER_SECOND = 100;

/**
 * The wind's speed over the loop beside its mean, never below a tenth of it: noise whose spectrum falls
 * with the 5/3 power of the frequency above one gust in eight seconds (Kolmogorov's law of turbulence),
 * skewed as gusts are, which rise faster than they die.
 */
function drawSpeed(length: number, random: Random): Ring {
  const knots = SECONDS * KNOTS_PER_SECOND;
  const speed: Ring = new Float64Array(knots);
  for (let harmonic = 1; harmonic <= 3 * SECONDS; harmonic++) {
    const hertz = harmonic / SECONDS;
    const amplitude = (hertz ** 2 + 0.125 ** 2) ** (-5 / 12) * (0.6 + 0.8 * random.uniform());
    const phase = 2 * Math.PI * random.uniform();
    for (let knot = 0; knot < knots; knot++)
      speed[knot]! += amplitude * Math.cos((2 * Math.PI * harmonic * knot) / knots + phase);
  }
  normalise(speed, 0.27);
  const gusty = speed.map((value) => Math.max(0.1, 0.92 * Math.exp(value)));
  return stretch(gusty, length);
}

/**
 * A whistle at an edge: noise through a narrow band whose pitch follows the wind (Strouhal: a wire of
 * diameter d sings at 0.2 v / d) and which sounds only while the wind is strong enough to lock to it.
 */
function whistle(speed: Ring, atMean: number, locksAt: number, random: Random): Ring {
  const { length } = speed;
  const bends = drawSpeed(length, random);
  const hertz = speed.map((value, n) => atMean * value ** 0.55 * (0.94 + 0.06 * bends[n]!));
  // Two narrow bands one after the other: a whistle breathes, it does not beep.
  const narrow = sweepRing(sweepRing(noiseRing(length, random), hertz, 34, "band"), hertz, 22, "band");
  const body = normalise(narrow, 1);
  const locked: Ring = new Float64Array(length);
  let open = 0;
  for (let n = -SAMPLE_RATE; n < length; n++) {
    const value = speed[n < 0 ? n + length : n]!;
    const goal = value > locksAt ? Math.min(1.6, (value - locksAt) * 2.2) : 0;
    open += (goal - open) / (SAMPLE_RATE * (goal > open ? 0.22 : 0.5));
    if (n >= 0) locked[n] = body[n]! * open * open;
  }
  return locked;
}

/** One ear's wind: rumble, a roar whose colour rises with the gusts, dry leaves and snow on top. */
function earOf(speed: Ring, random: Random): Ring {
  const { length } = speed;
  const roar = sweepRing(
    pinkRing(length, random),
    speed.map((value) => 330 * value ** 0.9),
    0.75,
    "band",
  );
  const rush = sweepRing(
    pinkRing(length, random),
    speed.map((value) => 900 * value),
    0.9,
    "band",
  );
  const snow = filterRing(filterRing(noiseRing(length, random), highPass(2600, 0.7)), lowPass(7500, 0.6));
  normalise(roar, 1);
  normalise(rush, 1);
  normalise(snow, 1);
  return speed.map((value, n) => roar[n]! * value ** 1.5 + 0.34 * rush[n]! * value ** 2.2 + 0.02 * snow[n]! * value ** 2.8);
}

/** Where a whistle stands and what it sings: hertz at the mean wind, the wind it needs, left and right. */
const WHISTLES = [
  [415, 0.85, 0.9, 0.35],
  [622, 1, 0.3, 0.85],
  [968, 1.12, 0.7, 0.45],
  [1480, 1.28, 0.35, 0.6],
] as const;

/** A winter's evening behind a window that does not quite close. */
export function renderWinterWind(): Stereo {
  const random = createRandom(620);
  const length = SECONDS * SAMPLE_RATE;
  const speed = drawSpeed(length, random);
  // Gusts come from the left and are at the right ear's end of the house a third of a second later.
  const later = rotate(speed, length - Math.round(0.35 * SAMPLE_RATE));
  const left = earOf(speed, random);
  const right = earOf(later, random);
  const rumble = filterRing(filterRing(pinkRing(length, random), lowPass(95, 0.6)), highPass(28, 0.7));
  normalise(rumble, 1);
  for (let n = 0; n < length; n++) {
    const push = 0.5 * rumble[n]! * speed[n]! ** 1.6;
    left[n]! += push;
    right[n]! += push;
  }
  for (const [hertz, locksAt, toLeft, toRight] of WHISTLES) {
    const sound = whistle(speed, hertz, locksAt, random);
    mixInto(left, sound, 0.85 * toLeft);
    mixInto(right, sound, 0.85 * toRight);
  }
  // The room inside: a window's frame speaks near 180 Hz.
  const frame = (ring: Ring): Ring => {
    const spoken = filterRing(ring, bandPass(180, 2));
    return ring.map((value, n) => value + 0.35 * spoken[n]!);
  };
  const common = (a: Ring, b: Ring): Ring => a.map((value, n) => value + 0.28 * b[n]!);
  return { left: common(frame(left), right), right: common(frame(right), left) };
}
