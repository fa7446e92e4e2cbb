import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** What two ears get straight from the sources, and what the sources send into the room. */
export interface Scene {
  left: Ring;
  right: Ring;
  room: Ring;
}

/** Where a source stands. */
export interface Spot {
  /** −1 left, 1 right. */
  balance: number;
  metres: number;
}

/** At this distance a source is as loud as it was made. */
const NEAR_METRES = 2;

export function createScene(length: number): Scene {
  return { left: new Float64Array(length), right: new Float64Array(length), room: new Float64Array(length) };
}

/**
 * Puts a sound into the scene; what passes the loop's end continues at its beginning. Straight, it
 * falls with the distance and loses treble to air and bodies in the way; what it gives to the room
 * hardly falls, so that far sources are heard mostly through the room (Gerzon, "The design of distance
 * panpots"). Left and right differ in level only: together on one loudspeaker nothing cancels.
 */
export function place(scene: Scene, sound: Ring, startSeconds: number, { balance, metres }: Spot, gain: number): void {
  const length = scene.left.length;
  const reach = Math.max(metres, NEAR_METRES) / NEAR_METRES;
  const angle = (Math.PI / 4) * (1 + balance);
  const direct = gain / reach;
  const toLeft = Math.SQRT2 * direct * Math.cos(angle);
  const toRight = Math.SQRT2 * direct * Math.sin(angle);
  const toRoom = gain / Math.sqrt(reach) / 2;
  const keep = Math.exp((-2 * Math.PI * (16_000 / (1 + metres / 12))) / SAMPLE_RATE);
  const start = ((Math.round(startSeconds * SAMPLE_RATE) % length) + length) % length;
  let soft = 0;
  for (let n = 0, at = start; n < sound.length; n++, at++) {
    if (at === length) at = 0;
    const value = sound[n]!;
    soft = value + keep * (soft - value);
    scene.left[at]! += toLeft * soft;
    scene.right[at]! += toRight * soft;
    scene.room[at]! += toRoom * soft;
  }
}

/**
 * What is everywhere and comes from nowhere: two unrelated sounds of one kind, the first the same at both ears, the
 * second, 6 dB lower, what they differ by, so that one loudspeaker alone misses a fifth of its power and nothing of its colour.
 */
export function surround({ left, right }: Scene, middle: Ring, side: Ring, gain: number): void {
  for (let n = 0; n < left.length; n++) {
    left[n]! += gain * (middle[n]! + 0.5 * side[n]!);
    right[n]! += gain * (middle[n]! - 0.5 * side[n]!);
  }
}
