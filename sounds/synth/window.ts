import { hann } from "../../electron/node/sound/fourier.ts";
import type { Ring } from "./circular.ts";

/** A block of the loop from `start`, which goes on at the beginning where it passes the end. */
export function blockAt(ring: Ring, start: number, size: number): Float64Array {
  const block = new Float64Array(size);
  for (let n = 0, at = start % ring.length; n < size; n++) {
    block[n] = ring[at]!;
    if (++at === ring.length) at = 0;
  }
  return block;
}

/** A block of the loop from `start` (wrapping) under a Hann window. */
export function windowed(ring: Ring, start: number, size: number): Float64Array {
  return hann(blockAt(ring, start, size));
}
