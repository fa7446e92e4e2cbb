/** How far the ambience goes down while something is announced over it (SOUND §4). */
import type { Instant } from "../contract/words.ts";

/** An announcement in a zone, from its first sound to the end of its last. */
export interface Spoken {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The ambience under speech: the amplitude of −12 dB. */
const DUCKED = 10 ** (-12 / 20);

/** Milliseconds: it begins to go down so long before speech, and stays down so long after it. */
const LEAD = 400;
const HOLD = 500;

/** Time constants in seconds, of going down and of coming back. */
const ATTACK = 0.1;
const RELEASE = 0.5;

/** From an instant on the amplitude of the ambience nears `to`, by 63 % of the way in each time constant. */
export interface DuckMove {
  readonly at: Instant;
  readonly to: number;
  readonly timeConstantSeconds: number;
}

/** Everything the ambience does for some announcements: down before each, back after it, in order of time. */
export function duckMoves(announcements: readonly Spoken[]): DuckMove[] {
  const moves: DuckMove[] = [];
  let upAt: Instant | null = null;
  for (const { startsAt, endsAt } of announcements.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const downAt = startsAt - LEAD;
    if (upAt !== null && upAt < downAt) moves.push({ at: upAt, to: 1, timeConstantSeconds: RELEASE });
    if (upAt === null || upAt < downAt) moves.push({ at: downAt, to: DUCKED, timeConstantSeconds: ATTACK });
    upAt = Math.max(upAt ?? -Infinity, endsAt + HOLD);
  }
  return upAt === null ? moves : [...moves, { at: upAt, to: 1, timeConstantSeconds: RELEASE }];
}

/** The amplitude of the ambience at an instant: `to + (before − to)·e^(−t/constant)` within each move, 1 before the first. */
export function duckAt(moves: readonly DuckMove[], at: Instant): number {
  let amplitude = 1;
  for (const [index, move] of moves.entries()) {
    if (move.at > at) break;
    const until = Math.min(at, moves[index + 1]?.at ?? Infinity);
    amplitude = move.to + (amplitude - move.to) * Math.exp(-(until - move.at) / 1000 / move.timeConstantSeconds);
  }
  return amplitude;
}
