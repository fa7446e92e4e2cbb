import { SAMPLE_RATE } from "../circular.ts";
import { TRACK_RATE } from "../course.ts";
import type { Moving, Track } from "../course.ts";
import type { Engine } from "../engine.ts";
import { renderTake } from "../linear.ts";
import { createRandom } from "../random.ts";
import { renderStarter } from "../starter.ts";
import type { Starter } from "../starter.ts";
import type { Stereo } from "../stereo.ts";
import { follow, idleCharge, treads } from "../throttle.ts";
import type { Flywheel, Pedal, Start } from "../throttle.ts";
import { FLAT_SIX } from "./flat-six.ts";

/** The boxer six with its clutch open. From its idle a full throttle brings it to 5,000 in half a second. */
const FREE: Flywheel = {
  idleRpm: FLAT_SIX.rpm,
  limitRpm: 7600,
  drive: 12_500,
  drag: 800,
  dragPerRpm: 0.55,
  fillSeconds: 0.055,
  hunting: 0.012,
  pops: 0.015,
};

/** The same with the car on it: everything takes longer. */
const IN_GEAR: Flywheel = { ...FREE, drive: 4200, drag: 380, dragPerRpm: 0.15, fillSeconds: 0.09, pops: 0.055 };

/** What runs before a sound begins and after it ends, seconds: pipes fill and empty, and nothing wraps into what is heard. */
export const RUN_UP_SECONDS = 1;
const RUN_OUT_SECONDS = 0.6;

/** By how much the fader follows the engine down for each doubling of its speed, decibels. */
const RIDE_DECIBELS = 2;

/** The engine of the moves: heard from nearer, where the treble of a high speed and the cracks in the pipe are plain. */
const ENGINE: Engine = {
  ...FLAT_SIX,
  airHertz: 7500,
  hissDecibels: -22,
  popStrength: 2.2,
  tail: { ...FLAT_SIX.tail, lowPassHertz: 3000 },
};

/** Something a foot does to the engine in a sound of so many seconds. */
export interface Move {
  seed: number;
  seconds: number;
  flywheel: Flywheel;
  start: Start;
  pedal: Pedal;
}

const AT_IDLE: Start = { rpm: FLAT_SIX.rpm, charge: idleCharge(FREE) };

/** Revs from idle to idle. */
export const SHORT_REV: Move = {
  seed: 2101,
  seconds: 3.2,
  flywheel: FREE,
  start: AT_IDLE,
  pedal: treads([{ fromSeconds: 0.35, toSeconds: 0.64, depth: 0.92 }]),
};

export const DOUBLE_REV: Move = {
  ...SHORT_REV,
  seed: 2102,
  seconds: 4.8,
  pedal: treads([
    { fromSeconds: 0.35, toSeconds: 0.6, depth: 0.8 },
    { fromSeconds: 1.2, toSeconds: 1.52, depth: 0.95 },
  ]),
};

export const LONG_REV: Move = {
  ...SHORT_REV,
  seed: 2103,
  seconds: 5.8,
  pedal: treads([{ fromSeconds: 0.35, toSeconds: 2.05, depth: 0.46 }]),
};

/** What the pedal holds at a cruise, and the speed that it keeps. */
const CRUISE_RPM = 2600;
const CRUISE_CHARGE = (IN_GEAR.drag + IN_GEAR.dragPerRpm * CRUISE_RPM) / IN_GEAR.drive;

/** From the cruise one last pull; then the foot lets go, and the car rolls out down to the idle. */
export const OVERRUN: Move = {
  seed: 2104,
  seconds: 6.8,
  flywheel: IN_GEAR,
  start: { rpm: CRUISE_RPM, charge: CRUISE_CHARGE },
  pedal: treads([
    { fromSeconds: -9, toSeconds: 0.5, depth: CRUISE_CHARGE },
    { fromSeconds: 0.4, toSeconds: 0.95, depth: 0.8 },
  ]),
};

