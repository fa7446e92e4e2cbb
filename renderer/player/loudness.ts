/** Levels from pieces of sound of whatever length: over the last second, and over each whole second of a clock. */

/** What is no sound at all, in dBFS. */
export const SILENCE = -120;

/** What a meter heard. */
export interface Piece {
  /** By the audio clock, seconds. */
  readonly startsAt: number;
  readonly seconds: number;
  /** Mean of the squared samples over both channels. */
  readonly power: number;
}

type Measured = Pick<Piece, "seconds" | "power">;

/** The latest pieces, newest first, that make up a second. */
export type LastSecond = readonly Measured[];

/** Mean square of all samples of all channels. */
export function powerOf(channels: readonly Float32Array[]): number {
  let sum = 0;
  let count = 0;
  for (const channel of channels) {
    for (const sample of channel) sum += sample * sample;
    count += channel.length;
  }
  return count === 0 ? 0 : sum / count;
}

/** Adds a piece and drops what lies more than a second back. */
export function withPiece(last: LastSecond, piece: Measured): LastSecond {
  let held = piece.seconds;
  const kept = last.filter(({ seconds }) => {
    held += seconds;
    return held <= 1.001;
  });
  return [piece, ...kept];
}

function decibelsOfPower(power: number): number {
  return power <= 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(power));
}

/** RMS level in dBFS, where a square wave at full scale is 0 and a sine −3; never below {@link SILENCE}. */
export function levelOf(last: LastSecond): number {
  const seconds = last.reduce((sum, piece) => sum + piece.seconds, 0);
  const energy = last.reduce((sum, piece) => sum + piece.power * piece.seconds, 0);
  return seconds === 0 ? SILENCE : decibelsOfPower(energy / seconds);
}

/** A whole second of a clock, by its number, with the level over it. */
export interface Second {
  readonly second: number;
  readonly levelDbfs: number;
}

export interface SecondKeeper {
  /** Adds a piece that began at a moment of the clock, in seconds. Returns the seconds that are complete with it. */
  add(startsAt: number, piece: Measured): Second[];
  /** Nothing more will come for the seconds before this moment: those without any sound were silent. */
  close(until: number): Second[];
}

/** A clock that jumped back or ahead by more than this, in seconds, begins anew; less is a hole that was silent. */
const LONGEST_HOLE = 120;

/**
 * Sums pieces up by the whole seconds they lie in; a piece over an edge is divided. Each second comes out once, in order,
 * and none between is left out. Where pieces of a second are missing, the rest of it was silent.
 */
export function keepSeconds(): SecondKeeper {
  let current: number | null = null;
  /** The second in which the keeping began was not heard from its beginning. */
  let firstWhole = 0;
  let energy = 0;

  function moveTo(second: number): Second[] {
    if (current === null || Math.abs(second - current) > LONGEST_HOLE) {
      current = second;
      firstWhole = second + 1;
      energy = 0;
      return [];
    }
    const done: Second[] = [];
    while (current < second) {
      if (current >= firstWhole) done.push({ second: current, levelDbfs: decibelsOfPower(energy) });
      energy = 0;
      current += 1;
    }
    return done;
  }

  return {
    add(startsAt, { seconds, power }) {
      const endsAt = startsAt + seconds;
      const done: Second[] = [];
      for (let at = startsAt; endsAt - at > 1e-9;) {
        const second = Math.floor(at + 1e-9);
        const part = Math.min(second + 1, endsAt) - at;
        done.push(...moveTo(second));
        // Of a clock that was put back a little: what was told already stays told.
        if (second === current) energy += power * part;
        at += part;
      }
      return done;
    },
    close: (until) => moveTo(Math.floor(until)),
  };
}
