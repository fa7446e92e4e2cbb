import { SAMPLE_RATE } from "../circular.ts";
import { createRandom } from "../random.ts";
import { inRoom } from "../room.ts";
import type { Room } from "../room.ts";
import { createScene, place } from "../scene.ts";
import type { Stereo } from "../stereo.ts";
import { GLASS, METAL_BAR, ringBell, TUBE, WOODEN_BAR } from "./bells.ts";
import type { Bell } from "./bells.ts";

/** A call made of bells, each blow at its second. */
export interface Chime {
  bell: Bell;
  /** When it is struck (seconds), its note (MIDI number: 69 is A at 440 Hz), its force 0 to 1. */
  blows: readonly (readonly [seconds: number, note: number, force: number])[];
  /** Long enough for everything to die away. */
  seconds: number;
  seed: number;
}

/** A small hall with soft walls: air around the bells, and gone within a second. */
const HALL: Room = { decaySeconds: 0.95, dampingHertz: 4200, metres: 19, gain: 0.34 };
const FADE_SECONDS = 0.08;

export function hertzOf(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** Down a third and up to the fifth above: the call before words. */
export const ANNOUNCEMENT: Chime = {
  bell: TUBE,
  blows: [
    [0.02, 76, 0.85],
    [0.47, 72, 0.8],
    [0.94, 79, 0.9],
  ],
  seconds: 3.6,
  seed: 401,
};

/** Two wooden notes: for where people talk. */
export const ANNOUNCEMENT_SOFT: Chime = {
  bell: WOODEN_BAR,
  blows: [
    [0.02, 69, 0.62],
    [0.45, 65, 0.55],
  ],
  seconds: 2.9,
  seed: 402,
};

/** Falling home in four slowing steps. */
export const CLOSING: Chime = {
  bell: METAL_BAR,
  blows: [
    [0.02, 79, 0.8],
    [0.4, 76, 0.74],
    [0.82, 74, 0.68],
    [1.32, 72, 0.72],
    [1.33, 60, 0.4],
  ],
  seconds: 5,
  seed: 403,
};

/** Rising, quickening, open at the end. */
export const WELCOME: Chime = {
  bell: GLASS,
  blows: [
    [0.02, 67, 0.6],
    [0.26, 72, 0.68],
    [0.47, 76, 0.76],
    [0.66, 79, 0.84],
    [0.67, 64, 0.4],
    [0.94, 84, 0.8],
  ],
  seconds: 3.4,
  seed: 404,
};

/** Two notes in turn, twice: heard through a full lobby, and still polite. */
export const ATTENTION: Chime = {
  bell: METAL_BAR,
  blows: [
    [0.02, 81, 0.95],
    [0.24, 76, 0.9],
    [0.62, 81, 1],
    [0.84, 76, 0.95],
  ],
  seconds: 3.4,
  seed: 405,
};

/** Renders a chime; bells hang side by side by their pitch, low at left, as their keyboard lies. */
export function renderChime({ bell, blows, seconds, seed }: Chime): Stereo {
  const random = createRandom(seed);
  const length = Math.round(seconds * SAMPLE_RATE);
  const scene = createScene(length);
  for (const [at, note, force] of blows) {
    const rung = ringBell(bell, hertzOf(note), force, random);
    // What has not died by the end would come round to the beginning.
    const kept = rung.subarray(0, Math.floor(length - at * SAMPLE_RATE));
    place(scene, kept, at, { balance: Math.max(-0.5, Math.min(0.5, (note - 74) / 16)), metres: 3 }, 1);
  }
  return fadeEnd(inRoom(scene, HALL), FADE_SECONDS);
}

/** Brings the last `seconds` to nothing, so that what the room still holds does not stop short. */
export function fadeEnd({ left, right }: Stereo, seconds: number): Stereo {
  const fade = seconds * SAMPLE_RATE;
  const gainAt = (n: number): number => Math.min(1, (left.length - 1 - n) / fade);
  return { left: left.map((value, n) => value * gainAt(n)), right: right.map((value, n) => value * gainAt(n)) };
}
