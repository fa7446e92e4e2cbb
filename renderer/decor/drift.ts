/** Snow that settles on the sill of the screen: a height for each column, which flakes raise and gravity evens out. */

/** Columns of a drift across the screen. */
export const COLUMNS = 120;
/** The deepest the snow lies, as a share of the screen's height. */
export const DEEPEST = 0.034;
/** What one flake adds, as a share of the deepest: a calm screen fills in a few minutes. */
const FLAKE = 0.02;
/** Share that melts in a second. Deep snow melts faster than thin snow, so the drift finds its own height. */
const MELT = 0.0025;
/** Snow slides where neighbours differ by more than this share of the deepest. */
const STEEPEST = 0.09;

/** Heights from 0 to 1 of the deepest, from one side of the screen to the other. */
export type Drift = readonly number[];

export const NO_DRIFT: Drift = Array.from({ length: COLUMNS }, () => 0);

/** The drift after flakes have landed; `across` are their places from 0 to 1. Beyond the deepest nothing is added. */
export function settle(drift: Drift, across: readonly number[]): Drift {
  const next = [...drift];
  for (const place of across) {
    const column = Math.min(COLUMNS - 1, Math.max(0, Math.floor(place * COLUMNS)));
    next[column] = Math.min(1, (next[column] ?? 0) + FLAKE);
  }
  return next;
}

/** The drift `seconds` later: melted a little, blown off a little by a gust (0 to 1), its steep places slid down. */
export function weather(drift: Drift, seconds: number, gust: number): Drift {
  const kept = Math.max(0, 1 - (MELT + gust * 0.012) * seconds);
  const next = drift.map((height) => height * kept);
  for (let column = 1; column < next.length; column += 1) {
    const left = next[column - 1] ?? 0;
    const right = next[column] ?? 0;
    const excess = (Math.abs(left - right) - STEEPEST) / 2;
    if (excess <= 0) continue;
    const down = left > right ? -excess : excess;
    next[column - 1] = left + down;
    next[column] = right - down;
  }
  return next;
}
