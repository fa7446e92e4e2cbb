/** Who sets a field in which zones, the winner first, as compiled: each with when it holds over the year. */
import type { Field } from "../../contract/analysis.ts";
import type { Rule } from "../../contract/plan.ts";
import type { ClaimList } from "../claim-list.ts";
import { byRank } from "../claims.ts";
import type { Claim as CompiledClaim } from "../claims.ts";
import type { Schedule } from "../schedule.ts";
import type { Cut } from "./year.ts";

export const FIELDS: readonly Field[] = ["theme", "playlist", "volume", "accent"];

/** A rule as the analysis follows it. */
export interface Followed {
  readonly rule: Rule;
  /** Where it stands among those followed. */
  readonly place: number;
  /** When it holds, its gate included. */
  readonly cut: Cut;
}

export interface Claim {
  readonly followed: Followed;
  /** Equal where only the order of the list decides. */
  readonly rank: number;
  /** What it sets, as text to compare. */
  readonly setting: string;
}

/** Zones in which the same rules set a field with the same ranks: what is found in one holds in all. */
export interface Arena {
  readonly field: Field;
  readonly zones: readonly string[];
  readonly claims: readonly Claim[];
}

/** Settings as text, each written once. */
function settingWriter(): (claim: CompiledClaim<unknown>) => string {
  const written = new Map<CompiledClaim<unknown>, string>();
  return (claim) => {
    let text = written.get(claim);
    if (text === undefined) written.set(claim, (text = JSON.stringify(claim.value)));
    return text;
  };
}

/** The claims of some lists in one, the strongest first; a rule with several targets stands once, for the closest. */
function joined(
  lists: readonly ClaimList<unknown>[],
  followed: ReadonlyMap<string | null, Followed>,
  settingOf: (claim: CompiledClaim<unknown>) => string,
): Claim[] {
  const [first] = lists;
  const ranked = lists.length === 1 && first !== undefined ? first.claims : lists.flatMap((list) => list.claims).toSorted(byRank);
  const claims: Claim[] = [];
  const named = new Set<Followed>();
  let rank = 0;
  let before: CompiledClaim<unknown> | null = null;
  for (const claim of ranked) {
    const rule = followed.get(claim.because.id);
    if (rule === undefined || named.has(rule)) continue;
    named.add(rule);
    if (before !== null && (before.priority !== claim.priority || before.specificity !== claim.specificity)) rank++;
    before = claim;
    claims.push({ followed: rule, rank, setting: settingOf(claim) });
  }
  return claims;
}

/** Every field of every zone, one after the other; zones that the same lists of claims are about come together. */
export function* arenasOf({ zones }: Schedule, rules: readonly Followed[]): Generator<Arena> {
  const followed = new Map(rules.map((one) => [one.rule.id, one]));
  const numbers = new Map<ClaimList<unknown>, number>();
  const numberOf = (list: ClaimList<unknown>): number => {
    let number = numbers.get(list);
    if (number === undefined) numbers.set(list, (number = numbers.size));
    return number;
  };
  const settingOf = settingWriter();
  for (const field of FIELDS) {
    const alike = new Map<string, { readonly lists: readonly ClaimList<unknown>[]; readonly zones: string[] }>();
    for (const [id, zone] of zones) {
      const lists: readonly ClaimList<unknown>[] = zone[field];
      const key = lists.map(numberOf).join(" ");
      const known = alike.get(key);
      if (known === undefined) alike.set(key, { lists, zones: [id] });
      else known.zones.push(id);
    }
    for (const group of alike.values()) {
      yield { field, zones: group.zones, claims: joined(group.lists, followed, settingOf) };
    }
  }
}
