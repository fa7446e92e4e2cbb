import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SoundCard } from "../../electron/contract/sound.ts";
import { rms } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { decodeOpus } from "../../sounds/synth/opus.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import type { Stereo } from "../../sounds/synth/stereo.ts";

/** The folder of all collections. */
export const LIBRARY = join(import.meta.dirname, "..", "..", "sounds");

/** Decoding needs ffmpeg; where it is not installed, what is heard is not tested. */
export const WITHOUT_FFMPEG = spawnSync("ffmpeg", ["-version"]).status !== 0;

/** The file of a piece. */
export function fileOf({ collection, id }: Piece): Buffer {
  return readFileSync(join(LIBRARY, collection, `${id}.opus`));
}

/** The card of a piece, as the library reads it. */
export function readCard({ collection, id }: Piece): SoundCard {
  return SoundCard.parse(JSON.parse(readFileSync(join(LIBRARY, collection, `${id}.json`), "utf8")));
}

/** A committed sound as a player gets it: on two loudspeakers, on one alone, and what differs between the two. */
export interface Heard extends Stereo {
  middle: Ring;
  side: Ring;
}

/** Decodes a piece's file. */
export function hear(piece: Piece): Heard {
  const { left, right } = decodeOpus(fileOf(piece));
  const middle = new Float64Array(left.length);
  const side = new Float64Array(left.length);
  for (let n = 0; n < left.length; n++) {
    middle[n] = (left[n]! + right[n]!) / 2;
    side[n] = (left[n]! - right[n]!) / 2;
  }
  return { left, right, middle, side };
}

/** The difference between the highest sample and the root mean square, decibels. */
export function crestDecibels(ring: Ring): number {
  let highest = 0;
  for (let n = 0; n < ring.length; n++) highest = Math.max(highest, Math.abs(ring[n]!));
  return 20 * Math.log10(highest / rms(ring));
}

/** Levels of stretches of `size` samples, decibels below full scale (rms). */
export function levelsOf(ring: Ring, size: number): number[] {
  return Array.from(
    { length: Math.floor(ring.length / size) },
    (_, n) => 20 * Math.log10(rms(ring.subarray(n * size, (n + 1) * size)) + 1e-9),
  );
}

/** Mean and standard deviation. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation };
}
