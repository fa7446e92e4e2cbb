/** Plays laid against what was planned: each planned sound once, each play once. */
import type { Play } from "../../contract/heard.ts";
import type { Instant } from "../../contract/words.ts";
import type { Stretch } from "../forecast/stretch.ts";
import type { Planned } from "./planned.ts";

/** A sound as a player played it. `to` is when it ended, or when it was last known to sound. */
export interface Played extends Stretch {
  readonly bus: Play["bus"];
  readonly sound: string;
  readonly playlist: string | null;
}

/** A planned sound with the plays that are its own, or a play that nobody planned. */
export interface Match {
  readonly planned: Planned | null;
  /** Each play belongs to one match. */
  readonly plays: readonly Played[];
  /** What was played within the planned time, also by a play that belongs to a neighbour; the whole play where none was planned. */
  readonly covered: readonly Stretch[];
}

/** A sound that comes this much too late or too early, in milliseconds, is still the one that was planned. */
const TOLERANCE = 30_000;

const keyOf = ({ bus, sound }: Planned | Played): string => `${bus} ${sound}`;

/** How much two stretches have in common; negative is how far they lie apart. */
const overlap = (a: Stretch, b: Stretch): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** The first place at which `from` of a sorted list is not below an instant. */
function placeOf(sorted: readonly Stretch[], at: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.from ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Row {
  readonly planned: Planned;
  readonly from: Instant;
  readonly to: Instant;
  readonly plays: Played[];
  readonly covered: Stretch[];
}

/** Those of one sound, in the order of their beginnings; the longest says how far back one may have begun that still lasts. */
interface Shelf {
  readonly rows: readonly Row[];
  readonly longest: number;
}

/** The row a play fits best, if any is near; every row it overlaps is covered by it. */
function assign(played: Played, { rows, longest }: Shelf): Row | null {
  let best: Row | null = null;
  for (let place = placeOf(rows, played.from - longest - TOLERANCE); place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined || row.from > played.to + TOLERANCE) break;
    const shared = overlap(row, played);
    if (shared > 0) row.covered.push({ from: Math.max(row.from, played.from), to: Math.min(row.to, played.to) });
    if (shared >= -TOLERANCE && (best === null || shared > overlap(best, played))) best = row;
  }
  return best;
}

/** The planned sounds in the order of their beginnings, and then the plays that nobody planned. */
export function matched(planned: readonly Planned[], plays: readonly Played[]): Match[] {
  const rows = planned
    .toSorted((a, b) => a.from - b.from)
    .map((each): Row => ({ planned: each, from: each.from, to: each.to, plays: [], covered: [] }));
  const shelves = new Map<string, { rows: Row[]; longest: number }>();
  for (const row of rows) {
    const shelf = shelves.get(keyOf(row.planned)) ?? { rows: [], longest: 0 };
    shelf.rows.push(row);
    shelf.longest = Math.max(shelf.longest, row.to - row.from);
    shelves.set(keyOf(row.planned), shelf);
  }
  const unplanned: Match[] = [];
  for (const played of plays.toSorted((a, b) => a.from - b.from)) {
    const row = assign(played, shelves.get(keyOf(played)) ?? { rows: [], longest: 0 });
    if (row === null) unplanned.push({ planned: null, plays: [played], covered: [{ from: played.from, to: played.to }] });
    else row.plays.push(played);
  }
  return [...rows.map(({ planned: each, plays: own, covered }) => ({ planned: each, plays: own, covered })), ...unplanned];
}
