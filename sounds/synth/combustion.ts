import { allPass, filterRing, lowPass, peak } from "./biquad.ts";
import { mixInto, rms, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { createCrankClock, drawFirings } from "./crank.ts";
import { cycleSeconds } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { renderBank } from "./exhaust.ts";
import { renderIntake } from "./intake.ts";
import { renderBelts, renderValves } from "./machinery.ts";
import { createRandom } from "./random.ts";
import { spread } from "./stereo.ts";
import type { Stereo } from "./stereo.ts";

/** A level in decibels as a factor. */
function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Samples of a loop of whole cycles. Throws where they are not a whole number: the seam would not close. */
function loopLength(engine: Engine, cycles: number): number {
  const exact = cycles * cycleSeconds(engine) * SAMPLE_RATE;
  const length = Math.round(exact);
  if (Math.abs(exact - length) > 1e-6) {
    throw new RangeError(`${cycles} cycles at ${engine.rpm} rpm are ${exact} samples: choose a whole number`);
  }
  return length;
}

/** What car, ground and air do to a sound on its way to the listener. */
function carry(engine: Engine, ring: Ring): Ring {
  let sound = ring;
  for (const { hertz, q, decibels } of engine.body) sound = filterRing(sound, peak(hertz, q, decibels));
  sound = filterRing(sound, allPass(engine.smear.hertz, engine.smear.q));
  return filterRing(sound, lowPass(engine.airHertz, 0.6));
}

/** A loop of `cycles` engine cycles, heard behind the car, at no particular level. */
export function renderEngine(engine: Engine, cycles: number): Stereo {
  const length = loopLength(engine, cycles);
  const random = createRandom(engine.seed);
  const clock = createCrankClock(engine, cycles, random);
  const firings = drawFirings(engine, cycles, clock, random);
  const near = renderBank(engine, 0, firings, length, random);
  const far = renderBank(engine, 1, firings, length, random);

  const middle: Ring = new Float64Array(length);
  const side: Ring = new Float64Array(length);
  const add = (ring: Ring, gain: number, balance: number): void => {
    mixInto(middle, ring, gain);
    mixInto(side, ring, gain * balance);
  };
  const farGain = gainOf(engine.farBankDecibels);
  add(near.tone, 1, 0.22);
  add(far.tone, farGain, -0.22);
  // Every level of the recipe is beside the two banks' tone.
  const reference = rms(middle);
  add(near.rush, 1, 0.4);
  add(far.rush, farGain, -0.4);
  const beside = (decibels: number): number => reference * gainOf(decibels);
  add(renderIntake(engine, firings, length, random), beside(engine.intakeDecibels), 0.12);
  add(renderValves(engine, cycles, clock, length, random), beside(engine.valvesDecibels), -0.25);
  add(renderBelts(engine, clock, cycles, length, random), beside(engine.beltDecibels), 0.2);
  return spread(carry(engine, middle), carry(engine, side), 0.35);
}
