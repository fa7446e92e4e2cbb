/** The order of a playlist: decided by a seed, so that everyone who asks finds the same one. */
import type { Playlist } from "../contract/plan.ts";

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

export type Track = Playlist["tracks"][number];

/** Gives track after track; `previous` is the sound just played, which a shuffle does not repeat. */
export type Order = (previous: string | null) => Track | null;

function sequence(tracks: readonly Track[]): Order {
  let next = 0;
  return () => tracks[next++ % tracks.length] ?? null;
}

/**
 * A weighted shuffle by stride scheduling (Waldspurger 1995): every track falls due again after about 1/weight, give or
 * take half, and the first due is played. So weights hold over the day, and no track stays away for long. Where one
 * sound outweighs all others together, it alternates with them.
 */
function shuffle(tracks: readonly Track[], random: () => number): Order {
  const entries = tracks.map((track) => ({ track, due: random() / track.weight }));
  return (previous) => {
    const others = entries.filter(({ track }) => track.sound !== previous);
    const [first, ...rest] = others.length > 0 ? others : entries;
    if (first === undefined) return null;
    const chosen = rest.reduce((best, entry) => (entry.due < best.due ? entry : best), first);
    chosen.due += (0.5 + random()) / chosen.track.weight;
    return chosen.track;
  };
}

/** The order of a playlist in a zone on a local date, for the tracks that can be played. It has no end. */
export function orderOf({ id, order }: Playlist, tracks: readonly Track[], zone: string, date: string): Order {
  return order === "sequence" ? sequence(tracks) : shuffle(tracks, seededNumbers(`${id}/${zone}/${date}`));
}
