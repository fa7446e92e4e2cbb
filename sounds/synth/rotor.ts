import { filterRing, lowPass } from "./biquad.ts";
import { noiseRing, normalise, stretch } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { createDrift, sampleDrift } from "./drift.ts";
import type { Random } from "./random.ts";

/** One order of a turning machine: a sound whose pitch is a multiple of the shaft's speed. */
export interface Order {
  /** Multiples of the shaft's turns. A fraction is rounded to whole periods in the loop. */
  order: number;
  level: number;
  /** Part of it that is a ribbon of noise instead of a line, 0 to 1. */
  roughness: number;
  /** Width of the ribbon, hertz. */
  widthHertz: number;
  /** Strength of its slow swelling, as a part of its level (rms). */
  swell: number;
  /** −1 left, 1 right. */
  balance: number;
}

/** Where an order is added: the middle, and what differs between left and right. */
export interface Stage {
  middle: Ring;
  side: Ring;
}

/** Noise below `hertz` with root mean square `level`, made at a 32nd of the rate, where it is quick. */
function slowNoise(length: number, hertz: number, level: number, random: Random): Ring {
  const coarse = noiseRing(Math.round(length / 32), random);
  return stretch(normalise(filterRing(coarse, lowPass(32 * hertz, 0.6)), level), length);
}

/**
 * Adds one order of a shaft whose count of turns at each sample is `turnsAt`: a carrier whose two quadratures are
 * a steady part and slow noise, so that it is never the line of a test tone, times a slow swell.
 */
export function addOrder({ middle, side }: Stage, turns: number, turnsAt: Ring, order: Order, random: Random): void {
  const length = middle.length;
  const periods = Math.round(order.order * turns);
  const swell = sampleDrift(createDrift(random, 2, 12), length);
  const inPhase = slowNoise(length, order.widthHertz, order.roughness, random);
  const quadrature = slowNoise(length, order.widthHertz, order.roughness, random);
  const steady = Math.sqrt(2) * Math.sqrt(Math.max(0, 1 - order.roughness * order.roughness));
  const start = 2 * Math.PI * random.uniform();
  for (let n = 0; n < length; n++) {
    const angle = start + (2 * Math.PI * periods * turnsAt[n]!) / turns;
    const envelope = order.level * Math.max(0, 1 + order.swell * swell[n]!);
    const value = envelope * ((steady + inPhase[n]!) * Math.cos(angle) - quadrature[n]! * Math.sin(angle));
    middle[n]! += value;
    side[n]! += 0.4 * order.balance * value;
  }
}
