import { bandPass, filterRing, highPass, lowPass } from "../biquad.ts";
import { between, drawTimes } from "../chance.ts";
import { mixInto, noiseRing, normalise, SAMPLE_RATE, stretch } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, sampleDrift } from "../drift.ts";
import { strike } from "../modes.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place } from "../scene.ts";
import type { Scene } from "../scene.ts";
import { soften } from "../soften.ts";
import type { Stereo } from "../stereo.ts";

const SECONDS = 42;

/** Pops a minute that begin by themselves, and how many on average each sets off within a few hundredths of a second. */
const POPS_PER_MINUTE = 620;
const FOLLOWERS = 0.45;

/** Every pop: when, and how strong. */
export interface Pop {
  seconds: number;
  size: number;
}

/**
 * Pops of wood: clusters that begin at no rhythm, each pop breeding others for a moment (a self-exciting
 * process), their sizes spread as one over the size: a tenth as strong, ten times as many.
 */
export function drawPops(seconds: number, random: Random): Pop[] {
  const heat = createDrift(random, 1, 8);
  const pops: Pop[] = [];
  const breed = (at: number, size: number): void => {
    pops.push({ seconds: at % seconds, size });
    if (random.uniform() < FOLLOWERS) breed(at + between(0.006, 0.22, random), size * between(0.15, 1, random));
    if (random.uniform() < FOLLOWERS / 3) breed(at + between(0.003, 0.06, random), size * between(0.1, 0.6, random));
  };
  for (const at of drawTimes(seconds, POPS_PER_MINUTE, random)) {
    // The log settles and flares: at times hardly anything, then a shower.
    if (random.uniform() > 0.55 + 0.35 * heat(at / seconds)) continue;
    breed(at, between(0.03, 1, random));
  }
  return pops;
}

/** Steam breaking a fibre: a click as short as it is small, and of the larger ones the log's answer. */
function crack(size: number, random: Random): Ring {
  const fall = (0.00025 + 0.0022 * size ** 0.7) * between(0.6, 1.6, random);
  const sound: Ring = new Float64Array(Math.ceil((10 * fall + 0.004) * SAMPLE_RATE) + 256);
  for (let n = 0; n < sound.length; n++) {
    const t = n / SAMPLE_RATE;
    sound[n] = random.gaussian() * (1 - Math.exp(-t / 0.00006)) * Math.exp(-t / fall);
  }
  const bright = filterRing(sound, bandPass(between(1400, 6800, random) * (1.25 - 0.6 * size), 0.8));
  if (size < 0.12) return bright;
  const log = strike(
    Array.from({ length: 5 }, (_, n) => ({
      hertz: between(260, 1500, random),
      decaySeconds: 0.006 + 0.014 * random.uniform(),
      gain: (0.5 * size) / (1 + 0.4 * n),
    })),
    0.0004,
  );
  const whole: Ring = new Float64Array(Math.max(bright.length, log.length));
  mixInto(whole.subarray(0, bright.length), bright, 1);
  mixInto(whole.subarray(0, log.length), log, 0.5);
  return whole;
}

/** Flames licking: low noise puffing three to nine times a second, by no clock. */
function addFlames(scene: Scene, random: Random): void {
  const length = scene.left.length;
  const knots = SECONDS * 200;
  const flicker = (): Ring => {
    const quick = filterRing(noiseRing(knots, random), { b0: 0.06, b1: 0, b2: -0.06, a1: -1.86, a2: 0.88 });
    normalise(quick, 1);
    return stretch(
      quick.map((value) => Math.max(0, 0.62 + 0.42 * value) ** 1.5),
      length,
    );
  };
  const heat = sampleDrift(createDrift(random, 1, 8), length);
  const low = filterRing(filterRing(pinkRing(length, random), lowPass(130, 0.7)), highPass(42, 0.7));
  const lap = filterRing(pinkRing(length, random), bandPass(380, 0.6));
  const puff = flicker();
  const lick = flicker();
  const body = low.map((value, n) => (2.2 * value * (0.35 + puff[n]!) + 0.55 * lap[n]! * lick[n]!) * (1 + 0.16 * heat[n]!));
  place(scene, body, 0, { balance: 0, metres: 2 }, 0.014);
  for (const side of [scene.left, scene.right]) {
    const hiss = filterRing(filterRing(noiseRing(length, random), bandPass(4300, 0.5)), lowPass(9000, 0.7));
    const own = flicker();
    mixInto(
      side,
      hiss.map((value, n) => value * (0.5 + own[n]!) * Math.max(0.2, 1 + 0.3 * heat[n]!)),
      0.0022,
    );
    const breath = filterRing(pinkRing(length, random), bandPass(620, 0.7));
    const ownLick = flicker();
    mixInto(
      side,
      breath.map((value, n) => value * ownLick[n]!),
      0.015,
    );
  }
}

/** A log fire in a stone hearth. */
export function renderFireCrackle(): Stereo {
  const random = createRandom(630);
  const scene = createScene(SECONDS * SAMPLE_RATE);
  addFlames(scene, random);
  for (const { seconds, size } of drawPops(SECONDS, random)) {
    const spot = { balance: Math.max(-0.75, Math.min(0.75, 0.34 * random.gaussian())), metres: 2 };
    place(scene, crack(size, random), seconds, spot, 0.5 * size ** 0.7);
  }
  return soften(inRoom(scene, { decaySeconds: 0.42, dampingHertz: 3800, metres: 5.5, gain: 0.3 }), 17);
}
