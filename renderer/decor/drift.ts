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

/** Heights from 0 to 1 of the deepest, from one side of the screen to the other. */
export type Drift = readonly number[];

export const NO_DRIFT: Drift = Array.from({ length: COLUMNS }, () => 0);

/** The drift after flakes have landed; `across` are their places from 0 to 1. Beyond the deepest nothing is added. */
export function settle(drift: Drift, across: readonly number[]): Drift {
  const next = [...drift];
  for (const place of across) {
    const middle = Math.floor(place * COLUMNS);
    for (let column = Math.max(0, middle - SPREAD); column <= Math.min(COLUMNS - 1, middle + SPREAD); column += 1) {
      const share = 1 - Math.abs(column - middle) / (SPREAD + 1);
      next[column] = Math.min(1, (next[column] ?? 0) + FLAKE * share);
    }
  }
  return next;
}

/** The drift `seconds` later: melted a little, blown off a little by a gust (0 to 1), and evened out. */
export function weather(drift: Drift, seconds: number, gust: number): Drift {
  const kept = Math.max(0, 1 - (MELT + gust * 0.012) * seconds);
  const creep = Math.min(0.5, CREEP * seconds) / 2;
  return drift.map((height, column) => {
    const left = drift[column - 1] ?? height;
    const right = drift[column + 1] ?? height;
    return (height + creep * (left + right - 2 * height)) * kept;
  });
}
