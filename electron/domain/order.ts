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

/** Gives track after track, without end; null where there is none. */
export type Order = () => Track | null;

function sequence(tracks: readonly Track[]): Order {
  let next = 0;
  return () => tracks[next++ % tracks.length] ?? null;
}

/**
 * A weighted shuffle by stride scheduling (Waldspurger 1995): every track falls due again after about 1/weight, give or
 * take half, and the first due is played. So weights hold over the day, and no track stays away for long. No sound
 * comes twice in a row; where one outweighs all others together, it alternates with them.
 */
function shuffle(tracks: readonly Track[], random: () => number): Order {
  const entries = tracks.map((track) => ({ track, due: random() / track.weight }));
  let previous: string | null = null;
  return () => {
    let chosen: (typeof entries)[number] | null = null;
    for (const entry of entries) {
      if (entry.track.sound !== previous && (chosen === null || entry.due < chosen.due)) chosen = entry;
    }
    chosen ??= entries[0] ?? null;
    if (chosen === null) return null;
    chosen.due += (0.5 + random()) / chosen.track.weight;
    previous = chosen.track.sound;
    return chosen.track;
  };
}

/**
 * The order of a playlist in a zone on a local date, for the tracks that can be played. A shuffle that would begin with
 * `previous`, the sound still heard from the day before, begins with its second track.
 */
export function orderOf(
  { id, order }: Playlist,
  tracks: readonly Track[],
  zone: string,
  date: string,
  previous: string | null,
): Order {
  if (order === "sequence") return sequence(tracks);
  const draw = shuffle(tracks, seededNumbers(`${id}/${zone}/${date}`));
  let first: Track | null = draw();
  if (first?.sound === previous) first = draw();
  return () => {
    const track = first ?? draw();
    first = null;
    return track;
  };
}
