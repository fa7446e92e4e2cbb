/** Who sets a field in which zones, the winner first (S5), with when each holds over the year. */
import type { Field } from "../../contract/analysis.ts";
import type { Plan, Rule } from "../../contract/plan.ts";
import { specificityOf, zonesByTarget } from "../targets.ts";
import type { Cut } from "./year.ts";

export const FIELDS: readonly Field[] = ["theme", "playlist", "volume", "accent"];

/** A rule as the analysis follows it. */
export interface Followed {
  readonly rule: Rule;
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

interface Contender {
  readonly followed: Followed;
  readonly specificity: number;
}

function contendersByZone(plan: Plan, rules: readonly Followed[]): Map<string, Contender[]> {
  const zonesOf = zonesByTarget(plan.zones);
  const contenders = new Map(plan.zones.map(({ id }) => [id, new Array<Contender>()]));
  for (const followed of rules) {
    for (const [zone, target] of zonesOf(followed.rule.targets)) {
      contenders.get(zone.id)?.push({ followed, specificity: specificityOf(target) });
    }
  }
  for (const [id, list] of contenders) {
    // Stable: at equal rank the earlier in the list stays first.
    const ranked = list.toSorted((a, b) => b.followed.rule.priority - a.followed.rule.priority || b.specificity - a.specificity);
    contenders.set(id, ranked);
  }
  return contenders;
}

function claimsOf(contenders: readonly Contender[], field: Field): Claim[] {
  let rank = 0;
  let before: Contender | null = null;
  return contenders.map((contender) => {
    const { followed, specificity } = contender;
    if (before !== null && (before.followed.rule.priority !== followed.rule.priority || before.specificity !== specificity))
      rank++;
    before = contender;
    return { followed, rank, setting: JSON.stringify(followed.rule.set[field]) };
  });
}

/** Every field of every zone, those that are alike together. */
export function arenasOf(plan: Plan, rules: readonly Followed[]): Arena[] {
  const byZone = contendersByZone(plan, rules);
  const places = new Map(rules.map((followed, place) => [followed, place]));
  return FIELDS.flatMap((field) => {
    const arenas = new Map<string, { field: Field; zones: string[]; claims: Claim[] }>();
    for (const [zone, contenders] of byZone) {
      const setting = contenders.filter(({ followed }) => followed.rule.set[field] !== undefined);
      const key = setting.map(({ followed, specificity }) => `${places.get(followed)}:${specificity}`).join(" ");
      const known = arenas.get(key);
      if (known === undefined) arenas.set(key, { field, zones: [zone], claims: claimsOf(setting, field) });
      else known.zones.push(zone);
    }
    return [...arenas.values()];
  });
}
