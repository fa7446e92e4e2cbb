/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Evenly spread over [0, 1). */
  uniform: () => number;
  /** Normally distributed, mean 0, standard deviation 1. */
  gaussian: () => number;
}

/** Makes neighbouring seeds unrelated (the 32-bit finaliser of MurmurHash3, Appleby). */
function scramble(seed: number): number {
  let h = seed | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * A stream of numbers from an integer seed: Marsaglia's 32-bit xorshift joined to a Weyl counter
 * ("Xorshift RNGs", 2003), which has no bad seed. Normal numbers are Box and Muller's.
 */
export function createRandom(seed: number): Random {
  let shift = scramble(seed + 0x6d2b79f5) || 1;
  let weyl = scramble(seed ^ 0x1b873593);

  const uniform = (): number => {
    shift ^= shift << 13;
    shift ^= shift >>> 17;
    shift ^= shift << 5;
    weyl = (weyl + 362437) | 0;
    return ((shift + weyl) >>> 0) / 4294967296;
  };

  const gaussian = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  return { uniform, gaussian };
}
