/** How loud a voice is over its whole life. */
import type { Instant } from "../../contract/words.ts";

/** From the share held before, at `from`, to another one that is reached at `to`; its power moves evenly. */
export interface Move {
  readonly from: Instant;
  readonly to: Instant;
  /** Of the amplitude, from 0 to 1. */
  readonly share: number;
}

/** A share of the amplitude that moves now and then. The moves are in order and do not overlap. */
export interface Lane {
  /** Until the first move. */
  readonly first: number;
  readonly moves: readonly Move[];
}

/** A gain, lowered by the product of all lanes: its part in its track, its track's fades, its playlist's end. */
export interface Envelope {
  readonly gainDecibels: number;
  readonly lanes: readonly Lane[];
}

/** What is no sound at all, in decibels. */
const SILENCE_DECIBELS = -120;

/**
 * Between two amplitudes, where `done` runs from 0 to 1: `√(from² + (to² − from²)·sin²(done·π/2))`. From or to silence this
 * is the sine and the cosine of the classic equal-power crossfade; in between it moves the power, not the amplitude.
 */
export function equalPower(from: number, to: number, done: number): number {
  const turn = Math.sin((Math.min(1, Math.max(0, done)) * Math.PI) / 2) ** 2;
  return Math.sqrt(Math.max(0, from ** 2 + (to ** 2 - from ** 2) * turn));
}

/** How many of a lane's moves have begun at an instant. */
function begunAt(moves: readonly Move[], at: Instant): number {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shareIn({ first, moves }: Lane, at: Instant): number {
  const begun = begunAt(moves, at);
  const move = moves[begun - 1];
  if (move === undefined) return first;
  if (at >= move.to) return move.share;
  return equalPower(moves[begun - 2]?.share ?? first, move.share, (at - move.from) / (move.to - move.from));
}

/** The share of the amplitude at an instant, from 0 to 1, without the gain. */
export function shareAt({ lanes }: Envelope, at: Instant): number {
  return lanes.reduce((share, lane) => share * shareIn(lane, at), 1);
}

/** The gain at an instant with all its shares, in decibels; -120 is silence. */
export function gainAt(envelope: Envelope, at: Instant): number {
  const share = shareAt(envelope, at);
  return share <= 0 ? SILENCE_DECIBELS : Math.max(SILENCE_DECIBELS, envelope.gainDecibels + 20 * Math.log10(share));
}

/**
 * The fade that is under way at an instant, from there on, or else the next one; null where none comes any more. Where a
 * lane begins to move while another one does, a fade ends and the next begins.
 */
export function fadeAt(envelope: Envelope, at: Instant): Move | null {
  const moves = envelope.lanes.flatMap(({ moves: all }) => {
    const begun = begunAt(all, at);
    return all.slice(Math.max(0, begun - 1), begun + 2).filter(({ to }) => to > at);
  });
  if (moves.length === 0) return null;
  const from = Math.max(at, Math.min(...moves.map((move) => move.from)));
  const to = Math.min(...moves.map((move) => (move.from > from ? move.from : move.to)));
  return { from, to, share: shareAt(envelope, to) };
}

/** Rises over the first milliseconds from `startsAt`, falls over the last before `endsAt`. */
export function laneOf(startsAt: Instant, endsAt: Instant, fadeIn: number, fadeOut: number): Lane {
  return {
    first: fadeIn > 0 ? 0 : 1,
    moves: [
      ...(fadeIn > 0 ? [{ from: startsAt, to: startsAt + fadeIn, share: 1 }] : []),
      ...(fadeOut > 0 ? [{ from: endsAt - fadeOut, to: endsAt, share: 0 }] : []),
    ],
  };
}
