/** What became of each rule: whether it ever won, who won in its place, and whom only the list sets above it. */
import type { Field } from "../../contract/analysis.ts";
import type { Instant } from "../../contract/words.ts";
import type { Followed } from "./claims.ts";

/** At most so many others are named beside a rule. */
const MOST_NAMED = 10;

/** So many are counted, for those named to be the most frequent of them. */
const MOST_COUNTED = 64;

/** How often each of some rules was met. */
export type Counts = Map<Followed, number>;

export interface TieFound {
  readonly by: Counts;
  /** The first time, in the first zone. */
  readonly from: Instant;
  readonly to: Instant;
  readonly zones: Set<string>;
}

export interface Outcome {
  won(rule: Followed): boolean;
  noteWin(rule: Followed): void;
  /** Of a rule that has not won yet: another won while it held. */
  noteBeaten(rule: Followed, winner: Followed): void;
  /** Another of the same rank won while it held, and only the list sets them apart. */
  noteTie(rule: Followed, field: Field, winner: Followed, zones: readonly string[], from: Instant, to: Instant): void;
  /** Who won while a rule held that never won itself; null: it did win, or never held. */
  victorsOf(rule: Followed): Counts | null;
  tieOf(rule: Followed, field: Field): TieFound | null;
}

function count(counts: Counts, rule: Followed): void {
  const known = counts.get(rule);
  if (known !== undefined || counts.size < MOST_COUNTED) counts.set(rule, (known ?? 0) + 1);
}

/** Takes notes about so many rules. */
export function outcomeOf(rules: number): Outcome {
  const winners = new Uint8Array(rules);
  const victors = Array.from({ length: rules }, (): Counts | null => null);
  const ties = new Map<Followed, Map<Field, TieFound>>();
  return {
    won: ({ place }) => winners[place] === 1,
    noteWin({ place }) {
      winners[place] = 1;
      victors[place] = null;
    },
    noteBeaten({ place }, winner) {
      count((victors[place] ??= new Map<Followed, number>()), winner);
    },
    noteTie(rule, field, winner, zones, from, to) {
      let fields = ties.get(rule);
      if (fields === undefined) ties.set(rule, (fields = new Map<Field, TieFound>()));
      let found = fields.get(field);
      if (found === undefined) fields.set(field, (found = { by: new Map(), from, to, zones: new Set() }));
      count(found.by, winner);
      for (const zone of zones) found.zones.add(zone);
    },
    victorsOf: ({ place }) => victors[place] ?? null,
    tieOf: (rule, field) => ties.get(rule)?.get(field) ?? null,
  };
}

/** The ids of those counted, the most frequent first. */
export function mostFrequent(counts: Counts): string[] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([{ rule }]) => rule.id);
}
