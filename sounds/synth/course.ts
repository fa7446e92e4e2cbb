import { SAMPLE_RATE } from "./circular.ts";
import type { Random } from "./random.ts";

/** What an engine does over a sound: how its crank turns, and how hard it works. */
export interface Course {
  /** Samples of the sound. */
  length: number;
  /** Whole cycles (of two turns) in it. */
  cycles: number;
  /** Seconds at which the crank has made a count of cycles. */
  secondsAt: (cycles: number) => number;
  /** Turns a minute at an instant. */
  rpmAt: (seconds: number) => number;
  /** Strength of a firing beside that of the engine's recipe. */
  strengthAt: (seconds: number) => number;
  /** How much more its firings differ from one another than the recipe says. */
  unrestAt: (seconds: number) => number;
  /** The chance that a firing leaves fuel that lights in the pipe. */
  popsAt: (seconds: number) => number;
}

/** How an engine runs on: whole cycles at one speed, at one strength. */
export interface Steady {
  rpm: number;
  cycles: number;
  strength: number;
  unrest: number;
  /** The chance of a firing to pop. */
  pops: number;
}

/** Samples of a loop of whole cycles. Throws where they are not a whole number: the seam would not close. */
function loopLength({ rpm, cycles }: Steady): number {
  const exact = (cycles * 120 * SAMPLE_RATE) / rpm;
  const length = Math.round(exact);
  if (Math.abs(exact - length) > 1e-6) {
    throw new RangeError(`${cycles} cycles at ${rpm} rpm are ${exact} samples: choose a whole number`);
  }
  return length;
}

/** Harmonics of the loop that share the wander's power; in a 36 s loop from once in 18 s to once in 1.3 s. */
const WANDERING = [2, 3, 5, 7, 10, 13, 19, 27];

/**
 * A course that goes round: its speed wanders by `wander` (rms, a part of it) and is exact to the loop at its two ends.
 * What is added to the crank's even count is the integral of that wander.
 */
export function steadyCourse(steady: Steady, wander: number, random: Random): Course {
  const { cycles, rpm } = steady;
  const length = loopLength(steady);
  const waves = WANDERING.map((number) => ({
    number,
    amplitude: (wander * (length / SAMPLE_RATE) * Math.sqrt(2 / WANDERING.length)) / (2 * Math.PI * number),
    phase: 2 * Math.PI * random.uniform(),
  }));
  return {
    length,
    cycles,
    secondsAt: (count) =>
      waves.reduce(
        (seconds, { number, amplitude, phase }) =>
          seconds + amplitude * Math.sin((2 * Math.PI * number * count) / cycles + phase),
        (count * 120) / rpm,
      ),
    rpmAt: () => rpm,
    strengthAt: () => steady.strength,
    unrestAt: () => steady.unrest,
    popsAt: () => steady.pops,
  };
}

/** Values of a track a second. */
export const TRACK_RATE = 1000;

/** A value that moves, once every millisecond. */
export type Track = Float64Array<ArrayBuffer>;

/** The value of a track at an instant, straight between its own; past its ends the last goes on. */
export function trackAt(track: Track, seconds: number): number {
  const at = Math.min(track.length - 1, Math.max(0, seconds * TRACK_RATE));
  const before = Math.floor(at);
  const value = track[before]!;
  return value + (at - before) * ((track[before + 1] ?? value) - value);
}

/** How an engine moves from one instant to another: tracks of the same length. */
export interface Moving {
  rpm: Track;
  strength: Track;
  unrest: Track;
  pops: Track;
}

/** A course that begins and ends: the crank's count is the integral of its speed. */
export function movingCourse({ rpm, strength, unrest, pops }: Moving): Course {
  const counts = new Float64Array(rpm.length + 1);
  for (let n = 0; n < rpm.length; n++) counts[n + 1] = counts[n]! + rpm[n]! / 120 / TRACK_RATE;
  return {
    length: Math.round((rpm.length / TRACK_RATE) * SAMPLE_RATE),
    cycles: Math.floor(counts.at(-1)!),
    secondsAt: (count) => {
      let low = 0;
      let high = rpm.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (counts[middle]! <= count) low = middle;
        else high = middle;
      }
      const step = counts[high]! - counts[low]!;
      return (low + (step === 0 ? 0 : (count - counts[low]!) / step)) / TRACK_RATE;
    },
    rpmAt: (seconds) => trackAt(rpm, seconds),
    strengthAt: (seconds) => trackAt(strength, seconds),
    unrestAt: (seconds) => trackAt(unrest, seconds),
    popsAt: (seconds) => trackAt(pops, seconds),
  };
}
