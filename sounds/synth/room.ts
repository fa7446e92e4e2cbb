import { SAMPLE_RATE } from "./circular.ts";
import type { Scene } from "./scene.ts";
import type { Stereo } from "./stereo.ts";

/** A place that answers. */
export interface Room {
  /** Time in which an echo falls by 60 dB, seconds. */
  decaySeconds: number;
  /** Where the walls begin to swallow the treble on each way through the room, hertz. */
  dampingHertz: number;
  /** The longest way through it, metres: sets how densely and how late it answers. */
  metres: number;
  /** Level of the answer beside what is heard straight. */
  gain: number;
}

const SOUND_METRES_A_SECOND = 343;
const LINES = 8;
/** Ways through the room as parts of the longest, no two in a simple ratio. */
const WAYS = [1, 0.927, 0.839, 0.761, 0.683, 0.617, 0.541, 0.473];
/** First reflections off walls and floor: way as a part of the longest, gain at left and at right. */
const REFLECTIONS = [
  [0.11, 0.62, 0.3],
  [0.17, -0.28, -0.58],
  [0.26, 0.5, 0.22],
  [0.31, -0.2, 0.46],
  [0.43, -0.4, 0.24],
  [0.52, 0.26, -0.36],
] as const;

/**
 * The scene with the room's answer. First reflections come by paths of their own to each ear; the
 * rest by eight delay lines that feed each other through a Hadamard matrix, which loses nothing, so
 * that only `decaySeconds` and the damping empty them (Jot, "Digital delay networks for designing
 * artificial reverberators"). The lines first run through the loop's end, so that its beginning
 * hears it: nothing breaks at the seam.
 */
export function inRoom(scene: Scene, room: Room): Stereo {
  const { length } = scene.room;
  const wayOf = (part: number): number => Math.max(1, Math.round(((part * room.metres) / SOUND_METRES_A_SECOND) * SAMPLE_RATE));
  const lines = WAYS.map((part) => new Float64Array(wayOf(part)));
  const losses = lines.map((line) => 10 ** ((-3 * line.length) / (room.decaySeconds * SAMPLE_RATE)));
  const keep = Math.exp((-2 * Math.PI * room.dampingHertz) / SAMPLE_RATE);
  const soft = new Float64Array(LINES);
  const mixed = new Float64Array(LINES);
  const heads = new Uint32Array(LINES);
  const left = scene.left.slice();
  const right = scene.right.slice();

  for (const [part, toLeft, toRight] of REFLECTIONS) {
    const late = wayOf(part) % length;
    for (let n = 0; n < length; n++) {
      const value = room.gain * scene.room[n < late ? n - late + length : n - late]!;
      left[n]! += toLeft * value;
      right[n]! += toRight * value;
    }
  }

  const runUp = Math.min(length, Math.ceil(1.5 * room.decaySeconds * SAMPLE_RATE));
  for (let n = -runUp; n < length; n++) {
    const input = scene.room[n < 0 ? n + length : n]!;
    for (let each = 0; each < LINES; each++) {
      const value = losses[each]! * lines[each]![heads[each]!]!;
      soft[each] = value + keep * (soft[each]! - value);
      mixed[each] = soft[each]!;
    }
    for (let half = 1; half < LINES; half *= 2) {
      for (let each = 0; each < LINES; each++) {
        if ((each & half) !== 0) continue;
        const a = mixed[each]!;
        const b = mixed[each + half]!;
        mixed[each] = a + b;
        mixed[each + half] = a - b;
      }
    }
    for (let each = 0; each < LINES; each++) {
      const line = lines[each]!;
      line[heads[each]!] = mixed[each]! / Math.sqrt(LINES) + (each % 2 === 0 ? input : -input);
      heads[each] = heads[each]! + 1 === line.length ? 0 : heads[each]! + 1;
    }
    if (n < 0) continue;
    left[n]! += 0.35 * room.gain * (soft[0]! - soft[2]! + soft[4]! - soft[6]!);
    right[n]! += 0.35 * room.gain * (soft[1]! - soft[3]! + soft[5]! - soft[7]!);
  }
  return { left, right };
}
