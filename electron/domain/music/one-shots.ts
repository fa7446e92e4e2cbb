/** When the one-shots of a playlist start, at random pauses that a seed decides. */
import type { Playlist } from "../../contract/plan.ts";
import type { Instant } from "../../contract/words.ts";
import type { LocalDay } from "./day.ts";
import { seededNumbers } from "./seed.ts";

/** However often a one-shot is wanted, it starts once a second at most. */
const SHORTEST_PAUSE = 1;

/** So many lists of starts are kept; one of them may have 86,400 entries. */
const MOST_KEPT = 64;

/** The starts of one of a playlist's one-shots in a zone on a local date, in order. */
function startsOn({ id, oneShots }: Playlist, zone: string, index: number, day: LocalDay): Instant[] {
  const [least, most] = oneShots[index]?.everySeconds ?? [Infinity, Infinity];
  const random = seededNumbers(`${id}/${zone}/${day.date}/one-shot/${index}`);
  const pause = (): number => 1000 * Math.max(SHORTEST_PAUSE, least + (most - least) * random());
  const starts: Instant[] = [];
  for (let at = Math.round(day.startsAt + pause()); at < day.endsAt; at = Math.round(at + pause())) starts.push(at);
  return starts;
}

/** The starts in `(after, until]`, across midnights. */
export type StartsWithin = (playlist: Playlist, zone: string, index: number, after: Instant, until: Instant) => Instant[];

/** Counts starts, and keeps what it has counted. Only for playlists that stay what they are. */
export function startsCounter(dayOf: (instant: Instant) => LocalDay): StartsWithin {
  const known = new Map<string, readonly Instant[]>();
  const on = (playlist: Playlist, zone: string, index: number, day: LocalDay): readonly Instant[] => {
    const key = `${playlist.id}/${zone}/${index}/${day.date}`;
    let starts = known.get(key);
    if (starts === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, (starts = startsOn(playlist, zone, index, day)));
    }
    return starts;
  };
  return (playlist, zone, index, after, until) => {
    const found: Instant[] = [];
    for (let day = dayOf(after); day.startsAt <= until; day = dayOf(day.endsAt)) {
      const starts = on(playlist, zone, index, day);
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? Infinity) <= after) low = middle + 1;
        else high = middle;
      }
      for (let at = starts[low]; at !== undefined && at <= until; at = starts[++low]) found.push(at);
    }
    return found;
  };
}
