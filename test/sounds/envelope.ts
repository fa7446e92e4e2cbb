import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { bandPass, filterRing } from "../../sounds/synth/biquad.ts";
import { powerSpectrum } from "../../electron/node/sound/fourier.ts";
import { windowed } from "../../sounds/synth/window.ts";
import { spreadOf } from "./heard.ts";

/** How strong a sound is from moment to moment: its mean size in blocks of 1 / `rate` seconds, around `hertz`. */
export function envelopeOf(ring: Ring, hertz: number, q: number, rate: number): Ring {
  const band = filterRing(ring, bandPass(hertz, q));
  const size = Math.round(SAMPLE_RATE / rate);
  return Float64Array.from({ length: Math.floor(ring.length / size) }, (_, block) => {
    let sum = 0;
    for (let n = block * size; n < (block + 1) * size; n++) sum += Math.abs(band[n]!);
    return sum / size;
  });
}

/** How fast an envelope moves: power of its movement from `from` to `to` hertz, `rate` values a second. */
export function movementBetween(envelope: Ring, rate: number, from: number, to: number): number {
  const size = 2 ** Math.floor(Math.log2(Math.min(1024, envelope.length)));
  const { mean } = spreadOf([...envelope]);
  const still = envelope.map((value) => value - mean);
  let sum = 0;
  for (let start = 0; start < still.length; start += size / 2) {
    const power = powerSpectrum(windowed(still, start, size));
    for (let bin = 1; bin < power.length; bin++) {
      const hertz = (bin * rate) / size;
      if (hertz >= from && hertz < to) sum += power[bin]!;
    }
  }
  return sum;
}

/** How much a loop's envelope is like itself `lag` values later, going round: 1 the same, 0 a stranger. */
export function likenessAfter(envelope: Ring, lag: number): number {
  const { mean, deviation } = spreadOf([...envelope]);
  const { length } = envelope;
  let sum = 0;
  for (let n = 0; n < length; n++) sum += (envelope[n]! - mean) * (envelope[(n + lag) % length]! - mean);
  return sum / (length * deviation * deviation);
}

/** The most a loop resembles itself at a half, third, quarter, fifth or sixth of its length: a shorter loop in disguise. */
export function hiddenLoop(envelope: Ring): number {
  return Math.max(...[2, 3, 4, 5, 6].map((part) => likenessAfter(envelope, Math.round(envelope.length / part))));
}

/** Places where an envelope rises to `times` its median and above both neighbours: events, by their block. */
export function eventsOf(envelope: Ring, times: number): number[] {
  const median = envelope.toSorted()[envelope.length >> 1]!;
  const events: number[] = [];
  for (let n = 1; n < envelope.length - 1; n++) {
    const value = envelope[n]!;
    if (value > times * median && value > envelope[n - 1]! && value >= envelope[n + 1]!) events.push(n);
  }
  return events;
}

/** Spread of the gaps between events beside their mean: 0 for a clock, 1 for events without memory, more for showers. */
export function gapVariation(events: readonly number[]): number {
  const { mean, deviation } = spreadOf(events.slice(1).map((event, n) => event - events[n]!));
  return deviation / mean;
}

/** Correlation of two lists of the same length, −1 to 1. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const ofA = spreadOf(a);
  const ofB = spreadOf(b);
  const together = a.reduce((sum, value, n) => sum + (value - ofA.mean) * (b[n]! - ofB.mean), 0);
  return together / (a.length * ofA.deviation * ofB.deviation);
}
