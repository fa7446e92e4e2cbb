/**
 * How far a picture is from another of the same size, so that another graphics card, another smoothing of edges and the losses
 * of a compressed reference make no difference, and a layer or an effect that is missing does. Pure.
 */

/** Edge of a cell, in pixels: what differs by a shift of less than a pixel is the same on average over a cell. */
const CELL = 6;
/** How far a cell's mean may be off in one of its colours, of 255, before the cell counts as different. */
const TOLERATED = 7;

/** The mean of one colour over a cell. */
function mean(data: Uint8ClampedArray, width: number, left: number, top: number, colour: number): number {
  let sum = 0;
  for (let y = top; y < top + CELL; y += 1) {
    for (let x = left; x < left + CELL; x += 1) sum += data[(y * width + x) * 4 + colour] ?? 0;
  }
  return sum / (CELL * CELL);
}

/** Share of the cells of two pictures (RGBA, row by row) that differ, 0 to 1. */
export function difference(one: Uint8ClampedArray, other: Uint8ClampedArray, width: number): number {
  if (one.length !== other.length) return 1;
  const height = one.length / 4 / width;
  let cells = 0;
  let different = 0;
  for (let top = 0; top + CELL <= height; top += CELL) {
    for (let left = 0; left + CELL <= width; left += CELL) {
      cells += 1;
      const away = [0, 1, 2].map((colour) =>
        Math.abs(mean(one, width, left, top, colour) - mean(other, width, left, top, colour)),
      );
      if (Math.max(...away) > TOLERATED) different += 1;
    }
  }
  return cells === 0 ? 0 : different / cells;
}
