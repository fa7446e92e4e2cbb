import { airAbsorption, MILD_AIR, soundSpeed } from "./air.ts";
import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { createDrift, sampleDrift } from "./drift.ts";
import type { Random } from "./random.ts";
import type { Stereo } from "./stereo.ts";

/** A car on a straight road past someone who stands beside it. Metres and seconds. */
export interface Passing {
  /** Metres a second; the car comes from the left. */
  speed: number;
  /** From the ear to the car where it is nearest, along the ground. */
  distance: number;
  /** The instant at which it is there. */
  nearestSeconds: number;
  seconds: number;
  /** A wall behind the car, so far from it, that throws back a part of its sound. */
  wall: { metres: number; gain: number };
}

/** One thing on the car that sounds, as it is made, from `leadSeconds` before the passing begins. */
export interface Source {
  sound: Ring;
  /** Metres ahead of the car's middle. */
  ahead: number;
  /** How much of it goes straight back rather than straight ahead: 1 all, −1 none. */
  backward: number;
}

/** Seconds of a source's sound that lie before the passing's first instant: the sound needs that long to arrive. */
export const LEAD_SECONDS = 2;

const SOUND_SPEED = soundSpeed(MILD_AIR);
const SOURCE_HEIGHT = 0.35;
const EAR_HEIGHT = 1.6;
/** Part of a wave that an asphalt road gives back; rough tyres and a wide source blur the rest of it. */
const ROAD = 0.72;
/** Nothing is heard quite on one side alone: the middle keeps all of it. */
const WIDEST = 0.62;
/** How little of a source is heard from its far end, as a part of what is heard from its near one. */
const AROUND = 0.4;

/** Turbulent air makes a far tone flicker: by so much of its level (rms) for each 100 m, and no more than so much. */
const FLICKER = 0.22;
const MOST_FLICKER = 0.4;
/** How often it flickers: harmonics of the whole passing, about 0.5 to 9 a second. */
const FLICKERS = [4, 75] as const;

/** A way from a source to the ear: how far its image lies aside, how high it is, how much it carries. */
interface Way {
  aside: number;
  up: number;
  gain: number;
}

/** Where and when a source was when it made what is heard now. */
interface Emission {
  seconds: number;
  /** Along the road from the ear, right positive, and straight. */
  along: number;
  metres: number;
}

/** The corner of a low-pass of first order that takes from 4 kHz what the air takes on its way. */
function cornerOf(metres: number): number {
  const hertz = 4000;
  return hertz / Math.sqrt(10 ** ((airAbsorption(hertz, MILD_AIR) * metres) / 10) - 1);
}

/** When the sound that arrives at `seconds` left: Newton's method on t + r(t)/c, from a guess near by. */
export function emissionAt(
  passing: Passing,
  ahead: number,
  way: Pick<Way, "aside" | "up">,
  seconds: number,
  guess: number,
): Emission {
  let left = guess;
  let along = 0;
  let metres = 0;
  for (let round = 0; round < 4; round++) {
    along = passing.speed * (left - passing.nearestSeconds) + ahead;
    metres = Math.hypot(along, way.aside, way.up);
    const late = left + metres / SOUND_SPEED - seconds;
    left -= late / (1 + (passing.speed * along) / metres / SOUND_SPEED);
  }
  return { seconds: left, along, metres };
}

/** The sound between its samples: Catmull and Rom's cubic through four of them; silence outside. */
function between(sound: Ring, at: number): number {
  const whole = Math.floor(at);
  const x = at - whole;
  const a = sound[whole - 1] ?? 0;
  const b = sound[whole] ?? 0;
  const c = sound[whole + 1] ?? 0;
  const d = sound[whole + 2] ?? 0;
  return b + 0.5 * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
}

function addWay(target: Stereo, passing: Passing, { sound, ahead, backward }: Source, way: Way, random: Random): void {
  const flicker = sampleDrift(createDrift(random, ...FLICKERS), target.left.length);
  let left = -LEAD_SECONDS / 2;
  let soft = 0;
  let keep = 0;
  for (let n = 0; n < target.left.length; n++) {
    const emission = emissionAt(passing, ahead, way, n / SAMPLE_RATE, left);
    left = emission.seconds;
    const cosine = emission.along / emission.metres;
    const facing = AROUND + (1 - AROUND) * (0.5 + 0.5 * backward * cosine);
    const value = between(sound, (left + LEAD_SECONDS) * SAMPLE_RATE);
    // The air changes slowly: its corner is moved once a millisecond.
    if (n % 48 === 0) keep = Math.exp((-2 * Math.PI * Math.min(cornerOf(emission.metres), 20_000)) / SAMPLE_RATE);
    soft = value + keep * (soft - value);
    const air = 1 + Math.min(MOST_FLICKER, (FLICKER * emission.metres) / 100) * Math.max(-2, flicker[n]!);
    const heard = (way.gain * facing * air * soft) / emission.metres;
    const balance = WIDEST * cosine;
    target.left[n]! += heard * (1 - balance);
    target.right[n]! += heard * (1 + balance);
  }
}

/**
 * What is heard of a car that passes: each of its sounds comes straight, off the road and off the wall behind, later the
 * further it is (so that its pitch falls as it passes), softer with the distance, and through the air's absorption. The
 * two ways off the road are so nearly as long that they cancel in a comb which opens as the car comes near.
 */
export function pass(passing: Passing, sources: readonly Source[], random: Random): Stereo {
  const length = Math.round(passing.seconds * SAMPLE_RATE);
  const heard: Stereo = { left: new Float64Array(length), right: new Float64Array(length) };
  const behind = passing.distance + 2 * passing.wall.metres;
  for (const source of sources) {
    addWay(heard, passing, source, { aside: passing.distance, up: EAR_HEIGHT - SOURCE_HEIGHT, gain: 1 }, random);
    addWay(heard, passing, source, { aside: passing.distance, up: EAR_HEIGHT + SOURCE_HEIGHT, gain: ROAD }, random);
    addWay(heard, passing, source, { aside: behind, up: EAR_HEIGHT, gain: passing.wall.gain }, random);
  }
  return heard;
}