/** How the crank turns in a move, from the run-up on. */
export function movingOf({ seed, seconds, flywheel, start, pedal }: Move): Moving {
  const lasts = RUN_UP_SECONDS + seconds + RUN_OUT_SECONDS;
  return follow(flywheel, lasts, (now) => pedal(now - RUN_UP_SECONDS), start, createRandom(seed));
}

/** What is kept of a move, and how its fader moves. */
function kept(seconds: number): { fromSeconds: number; toSeconds: number; rideDecibels: number } {
  return { fromSeconds: RUN_UP_SECONDS, toSeconds: RUN_UP_SECONDS + seconds, rideDecibels: RIDE_DECIBELS };
}

/** A move as a one-shot. */
export function renderMove(move: Move): Stereo {
  return renderTake({ ...ENGINE, seed: move.seed }, { moving: movingOf(move), ...kept(move.seconds), beside: null });
}

/** Start of the engine: the starter turns it, it catches, flares and settles to its idle. */
export const IGNITION = { seed: 2105, seconds: 4.8, starterFrom: 0.12, catches: 1.05 };

const STARTER: Starter = {
  fromSeconds: RUN_UP_SECONDS + IGNITION.starterFrom,
  toSeconds: RUN_UP_SECONDS + IGNITION.catches + 0.1,
  ringTeeth: 129,
  pinionTeeth: 10,
  freeRpm: 270,
};

/** Speed at which the starter turns the engine, and how much each of the three compressions a turn holds it up. */
const CRANKING_RPM = 215;
const COMPRESSION = 0.16;

function joined(first: Track, second: Track): Track {
  const both: Track = new Float64Array(first.length + second.length);
  both.set(first, 0);
  both.set(second, first.length);
  return both;
}

function cranking(): Moving {
  const count = Math.round((RUN_UP_SECONDS + IGNITION.catches) * TRACK_RATE);
  const starts = (RUN_UP_SECONDS + IGNITION.starterFrom) * TRACK_RATE;
  const rpm: Track = new Float64Array(count);
  let turns = 0;
  for (let n = 0; n < count; n++) {
    const spun = n < starts ? 0 : 1 - Math.exp(-(n - starts) / (0.06 * TRACK_RATE));
    rpm[n] = 1 + CRANKING_RPM * spun * (1 - COMPRESSION * Math.sin(2 * Math.PI * 3 * turns));
    turns += rpm[n]! / 60 / TRACK_RATE;
  }
  return {
    rpm,
    strength: rpm.map((_, n) => (n < starts + 60 ? 0 : 0.34)),
    unrest: rpm.map(() => 1.5),
    pops: new Float64Array(count),
  };
}

/** How the crank turns while the engine starts, from the run-up on. */
export function movingOfIgnition(): Moving {
  const before = cranking();
  const lasts = IGNITION.seconds - IGNITION.catches + RUN_OUT_SECONDS;
  const foot = treads([{ fromSeconds: -1, toSeconds: 0.3, depth: 0.4 }]);
  const after = follow(FREE, lasts, foot, { rpm: CRANKING_RPM, charge: 0.3 }, createRandom(IGNITION.seed));
  // The first firings are rich and ragged; a cold idle sinks to a warm one's evenness over two seconds.
  const unrest = after.unrest.map((value, n) => value + 2.5 * Math.exp(-n / (0.45 * TRACK_RATE)));
  return {
    rpm: joined(before.rpm, after.rpm),
    strength: joined(before.strength, after.strength),
    unrest: joined(before.unrest, unrest),
    pops: joined(before.pops, after.pops),
  };
}

/** The start as a one-shot that ends in the idle. */
export function renderIgnition(): Stereo {
  const moving = movingOfIgnition();
  const length = Math.round((moving.rpm.length / TRACK_RATE) * SAMPLE_RATE);
  const ring = renderStarter(STARTER, moving.rpm, length, createRandom(IGNITION.seed + 1));
  const beside = { ring, decibels: -11 };
  return renderTake({ ...ENGINE, seed: IGNITION.seed }, { moving, ...kept(IGNITION.seconds), beside });
}
