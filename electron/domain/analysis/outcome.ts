/** What became of each rule: whether it ever won, who won in its place, and whom only the list sets above it. */
import type { Field } from "../../contract/analysis.ts";
import type { Instant } from "../../contract/words.ts";

/** At most so many others are named beside a rule. */
const MOST_NAMED = 10;

/** So many are counted, for those named to be the most frequent of them. */
const MOST_COUNTED = 64;

export interface TieFound {
  readonly field: Field;
  readonly by: Map<string, number>;
  /** The first time, in the first zone. */
  readonly from: Instant;
  readonly to: Instant;
  readonly zones: Set<string>;
}

export interface Outcome {
  readonly won: Set<string>;
  /** Of rules that have not won yet: who won while they held, and how often. */
  readonly beatenBy: Map<string, Map<string, number>>;
  readonly ties: Map<string, Map<Field, TieFound>>;
}

export function noOutcome(): Outcome {
  return { won: new Set(), beatenBy: new Map(), ties: new Map() };
}

function count(counts: Map<string, number>, id: string): void {
  const known = counts.get(id);
  if (known !== undefined || counts.size < MOST_COUNTED) counts.set(id, (known ?? 0) + 1);
}

export function noteWin({ won, beatenBy }: Outcome, rule: string): void {
  won.add(rule);
  beatenBy.delete(rule);
}

export function noteBeaten({ beatenBy }: Outcome, rule: string, winner: string): void {
  let counts = beatenBy.get(rule);
  if (counts === undefined) beatenBy.set(rule, (counts = new Map<string, number>()));
  count(counts, winner);
}

export function noteTie(
  { ties }: Outcome,
  tie: { loser: string; winner: string; field: Field; zones: readonly string[]; from: Instant; to: Instant },
): void {
  let fields = ties.get(tie.loser);
  if (fields === undefined) ties.set(tie.loser, (fields = new Map<Field, TieFound>()));
  let found = fields.get(tie.field);
  if (found === undefined) {
    found = { field: tie.field, by: new Map(), from: tie.from, to: tie.to, zones: new Set() };
    fields.set(tie.field, found);
  }
  count(found.by, tie.winner);
  for (const zone of tie.zones) found.zones.add(zone);
}

/** Those counted, the most frequent first. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([id]) => id);
}
