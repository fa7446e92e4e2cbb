import { RAW_INPUT, runFfmpeg, toRaw } from "./opus.ts";
import type { Stereo } from "./stereo.ts";

/** How loud a sound is (EBU R 128): over the whole, in its loudest 400 ms, and its highest peak between samples too. */
export interface Level {
  loudnessLufs: number;
  /** The momentary maximum. */
  momentaryLufs: number;
  peakDbtp: number;
}

/** Stretches of silence around a one-shot, so that one shorter than 400 ms fills a block, and its peak's ringing ends. */
const SILENCE_SAMPLES = 24_000;

function twice(ring: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const double = new Float64Array(2 * ring.length);
  double.set(ring, 0);
  double.set(ring, ring.length);
  return double;
}

function inSilence(ring: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(ring.length + 2 * SILENCE_SAMPLES);
  longer.set(ring, SILENCE_SAMPLES);
  return longer;
}

/**
 * Level of a sound as it is heard: one that goes round is heard for two rounds, so that the gate sees no beginning;
 * one that ends lies between two silences. Throws where ffmpeg answers nothing that can be read.
 */
export function measureLevel({ left, right }: Stereo, seamless: boolean): Level {
  const around = seamless ? twice : inSilence;
  const raw = toRaw({ left: around(left), right: around(right) });
  const { log } = runFfmpeg([...RAW_INPUT, "-af", "ebur128=peak=true:framelog=info", "-f", "null", "-"], raw);
  const summary = log.slice(log.lastIndexOf("Summary:"));
  const loudness = /I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1];
  const peak = /Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1];
  const momentary = [...log.matchAll(/ M:\s*(-?[\d.]+)/g)].map(([, lufs]) => Number(lufs));
  if (loudness === undefined || peak === undefined || momentary.length === 0) {
    throw new Error(`no summary from ebur128: ${log.slice(-2000)}`);
  }
  return { loudnessLufs: Number(loudness), momentaryLufs: Math.max(...momentary), peakDbtp: Number(peak) };
}

/** The sound louder or softer, one gain for all of it: anything that moves would break a seam and flatten a swell. */
export function amplify({ left, right }: Stereo, decibels: number): Stereo {
  const gain = 10 ** (decibels / 20);
  return { left: left.map((value) => gain * value), right: right.map((value) => gain * value) };
}
