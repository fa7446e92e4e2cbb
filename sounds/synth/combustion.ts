import { filterRing, lowPass, peak } from "./biquad.ts";
import { mixInto, normalise, rms, SAMPLE_RATE } from "./circular.ts";
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

/** Samples of a loop of whole cycles. Throws where they are not a whole number: the seam would not close. */
function loopLength(engine: Engine, cycles: number): number {
  const exact = cycles * cycleSeconds(engine) * SAMPLE_RATE;
  const length = Math.round(exact);
  if (Math.abs(exact - length) > 1e-6) {
    throw new RangeError(`${cycles} cycles at ${engine.rpm} rpm are ${exact} samples: choose a whole number`);
  }
  return length;
}

/** A loop of `cycles` engine cycles, heard behind the car, at no particular level. */
export function renderEngine(engine: Engine, cycles: number): Stereo {
  const length = loopLength(engine, cycles);
  const random = createRandom(engine.seed);
  const clock = createCrankClock(engine, cycles, random);
  const firings = drawFirings(engine, cycles, clock, random);
  const left = renderBank(engine, 0, firings, length, random);
  const right = renderBank(engine, 1, firings, length, random);

  const tone: Ring = left.tone.slice();
  mixInto(tone, right.tone, 1);
  const gain = 1 / rms(tone);
  const middle = normalise(tone, 1);
  const side: Ring = new Float64Array(length);
  const add = (ring: Ring, level: number, balance: number): void => {
    mixInto(middle, ring, level);
    mixInto(side, ring, level * balance);
  };
  const level = (decibels: number): number => 10 ** (decibels / 20);
  mixInto(side, left.tone, 0.22 * gain);
  mixInto(side, right.tone, -0.22 * gain);
  add(left.rush, gain, 0.5);
  add(right.rush, gain, -0.5);
  add(renderIntake(engine, firings, length, random), level(engine.intakeDecibels), 0.12);
  add(renderValves(engine, cycles, clock, length, random), level(engine.valvesDecibels), -0.25);
  add(renderBelts(engine, clock, cycles, length, random), level(engine.beltDecibels), 0.2);
  const heard = (ring: Ring): Ring => {
    const coloured = engine.body.reduce(
      (sound, { hertz, q, decibels }) => filterRing(sound, peak(hertz, q, decibels)),
      ring,
    );
    return filterRing(coloured, lowPass(engine.airHertz, 0.6));
  };
  return spread(heard(middle), heard(side), 0.35);
}
