import { mixInto, rms } from "../circular.ts";
import { carry, renderEnds } from "../combustion.ts";
import { movingCourse, TRACK_RATE } from "../course.ts";
import type { Moving, Track } from "../course.ts";
import { createDrift } from "../drift.ts";
import type { Engine } from "../engine.ts";
import { LEAD_SECONDS, pass } from "../passing.ts";
import type { Passing } from "../passing.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { renderRolling } from "../rolling.ts";
import type { Stereo } from "../stereo.ts";
import { RACING_V10, RACING_V12, RACING_V8 } from "./racing.ts";

/** What a driver does: at an instant of the passing the speed of the engine, and how hard it pulls. */
interface Deed {
  atSeconds: number;
  /** Beside the recipe's own speed and strength, reached `inSeconds` later, straight. */
  speed: number;
  strength: number;
  inSeconds: number;
}

/** A racing car that passes. */
export interface PassBy {
  engine: Engine;
  passing: Passing;
  /** In the order of time; the first says how it comes. */
  deeds: readonly [Deed, ...Deed[]];
  /** The chance that a firing pops while it hardly pulls. */
  pops: number;
}

const WALL = { metres: 14, gain: 0.35 };

/** Flat out in the highest gear, past the pit wall. */
export const V10_PASS_BY: PassBy = {
  engine: RACING_V10,
  passing: { speed: 74, distance: 24, nearestSeconds: 3.2, seconds: 7.5, wall: WALL },
  deeds: [
    { atSeconds: -3, speed: 0.985, strength: 1, inSeconds: 0.001 },
    { atSeconds: -2, speed: 1.03, strength: 1, inSeconds: 9 },
  ],
  pops: 0,
};

/** Comes pulling, and lifts for the corner with a crackle. */
export const V12_PASS_BY: PassBy = {
  engine: RACING_V12,
  passing: { speed: 64, distance: 20, nearestSeconds: 3.6, seconds: 8.5, wall: WALL },
  deeds: [
    { atSeconds: -3, speed: 0.97, strength: 1, inSeconds: 0.001 },
    { atSeconds: -2, speed: 1.03, strength: 1, inSeconds: 8 },
    { atSeconds: 6.1, speed: 0.9, strength: 0.45, inSeconds: 0.25 },
    { atSeconds: 6.4, speed: 0.8, strength: 0.45, inSeconds: 1.6 },
  ],
  pops: 0.014,
};

/** Comes at the end of a gear, and shifts up when it has passed. */
export const V8_PASS_BY: PassBy = {
  engine: RACING_V8,
  passing: { speed: 55, distance: 17, nearestSeconds: 3.8, seconds: 9, wall: WALL },
  deeds: [
    { atSeconds: -3, speed: 0.9, strength: 1, inSeconds: 0.001 },
    { atSeconds: -2, speed: 1.06, strength: 1, inSeconds: 8 },
    { atSeconds: 6, speed: 1.02, strength: 0.15, inSeconds: 0.03 },
    { atSeconds: 6.05, speed: 0.84, strength: 0.4, inSeconds: 0.06 },
    { atSeconds: 6.12, speed: 0.85, strength: 1.05, inSeconds: 0.05 },
    { atSeconds: 6.2, speed: 0.95, strength: 1, inSeconds: 5 },
  ],
  pops: 0.12,
};

/** The engine's own speed beside the recipe's at an instant of the passing, when it sounds and not when it is heard. */
function doingAt(deeds: PassBy["deeds"], seconds: number): { speed: number; strength: number } {
  let { speed, strength } = deeds[0];
  for (const deed of deeds) {
    if (seconds < deed.atSeconds) break;
    const part = Math.min(1, (seconds - deed.atSeconds) / deed.inSeconds);
    speed += part * (deed.speed - speed);
    strength += part * (deed.strength - strength);
  }
  return { speed, strength };
}

/** Turns a minute of a passing engine at the instant at which it makes its sound. */
export function rpmAt({ engine, deeds }: PassBy, seconds: number): number {
  return engine.rpm * doingAt(deeds, seconds).speed;
}

/** Seconds of the engine's sound: before and after what is heard its pipes fill and empty. */
const TRAIL_SECONDS = 0.5;

function movingOf({ engine, passing, deeds, pops }: PassBy, random: Random): Moving {
  const count = Math.round((LEAD_SECONDS + passing.seconds + TRAIL_SECONDS) * TRACK_RATE);
  const tremble = createDrift(random, 4, 40);
  const doing = Array.from({ length: count }, (_, n) => doingAt(deeds, n / TRACK_RATE - LEAD_SECONDS));
  const rpm: Track = Float64Array.from(doing, ({ speed }, n) => engine.rpm * speed * (1 + 0.0012 * tremble(n / count)));
  const strength: Track = Float64Array.from(doing, (each) => each.strength);
  return {
    rpm,
    strength,
    unrest: strength.map((value) => (value < 0.7 ? 3 : 1)),
    pops: strength.map((value) => (value < 0.7 ? pops : 0)),
  };
}

/** A racing car passing, at no particular level. */
export function renderPassBy(passBy: PassBy): Stereo {
  const { engine, passing } = passBy;
  const random = createRandom(engine.seed);
  const course = movingCourse(movingOf(passBy, random));
  const { tails, block } = renderEnds(engine, course, random);
  const back = carry(engine, tails.middle);
  const front = carry(engine, block.middle);
  const rolling = renderRolling(course.length, random);
  mixInto(back, rolling, 0.08 * rms(back));
  mixInto(front, rolling, 0.12 * rms(back));
  // Something of the exhaust is heard through the car from ahead.
  mixInto(front, back, 0.5);
  const sources = [
    { sound: back, ahead: -2, backward: 1 },
    { sound: front, ahead: 1, backward: -1 },
  ];
  return pass(passing, sources, random);
}
