/** The slow wandering of what stands still for hours, so that no panel keeps its traces. Pure. */

/** Minutes of one round. The two are coprime: the path closes after 187 minutes only. */
const ROUNDS = { across: 17, down: 11 } as const;

/** How far the words are from their place, in shares of the longest way, -1 to 1 each. Turns with the venue's clock. */
export function driftAt(minutes: number): { readonly x: number; readonly y: number } {
  return {
    x: Math.sin((2 * Math.PI * minutes) / ROUNDS.across),
    y: Math.sin((2 * Math.PI * minutes) / ROUNDS.down),
  };
}
