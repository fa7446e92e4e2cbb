import { RAW_INPUT, runFfmpeg, toRaw } from "./opus.ts";
import type { Stereo } from "./stereo.ts";

/** Loudness over the whole (LUFS, EBU R 128) and highest peak between the samples too (dBTP). */
export interface Level {
  loudnessLufs: number;
  peakDbtp: number;
}

function twice(ring: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const double = new Float64Array(2 * ring.length);
  double.set(ring, 0);
  double.set(ring, ring.length);
  return double;
}

/** Level of a loop as it is heard, going round: two rounds, so that the gate sees no beginning. */
export function measureLevel({ left, right }: Stereo): Level {
  const raw = toRaw({ left: twice(left), right: twice(right) });
  const { log } = runFfmpeg([...RAW_INPUT, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"], raw);
  const summary = log.slice(log.lastIndexOf("Summary:"));
  const loudness = /I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1];
  const peak = /Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1];
  if (loudness === undefined || peak === undefined) throw new Error(`no summary from ebur128: ${log}`);
  return { loudnessLufs: Number(loudness), peakDbtp: Number(peak) };
}

/** The loop louder or softer, one gain for all of it: anything that moves would break the seam. */
export function amplify({ left, right }: Stereo, decibels: number): Stereo {
  const gain = 10 ** (decibels / 20);
  return { left: left.map((value) => gain * value), right: right.map((value) => gain * value) };
}
