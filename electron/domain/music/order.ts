/** The order of a playlist: decided by a seed, so that everyone who asks finds the same one. */
import type { Playlist, Track } from "../../contract/plan.ts";
import { keyOf } from "./repertoire.ts";
import { seededNumbers } from "./seed.ts";

/** Gives track after track, without end; null where there is none. */
export type Order = () => Track | null;

function sequence(tracks: readonly Track[]): Order {
  let next = 0;
  return () => tracks[next++ % tracks.length] ?? null;
}

/**
 * A weighted shuffle by stride scheduling (Waldspurger 1995): every track falls due again after about 1/weight, give or
 * take half, and the first due is played. So weights hold over the day, and no track stays away for long. No sound or
 * engine comes twice in a row; where one outweighs all others together, it alternates with them.
 */
function shuffle(tracks: readonly Track[], random: () => number): Order {
  const entries = tracks.map((track) => ({ track, due: random() / track.weight }));
  let previous: string | null = null;
  return () => {
    let chosen: (typeof entries)[number] | null = null;
    for (const entry of entries) {
      if (keyOf(entry.track) !== previous && (chosen === null || entry.due < chosen.due)) chosen = entry;
    }
    chosen ??= entries[0] ?? null;
    if (chosen === null) return null;
    chosen.due += (0.5 + random()) / chosen.track.weight;
    previous = keyOf(chosen.track);
    return chosen.track;
  };
}

/**
 * The order of a playlist in a zone on a local date, for the tracks that can be played. A shuffle that would begin with
 * `previous`, the key of what is still heard from the day before, begins with its second track.
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
  if (first !== null && keyOf(first) === previous) first = draw();
  return () => {
    const track = first ?? draw();
    first = null;
    return track;
  };
}
