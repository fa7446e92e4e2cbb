import { filterRing, bandPass } from "../../sounds/synth/biquad.ts";
import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { powerSpectrum } from "../../electron/node/sound/fourier.ts";
import { levelsOf, spreadOf } from "./heard.ts";
import { powerBetween } from "./spectrum.ts";
import type { Spectrum } from "./spectrum.ts";

/** Level of an order beside another, decibels: the power within an eighth of a turn's frequency of each. */
export function orderDecibels(spectrum: Spectrum, rpm: number, order: number, beside: number): number {
  const turn = rpm / 60;
  const power = (number: number): number => powerBetween(spectrum, (number - 0.125) * turn, (number + 0.125) * turn);
  return 10 * Math.log10(power(order) / power(beside));
}

/** How steeply the spectrum's density falls between two frequencies, decibels an octave, each read over half an octave. */
export function slopeDecibels(spectrum: Spectrum, fromHertz: number, toHertz: number): number {
  const density = (hertz: number): number => {
    const [low, high] = [hertz * 2 ** -0.25, hertz * 2 ** 0.25];
    return 10 * Math.log10(powerBetween(spectrum, low, high) / (high - low));
  };
  return (density(toHertz) - density(fromHertz)) / Math.log2(toHertz / fromHertz);
}

const ENVELOPE_RATE = 1000;
const ENVELOPE_SAMPLES = 2 ** 14;

/**
 * How deeply the envelope of the band around 500 Hz, where engines are heard as rough, sways between two rates: the root
 * of the power of those rates, doubled to a depth, beside the envelope's mean.
 */
export function modulationDepth(ring: Ring, fromHertz: number, toHertz: number): number {
  const band = filterRing(ring, bandPass(500, 0.7));
  const envelope = levelsOf(band, SAMPLE_RATE / ENVELOPE_RATE)
    .slice(0, ENVELOPE_SAMPLES)
    .map((decibels) => 10 ** (decibels / 20));
  const { mean } = spreadOf(envelope);
  const power = powerSpectrum(
    Float64Array.from(envelope, (value, n) => (value - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / ENVELOPE_SAMPLES))),
  );
  const bin = ENVELOPE_RATE / ENVELOPE_SAMPLES;
  let sum = 0;
  for (let index = Math.ceil(fromHertz / bin); index * bin < toHertz; index++) sum += power[index]!;
  // Of a sine of amplitude a under a Hann window the bins add up to a²·N²·(3/8)/4.
  return Math.sqrt((sum * 4) / (3 / 8)) / ENVELOPE_SAMPLES / mean;
}

/** How much one cycle's loudness differs from the next one's, as a part of the mean: what no oscillator has. */
export function cycleVariation(ring: Ring, rpm: number): number {
  const cycleSamples = (120 * SAMPLE_RATE) / rpm;
  const loudness = Array.from({ length: Math.floor(ring.length / cycleSamples) }, (_, cycle) => {
    const from = Math.round(cycle * cycleSamples);
    const to = Math.round((cycle + 1) * cycleSamples);
    let sum = 0;
    for (let n = from; n < to; n++) sum += ring[n]! ** 2;
    return Math.sqrt(sum / (to - from));
  });
  const steps = loudness.slice(1).map((value, n) => value - loudness[n]!);
  const between = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length / 2);
  return between / spreadOf(loudness).mean;
}
