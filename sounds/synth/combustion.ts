import { allPass, filterRing, lowPass, peak } from "./biquad.ts";
import { mixInto, rms, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { movingCourse, steadyCourse } from "./course.ts";
import type { Course, Moving, Steady } from "./course.ts";
import type { Engine } from "./engine.ts";
import { renderBank } from "./exhaust.ts";
import { drawFirings } from "./firings.ts";
import { renderIntake } from "./intake.ts";
import { renderBelts, renderFan, renderTicks } from "./machinery.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { spread } from "./stereo.ts";
import type { Stereo } from "./stereo.ts";

/** An engine heard from near: what both ears share, and what differs between them. */
interface Voice {
  middle: Ring;
  side: Ring;
}

/** A level in decibels as a factor. */
function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** What car, ground and air do to a sound on its way to the listener. */
export function carry(engine: Engine, ring: Ring): Ring {
  let sound = ring;
  for (const { hertz, q, decibels } of engine.body) sound = filterRing(sound, peak(hertz, q, decibels));
  sound = filterRing(sound, allPass(engine.smear.hertz, engine.smear.q));
  return filterRing(sound, lowPass(engine.airHertz, 0.6));
}

/** Adds a source that is heard `seconds` late. */
function mixLate(target: Ring, source: Ring, gain: number, seconds: number): void {
  const late = Math.round(seconds * SAMPLE_RATE);
  const { length } = target;
  for (let n = 0; n < length; n++) target[n]! += gain * source[n < late ? n - late + length : n - late]!;
}

/** An engine's two ends: the tails of its exhaust, and all that is heard of the engine itself. */
export interface Ends {
  tails: Voice;
  block: Voice;
}

function createVoice(length: number): Voice {
  return { middle: new Float64Array(length), side: new Float64Array(length) };
}

/** Both ends of an engine on its course, before car and air have touched them. */
export function renderEnds(engine: Engine, course: Course, random: Random): Ends {
  const { length } = course;
  const firings = drawFirings(engine, course, random);
  const near = renderBank(engine, 0, firings, length, random);
  const far = renderBank(engine, 1, firings, length, random);
  const tails = createVoice(length);
  const late = engine.farBank.seconds;
  const farGain = gainOf(engine.farBank.decibels);
  mixInto(tails.middle, near.tone, 1);
  mixInto(tails.side, near.tone, 0.22);
  mixLate(tails.middle, far.tone, farGain, late);
  mixLate(tails.side, far.tone, -0.3 * farGain, late);
  // Every level of the recipe is beside the two banks' tone.
  const reference = rms(tails.middle);
  mixInto(tails.middle, near.rush, 1);
  mixInto(tails.side, near.rush, 0.4);
  mixLate(tails.middle, far.rush, farGain, late);
  mixLate(tails.side, far.rush, -0.5 * farGain, late);

  const block = createVoice(length);
  const add = (ring: Ring, decibels: number, balance: number): void => {
    const gain = reference * gainOf(decibels);
    mixInto(block.middle, ring, gain);
    mixInto(block.side, ring, gain * balance);
  };
  add(renderIntake(engine, firings, length, random), engine.intakeDecibels, 0.12);
  add(renderTicks(engine, course, random), engine.valvesDecibels, -0.25);
  add(renderBelts(engine, course, random), engine.beltDecibels, 0.2);
  if (engine.fan !== null) add(renderFan(engine.fan, course, random), engine.fan.decibels, -0.15);
  return { tails, block };
}

function renderVoice(engine: Engine, course: Course, random: Random): Voice {
  const { tails, block } = renderEnds(engine, course, random);
  mixInto(tails.middle, block.middle, 1);
  mixInto(tails.side, block.side, 1);
  return { middle: carry(engine, tails.middle), side: carry(engine, tails.side) };
}

/** An engine that runs on, as a loop of whole cycles, heard behind the car, at no particular level. */
export function renderLoop(engine: Engine, steady: Steady): Stereo {
  const random = createRandom(engine.seed);
  const course = steadyCourse(steady, engine.speedWander, random);
  const { middle, side } = renderVoice(engine, course, random);
  return spread(middle, side, 0.35);
}

/** An engine that moves, heard behind the car, with its beginning and its end, at no particular level. */
export function renderMoving(engine: Engine, moving: Moving): Voice {
  return renderVoice(engine, movingCourse(moving), createRandom(engine.seed));
}
