import { SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";

/** A pipe as a lossy waveguide: what comes out at its end, after every reflection between the ends. */
export interface Pipe {
  lengthMetres: number;
  /** Speed of sound of the gas inside, metres a second: about 340 in cold air, 500 in hot exhaust. */
  soundSpeed: number;
  /** Part of the pressure that returns after one round trip; negative where the end is open. */
  reflection: number;
  /** Where the walls begin to swallow the treble on each round trip, hertz. */
  dampingHertz: number;
}

/**
 * The loop heard through the pipe: y(t) = x(t) + r·loss(y(t − 2L/c)), the one-dimensional waveguide
 * with its two travelling waves lumped into one round trip (Smith, "Physical Audio Signal
 * Processing"), the delay between samples linearly interpolated. Two passes, the second kept.
 */
export function throughPipe(ring: Ring, pipe: Pipe): Ring {
  const delay = ((2 * pipe.lengthMetres) / pipe.soundSpeed) * SAMPLE_RATE;
  const whole = Math.floor(delay);
  const fraction = delay - whole;
  const keep = Math.exp((-2 * Math.PI * pipe.dampingHertz) / SAMPLE_RATE);
  const line = new Float64Array(whole + 2);
  const out = new Float64Array(ring.length);
  let write = 0;
  let loss = 0;
  for (let pass = 0; pass < 2; pass++) {
    for (let n = 0; n < ring.length; n++) {
      // The slot about to be overwritten is `whole + 2` samples old, the next two one and two less.
      const older = line[(write + 1) % line.length]!;
      const newer = line[(write + 2) % line.length]!;
      const returned = newer + fraction * (older - newer);
      loss = returned + keep * (loss - returned);
      const y = ring[n]! + pipe.reflection * loss;
      line[write] = y;
      write = (write + 1) % line.length;
      out[n] = y;
    }
  }
  return out;
}

/** Several pipes side by side, their ends summed and averaged: the chambers of a silencer. */
export function throughPipes(ring: Ring, pipes: readonly Pipe[]): Ring {
  const out = new Float64Array(ring.length);
  for (const pipe of pipes) {
    const end = throughPipe(ring, pipe);
    for (let n = 0; n < out.length; n++) out[n]! += end[n]! / pipes.length;
  }
  return out;
}
