/** A spectrum in few bands, for eyes. Pure. */
import { SPECTRUM_BANDS, SPECTRUM_FLOOR_DBFS } from "../../link/stage.ts";

/** The bands lie between these, in equal ratios, hertz. */
const LOWEST = 25;
const HIGHEST = 8000;

/**
 * The bands of an analyser's bins (in decibels, from 0 Hz to half the sample rate): the power in each, in decibels. A band
 * narrower than a bin has that bin's.
 */
export function bandsOf(bins: Float32Array, sampleRate: number): number[] {
  const hertzPerBin = sampleRate / 2 / bins.length;
  const edge = (band: number): number => (LOWEST * (HIGHEST / LOWEST) ** (band / SPECTRUM_BANDS)) / hertzPerBin;
  return Array.from({ length: SPECTRUM_BANDS }, (_, band) => {
    const first = Math.min(bins.length - 1, Math.round(edge(band)));
    const end = Math.max(first + 1, Math.min(bins.length, Math.round(edge(band + 1))));
    let power = 0;
    for (let bin = first; bin < end; bin += 1) power += 10 ** ((bins[bin] ?? -Infinity) / 10);
    const decibels = power > 0 ? 10 * Math.log10(power) : SPECTRUM_FLOOR_DBFS;
    return Math.round(10 * Math.min(20, Math.max(SPECTRUM_FLOOR_DBFS, decibels))) / 10;
  });
}
