import type { Ring } from "./circular.ts";

/** A block of the loop from `start` (wrapping) under a Hann window. */
export function windowed(ring: Ring, start: number, size: number): Float64Array {
  const block = new Float64Array(size);
  for (let n = 0; n < size; n++) {
    block[n] = ring[(start + n) % ring.length]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
  }
  return block;
}
