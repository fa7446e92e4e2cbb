import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { powerSpectrum } from "../../electron/node/sound/fourier.ts";
import { windowed } from "../../sounds/synth/window.ts";

/** Mean power by frequency. */
export interface Spectrum {
  power: Float64Array;
  hertzPerBin: number;
}

/** Welch's mean of windowed blocks of `size` samples that overlap by half and wrap at the seam. */
export function averageSpectrum(ring: Ring, size: number): Spectrum {
  const power = new Float64Array(size / 2 + 1);
  const blocks = Math.ceil((2 * ring.length) / size);
  for (let block = 0; block < blocks; block++) {
    const one = powerSpectrum(windowed(ring, (block * size) / 2, size));
    for (let bin = 0; bin < power.length; bin++) power[bin]! += one[bin]! / blocks;
  }
  return { power, hertzPerBin: SAMPLE_RATE / size };
}

/** Power between two frequencies. */
export function powerBetween({ power, hertzPerBin }: Spectrum, from: number, to: number): number {
  let sum = 0;
  for (let bin = Math.ceil(from / hertzPerBin); bin * hertzPerBin < to; bin++) sum += power[bin] ?? 0;
  return sum;
}

/** Centre of gravity of the spectrum between 20 Hz and 20 kHz, hertz, weighted by power or amplitude. */
export function centroidHertz({ power, hertzPerBin }: Spectrum, weight: "power" | "amplitude"): number {
  let sum = 0;
  let moment = 0;
  for (let bin = Math.ceil(20 / hertzPerBin); bin * hertzPerBin < 20_000; bin++) {
    const value = weight === "power" ? power[bin]! : Math.sqrt(power[bin]!);
    sum += value;
    moment += value * bin * hertzPerBin;
  }
  return moment / sum;
}

/** Frequency of the strongest line between two others, parabola through its three highest bins. */
export function strongestHertz({ power, hertzPerBin }: Spectrum, from: number, to: number): number {
  let best = Math.ceil(from / hertzPerBin);
  for (let bin = best; bin * hertzPerBin < to; bin++) if (power[bin]! > power[best]!) best = bin;
  const level = (bin: number): number => Math.log(power[bin]! + 1e-30);
  const [before, at, after] = [level(best - 1), level(best), level(best + 1)];
  return (best + (before - after) / (2 * (before - 2 * at + after))) * hertzPerBin;
}

/**
 * Part of the power between 20 Hz and 2 kHz that lies within `tolerance` of a multiple of `spacing`
 * (both hertz): 2·tolerance / spacing for noise, 1 for a machine without any.
 */
export function shareOnLines(spectrum: Spectrum, spacing: number, tolerance: number): number {
  let on = 0;
  let all = 0;
  const { power, hertzPerBin } = spectrum;
  for (let bin = Math.ceil(20 / hertzPerBin); bin * hertzPerBin < 2000; bin++) {
    const hertz = bin * hertzPerBin;
    const away = Math.abs(hertz - spacing * Math.round(hertz / spacing));
    all += power[bin]!;
    if (away <= tolerance) on += power[bin]!;
  }
  return on / all;
}

/** Largest part of the power between 20 Hz and 20 kHz within ±`halfWidth` hertz of one frequency. */
export function strongestShare(spectrum: Spectrum, halfWidth: number): number {
  const { power, hertzPerBin } = spectrum;
  const all = powerBetween(spectrum, 20, 20_000);
  const reach = Math.round(halfWidth / hertzPerBin);
  let best = 0;
  for (let bin = Math.ceil(20 / hertzPerBin); bin + reach < power.length; bin++) {
    let sum = 0;
    for (let near = bin - reach; near <= bin + reach; near++) sum += power[near]!;
    best = Math.max(best, sum);
  }
  return best / all;
}

/**
 * How far a line stands above its neighbourhood, decibels: the worst ratio between `from` and `to`
 * hertz of a bin to the median of the bins within a sixth of an octave either side.
 */
export function prominenceDecibels({ power, hertzPerBin }: Spectrum, from: number, to: number): number {
  let worst = 0;
  for (let bin = Math.ceil(from / hertzPerBin); bin * hertzPerBin < to; bin++) {
    const low = Math.floor(bin * 2 ** (-1 / 6));
    const high = Math.ceil(bin * 2 ** (1 / 6));
    const near = power.slice(low, high + 1).toSorted();
    worst = Math.max(worst, power[bin]! / near[near.length >> 1]!);
  }
  return 10 * Math.log10(worst);
}
