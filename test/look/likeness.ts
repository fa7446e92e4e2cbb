/**
 * How far a picture is from another of the same size, so that another graphics card, another smoothing of edges and the losses
 * of a compressed reference make no difference, and a layer or an effect that is missing does. Pure. Pictures are RGBA, row by
 * row; lengths in pixels, brightness from 0 to 255.
 */

/** The mean of one colour over a cell. */
function mean(data: Uint8ClampedArray, width: number, left: number, top: number, cell: number, colour: number): number {
  let sum = 0;
  for (let y = top; y < top + cell; y += 1) {
    for (let x = left; x < left + cell; x += 1) sum += data[(y * width + x) * 4 + colour] ?? 0;
  }
  return sum / (cell * cell);
}

/** Share of the cells for which `differs` says so. */
function shareOf(length: number, width: number, cell: number, differs: (left: number, top: number) => boolean): number {
  const height = length / 4 / width;
  let cells = 0;
  let different = 0;
  for (let top = 0; top + cell <= height; top += cell) {
    for (let left = 0; left + cell <= width; left += cell) {
      cells += 1;
      if (differs(left, top)) different += 1;
    }
  }
  return cells === 0 ? 0 : different / cells;
}

/** Edge of a cell of a whole picture: what differs by a shift of less than a pixel is the same on average over a cell. */
const CELL = 6;
/** How far a cell's mean may be off in one of its colours. */
const TOLERATED = 7;

/** Share of the cells of two pictures that differ, 0 to 1. */
export function difference(one: Uint8ClampedArray, other: Uint8ClampedArray, width: number): number {
  return shareOf(one.length, width, CELL, (left, top) =>
    [0, 1, 2].some(
      (colour) => Math.abs(mean(one, width, left, top, CELL, colour) - mean(other, width, left, top, CELL, colour)) > TOLERATED,
    ),
  );
}

/**
 * The same for what stands alone on a plain ground: edge of a cell, what still is the ground, what clearly is not, and by how
 * much two cells differ that are no ground, because there is a wide glow behind both.
 */
const SMALL = 4;
const PLAIN = 0.5;
const MARKED = 6;
const LOUD = 36;

/** Share of the cells in which one of two pictures clearly shows what the other, whose ground is a grey, does not; 0 to 1. */
export function vanished(one: Uint8ClampedArray, other: Uint8ClampedArray, width: number, ground: number): number {
  return shareOf(one.length, width, SMALL, (left, top) => {
    const [here, there] = [one, other].map((data) =>
      [0, 1, 2].map((colour) => mean(data, width, left, top, SMALL, colour) - ground),
    );
    if (here === undefined || there === undefined) return false;
    const [least = 0, most = 0] = [here, there].map((cell) => Math.max(...cell.map(Math.abs))).toSorted((a, b) => a - b);
    return (least < PLAIN && most > MARKED) || here.some((value, colour) => Math.abs(value - (there[colour] ?? 0)) > LOUD);
  });
}
