/** Chance that follows from a text, so that everyone who asks finds the same. */

/** A seed from a text: the 32-bit FNV-1a hash (Fowler, Noll, Vo) of its UTF-16 units. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Numbers in [0, 1) that follow from a text alone: a Weyl sequence whose steps are mixed by the finaliser of
 * MurmurHash3 (Appleby), the construction of SplitMix (Steele, Lea, Flood 2014) in 32 bits.
 */
export function seededNumbers(text: string): () => number {
  let state = seedOf(text);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  };
}
