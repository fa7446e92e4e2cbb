import { bandPass, filterRing, highPass, lowPass } from "./biquad.ts";
import { noiseRing, normalise, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { trackAt } from "./course.ts";
import type { Track } from "./course.ts";
import { strike } from "./modes.ts";
import type { Random } from "./random.ts";
import { addOrder } from "./rotor.ts";

/** A starter motor that turns an engine: when it is engaged, and which teeth it meshes with. */
export interface Starter {
  fromSeconds: number;
  toSeconds: number;
  ringTeeth: number;
  pinionTeeth: number;
  /** Turns a minute of the crank past which the starter no longer drives it. */
  freeRpm: number;
}

/** The solenoid's plunger, and the pinion against the ring: a dull knock with a little steel in it. */
const KNOCK = [
  { hertz: 240, decaySeconds: 0.018, gain: 1 },
  { hertz: 610, decaySeconds: 0.011, gain: 0.6 },
  { hertz: 1480, decaySeconds: 0.007, gain: 0.35 },
  { hertz: 2350, decaySeconds: 0.012, gain: 0.16 },
];

function addKnock(ring: Ring, seconds: number, gain: number): void {
  const knock = strike(KNOCK, 0.0006);
  const start = Math.round(seconds * SAMPLE_RATE);
  for (let n = 0; n < knock.length; n++) ring[(start + n) % ring.length]! += gain * knock[n]!;
}

/**
 * The whirr of a starter: the mesh of its pinion and its overtones, whose pitch sags at each compression with the crank
 * that it turns, and the growl of its brushes. It runs on freely for a moment once the engine has caught.
 */
export function renderStarter(starter: Starter, rpm: Track, length: number, random: Random): Ring {
  const { fromSeconds, toSeconds, ringTeeth, pinionTeeth, freeRpm } = starter;
  const turnsAt: Ring = new Float64Array(length);
  let turns = 0;
  for (let n = 0; n < length; n++) {
    const now = n / SAMPLE_RATE;
    turnsAt[n] = turns;
    // Once the engine has caught, a freewheel lets it run ahead; the motor, let go, runs down.
    const driven = Math.min(trackAt(rpm, now), freeRpm) * (now < toSeconds ? 1 : Math.exp(-(now - toSeconds) / 0.3));
    turns += driven / 60 / SAMPLE_RATE;
  }
  const stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  const mesh = { roughness: 0.45, widthHertz: 9, swell: 0.12, balance: 0 };
  const motor = ringTeeth / pinionTeeth;
  addOrder(stage, turns, turnsAt, { ...mesh, order: ringTeeth, level: 1 }, random);
  addOrder(stage, turns, turnsAt, { ...mesh, order: 2 * ringTeeth, level: 0.55 }, random);
  addOrder(stage, turns, turnsAt, { ...mesh, order: 3 * ringTeeth, level: 0.2 }, random);
  addOrder(stage, turns, turnsAt, { ...mesh, order: 4 * motor, level: 0.5, roughness: 0.7 }, random);
  addOrder(stage, turns, turnsAt, { ...mesh, order: 28 * motor, level: 0.3, roughness: 0.8, widthHertz: 25 }, random);
  const brushes = filterRing(filterRing(noiseRing(length, random), bandPass(1700, 0.6)), lowPass(5000, 0.6));
  const whirr = stage.middle.map((value, n) => {
    const now = n / SAMPLE_RATE;
    const on = Math.min(1, Math.max(0, (now - fromSeconds) / 0.05));
    const off = now < toSeconds ? 1 : Math.exp(-(now - toSeconds) / 0.09);
    return (value + 1.1 * brushes[n]!) * on * off;
  });
  const out = normalise(filterRing(whirr, highPass(180, 0.7)), 1);
  addKnock(out, fromSeconds - 0.03, 5);
  addKnock(out, toSeconds + 0.06, 2.5);
  return out;
}
