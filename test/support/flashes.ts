/** How often something flashes, as WCAG 2.3.1 counts: pairs of opposing changes of a tenth of the brightest white. */

const FLASH = 0.1;

/** The most rises within any second of a curve of brightness (0 to 1, one value a frame) that each follow a fall. */
export function flashesIn(curve: readonly number[], framesPerSecond: number): number {
  const rises: number[] = [];
  let low = curve[0] ?? 0;
  let high = low;
  let rising = false;
  curve.forEach((value, frame) => {
    if (rising) {
      high = Math.max(high, value);
      if (value > high - FLASH) return;
      rising = false;
      low = value;
    } else {
      low = Math.min(low, value);
      if (value < low + FLASH) return;
      rising = true;
      high = value;
      rises.push(frame);
    }
  });
  return Math.max(0, ...rises.map((from) => rises.filter((at) => at >= from && at < from + framesPerSecond).length));
}

/** The same for the worst cell of a grid: one row of cells a frame. */
export function worstFlashes(frames: readonly (readonly number[])[], framesPerSecond: number): number {
  const cells = frames[0]?.length ?? 0;
  return Math.max(
    0,
    ...Array.from({ length: cells }, (_, cell) =>
      flashesIn(
        frames.map((frame) => frame[cell] ?? 0),
        framesPerSecond,
      ),
    ),
  );
}
