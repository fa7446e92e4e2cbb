/** Recordings whose pitch tells where in them one is, and how loud: what a page really plays can be read off a recording. */
import { powerAt, RATE, type Recording } from "../support/recording.ts";

/**
 * Two tones over the length of a sound, one that rises steadily and one that falls as steadily. Played faster both are
 * higher, further on only one of them is: so the place is read apart from the rate, which a player changes to keep time.
 */
export interface Sweep {
  readonly sound: string;
  readonly seconds: number;
  /** Where the one that rises begins, Hz. */
  readonly from: number;
  /** Where the one that falls begins, Hz; it stays above the other. */
  readonly down: number;
}

/** Hz in a second. */
const RISE = 15;
/** Of each tone. */
const AMPLITUDE = 0.1;
const HIGHEST = 32_767;
/** Between two bands, Hz: more than a faster rate raises a tone by. */
const APART = 100;
/** The most that a player plays faster or slower (SOUND §1.9), and a little air. */
const MOST_FASTER = 0.0025;

/** A window of a recording that is looked at, in seconds. */
export const WINDOW = 0.25;

const phaseAt = (from: number, rise: number, seconds: number): number =>
  2 * Math.PI * (from * seconds + (rise * seconds ** 2) / 2);

const sampleAt = ({ from, down }: Sweep, seconds: number): number =>
  AMPLITUDE * (Math.sin(phaseAt(from, RISE, seconds)) + Math.sin(phaseAt(down, -RISE, seconds)));

/** The recording, as a WAV file of one channel. */
export function sweepFile(sweep: Sweep): Buffer {
  const samples = Math.round(sweep.seconds * RATE);
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
    file.writeInt16LE(Math.round(HIGHEST * sampleAt(sweep, index / RATE)), 44 + 2 * index);
  return file;
}

/** Sweeps in bands of their own, two for each sound. */
export function sweepsOf(sounds: readonly { readonly id: string; readonly durationSeconds: number }[]): Sweep[] {
  let from = 600;
  return sounds.map(({ id, durationSeconds }) => {
    const sweep = { sound: id, seconds: durationSeconds, from, down: from + 2 * RISE * durationSeconds + APART };
    from = sweep.down + APART;
    return sweep;
  });
}

/** What is to be read of each tone in a window where a sweep sounds as it is. */
const WHOLE = powerAt(
  ((): Recording => {
    const left = Float32Array.from(
      { length: WINDOW * RATE },
      (_, index) => AMPLITUDE * Math.sin(phaseAt(2000, RISE, index / RATE)),
    );
    return { left, right: left };
  })(),
  2000 + (RISE * WINDOW) / 2,
);

/** Power of a sweep that sounds as it is, in decibels of the mean square. */
export const SWEEP_RMS = 20 * Math.log10(AMPLITUDE);

/** The strongest line between two frequencies, in Hz, and its power. */
function lineIn(window: Recording, low: number, high: number): { frequency: number; power: number } {
  let best = { frequency: low, power: -1 };
  const look = (first: number, last: number, step: number): void => {
    for (let frequency = first; frequency <= last; frequency += step) {
      const power = powerAt(window, frequency);
      if (power > best.power) best = { frequency, power };
    }
  };
  look(low, high, 1);
  look(best.frequency - 1, best.frequency + 1, 0.05);
  return best;
}

/**
 * Where a sweep is in the middle of a window, looked for between two positions in seconds, its gain in decibels, and how
 * fast it plays (1: as it is).
 */
export function readSweep(
  window: Recording,
  { from, down }: Sweep,
  least: number,
  most: number,
): { position: number; gain: number; rate: number } {
  const up = lineIn(window, (from + RISE * least) * (1 - MOST_FASTER), (from + RISE * most) * (1 + MOST_FASTER));
  const fall = lineIn(window, (down - RISE * most) * (1 - MOST_FASTER), (down - RISE * least) * (1 + MOST_FASTER));
  const rate = (up.frequency + fall.frequency) / (from + down);
  return {
    position: (up.frequency / rate - from) / RISE,
    gain: 10 * Math.log10((up.power + fall.power) / (2 * WHOLE)),
    rate,
  };
}
