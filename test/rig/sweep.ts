/** Recordings whose pitch tells where in them one is, and how loud: what a page really plays can be read off a recording. */
import { powerAt, RATE, type Recording } from "../support/recording.ts";

/** A tone that rises steadily over the length of a sound. */
export interface Sweep {
  readonly sound: string;
  readonly seconds: number;
  /** Where it begins, Hz. */
  readonly from: number;
}

/** Hz in a second. */
const RISE = 15;
const AMPLITUDE = 0.2;
const HIGHEST = 32_767;

/** A window of a recording that is looked at, in seconds. */
export const WINDOW = 0.25;

const phaseAt = (from: number, seconds: number): number => 2 * Math.PI * (from * seconds + (RISE * seconds ** 2) / 2);

/** The recording, as a WAV file of one channel. */
export function sweepFile({ seconds, from }: Sweep): Buffer {
  const samples = Math.round(seconds * RATE);
  const file = Buffer.alloc(44 + 2 * samples);
  file.write("RIFF", 0, "ascii");
  file.writeUInt32LE(36 + 2 * samples, 4);
  file.write("WAVEfmt ", 8, "ascii");
  file.writeUInt32LE(16, 16);
  for (const [offset, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    file.writeUInt16LE(value, offset);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(2 * RATE, 28);
  file.write("data", 36, "ascii");
  file.writeUInt32LE(2 * samples, 40);
  for (let index = 0; index < samples; index += 1)
    file.writeInt16LE(Math.round(AMPLITUDE * HIGHEST * Math.sin(phaseAt(from, index / RATE))), 44 + 2 * index);
  return file;
}

/** Sweeps in bands of their own, one for each sound. */
export function sweepsOf(sounds: readonly { readonly id: string; readonly durationSeconds: number }[]): Sweep[] {
  let from = 600;
  return sounds.map(({ id, durationSeconds }) => {
    const sweep = { sound: id, seconds: durationSeconds, from };
    from += RISE * durationSeconds + 100;
    return sweep;
  });
}

/** What is to be read in a window where a sweep sounds as it is. */
const WHOLE = powerAt(
  ((): Recording => {
    const left = Float32Array.from({ length: WINDOW * RATE }, (_, index) => AMPLITUDE * Math.sin(phaseAt(2000, index / RATE)));
    return { left, right: left };
  })(),
  2000 + (RISE * WINDOW) / 2,
);

/** Power of a sweep that sounds as it is, mean square. */
export const SWEEP_RMS = 20 * Math.log10(AMPLITUDE / Math.SQRT2);

/** Where a sweep is in the middle of a window, looked for between two positions in seconds, and its gain in decibels. */
export function readSweep(window: Recording, { from }: Sweep, least: number, most: number): { position: number; gain: number } {
  let best = { position: least, power: -1 };
  const look = (first: number, last: number, step: number): void => {
    for (let position = first; position <= last; position += step) {
      const power = powerAt(window, from + RISE * position);
      if (power > best.power) best = { position, power };
    }
  };
  look(least, most, 0.08);
  look(best.position - 0.08, best.position + 0.08, 0.01);
  return { position: best.position, gain: 10 * Math.log10(best.power / WHOLE) };
}
