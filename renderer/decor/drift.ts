/** Snow that settles on the sill of the screen: a height for each column, which flakes raise and gravity evens out. */

/** Columns of a drift across the screen. */
export const COLUMNS = 120;
/** The deepest the snow lies, as a share of the screen's height. */
export const DEEPEST = 0.034;
/** What one flake adds, as a share of the deepest: a calm screen fills in a few minutes. */
const FLAKE = 0.012;
/** Share that melts in a second. Deep snow melts faster than thin snow, so the drift finds its own height. */
const MELT = 0.0025;
/** How quickly neighbours even out, as a share of their difference in a second. */
const CREEP = 0.8;
/** Columns over which one flake is spread to either side: a flake is a soft thing. */
const SPREAD = 3;
/** What a hand leaves where it has been, and how much of the rest it pushes before it instead of over the edge. */
const LEFT = 0.06;
const PUSHED = 0.35;

/** Heights from 0 to 1 of the deepest, from one side of the screen to the other. Changed in place. */
export type Drift = Float32Array;

export function noDrift(): Drift {
  return new Float32Array(COLUMNS);
}

/** A flake has landed at a place from 0 to 1; whatever lands, nothing lies higher than the deepest. */
export function settle(drift: Drift, across: number): void {
  const middle = Math.floor(across * COLUMNS);
  const last = Math.min(COLUMNS - 1, middle + SPREAD);
  for (let column = Math.max(0, middle - SPREAD); column <= last; column += 1) {
    const share = 1 - Math.abs(column - middle) / (SPREAD + 1);
    drift[column] = Math.min(1, (drift[column] ?? 0) + FLAKE * share);
  }
}

/** `seconds` later: melted a little, blown off a little by a gust (0 to 1), and evened out. */
export function weather(drift: Drift, seconds: number, gust: number): void {
  const kept = Math.max(0, 1 - (MELT + gust * 0.012) * seconds);
  const creep = Math.min(0.5, CREEP * seconds) / 2;
  let left = drift[0] ?? 0;
  for (let column = 0; column < COLUMNS; column += 1) {
    const height = drift[column] ?? 0;
    const right = drift[column + 1] ?? height;
    drift[column] = (height + creep * (left + right - 2 * height)) * kept;
    left = height;
  }
}

/** Columns that a hand pushes its snow onto, ahead of where it stopped. */
const HEAP = 6;

/**
 * A hand has moved through the snow, from one place to another (from 0 to 1), as wide as `radius` to either side: most of
 * what lay there falls over the edge, the rest is heaped up where the hand was going.
 */
export function brush(drift: Drift, from: number, to: number, radius: number): void {
  const first = Math.max(0, Math.floor((Math.min(from, to) - radius) * COLUMNS));
  const last = Math.min(COLUMNS - 1, Math.floor((Math.max(from, to) + radius) * COLUMNS));
  let moved = 0;
  for (let column = first; column <= last; column += 1) {
    const height = drift[column] ?? 0;
    drift[column] = Math.min(height, LEFT);
    moved += height - (drift[column] ?? 0);
  }
  if (from === to) return;
  const ahead = to > from ? last + 1 : first - 1;
  const step = to > from ? 1 : -1;
  for (let place = 0; place < HEAP; place += 1) {
    const column = ahead + place * step;
    if (column < 0 || column >= COLUMNS) return;
    drift[column] = Math.min(1, (drift[column] ?? 0) + (moved * PUSHED) / HEAP);
  }
}
