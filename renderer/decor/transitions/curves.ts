/** How a transition goes from 0 to 1: what came before is covered, changed while nobody can see it, and uncovered. Pure. */
import { smooth } from "../particle.ts";

/** Until here it covers, and from here on it uncovers; between them everything is hidden. */
export const COVERED = 0.44;
export const UNCOVERS = 0.56;

/** How much is covered on the way in, from 0 to 1; it stays at 1. */
export function covering(share: number): number {
  return smooth(0, COVERED, share);
}

/** How much is uncovered on the way out, from 0 to 1. */
export function uncovering(share: number): number {
  return smooth(UNCOVERS, 1, share);
}

/** How much is covered: up, a while at 1, and down again. */
export function coverAt(share: number): number {
  return covering(share) - uncovering(share);
}

/** Share of its way that a wave has gone: half of it in, a little on while it covers everything, and out. */
export function waveAt(share: number): number {
  return (
    0.44 * covering(share) + 0.12 * Math.max(0, Math.min(1, (share - COVERED) / (UNCOVERS - COVERED))) + 0.44 * uncovering(share)
  );
}

/**
 * How dark a bank of lamps is, from 0 to 1, where banks go out one after another and come on again one after another; each
 * changes twice in all, within a few frames.
 */
export function darkAt(share: number, bank: number, banks: number): number {
  const turn = 0.075;
  const off = (bank / banks) * (COVERED - turn);
  const on = UNCOVERS + (bank / banks) * (1 - UNCOVERS - turn);
  return smooth(off, off + turn, share) - smooth(on, on + turn, share);
}

/** How far a square of a flag has grown, from 0 to 1; `along` is its place in the wave, from 0 to 1. */
export function squareAt(share: number, along: number): number {
  const turn = 0.15;
  const grows = along * (COVERED - turn);
  const shrinks = UNCOVERS + along * (1 - UNCOVERS - turn);
  return smooth(grows, grows + turn, share) - smooth(shrinks, shrinks + turn, share);
}
