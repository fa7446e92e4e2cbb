/** Speech at the level of one-shots (SOUND §4): a momentary maximum of −20 LUFS and a true peak of −3 dBTP at most. */
import { setImmediate as breathe } from "node:timers/promises";
import { SAMPLE_RATE, startMeter } from "../sound/loudness.ts";
import { resampler } from "../sound/resample.ts";
import type { Mono } from "./wave.ts";

const MOMENTARY_LUFS = -20;
const PEAK_DBTP = -3;

/** So many samples at a time, and other work in between: a long text is minutes of sound. */
const PIECE = SAMPLE_RATE;

function joined(pieces: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function at48k({ rate, samples }: Mono): Promise<Float32Array> {
  const resample = resampler(rate);
  if (resample === null) return samples;
  const pieces: Float32Array[] = [];
  for (let from = 0; from < samples.length; from += PIECE) {
    pieces.push(resample.put(samples.subarray(from, from + PIECE)));
    await breathe();
  }
  pieces.push(resample.end());
  return joined(pieces);
}

/** The speech at 48 kHz, louder or softer as a whole. Rejects where there is nothing to hear. */
export async function levelled(spoken: Mono): Promise<Float32Array> {
  const samples = await at48k(spoken);
  const meter = startMeter();
  const silence = new Float32Array(SAMPLE_RATE / 2);
  meter.hear(silence, silence);
  for (let from = 0; from < samples.length; from += PIECE) {
    const piece = samples.subarray(from, from + PIECE);
    meter.hear(piece, piece);
    await breathe();
  }
  meter.hear(silence, silence);
  const { momentaryLufs, peakDbtp } = meter.level();
  if (!Number.isFinite(momentaryLufs)) throw new Error("espeak-ng made no sound of this text.");
  const gain = 10 ** (Math.min(MOMENTARY_LUFS - momentaryLufs, PEAK_DBTP - peakDbtp) / 20);
  return samples.map((sample) => sample * gain);
}
