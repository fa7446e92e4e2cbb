/** The claims and caps of a plan, gathered by what they are about: each rule is held once, however many zones it reaches. */
import type { Target } from "../contract/plan.ts";
import { byLimit, capList } from "./caps.ts";
import type { CapList, CompiledCap } from "./caps.ts";
import { claimList } from "./claim-list.ts";
import type { ClaimList } from "./claim-list.ts";
import { byRank } from "./claims.ts";
import type { Claim } from "./claims.ts";
import type { CapEntry, RuleEntry } from "./entries.ts";
import type { Place } from "./place.ts";
import type { VolumeSetting } from "./volume.ts";

/** Null where a target has none. */
export interface TargetLists {
  readonly theme: ClaimList<string | null> | null;
  readonly playlist: ClaimList<string | null> | null;
  readonly volume: ClaimList<VolumeSetting> | null;
  readonly accent: ClaimList<string | null> | null;
  readonly caps: CapList | null;
}

interface Gathered {
  readonly theme: Claim<string | null>[];
  readonly playlist: Claim<string | null>[];
  readonly volume: Claim<VolumeSetting>[];
  readonly accent: Claim<string | null>[];
  readonly caps: CompiledCap[];
}

/** So many dates are kept of the venue's lists: a year, which the calendars of all zones ask for. */
const VENUE_DATES = 400;

/** And of a group's: what lies around today. */
const GROUP_DATES = 8;

/** A zone's own list keeps none, since the zone does. */
function keptDatesOf(target: Target): number {
  if (target === "venue") return VENUE_DATES;
  return target.startsWith("zone:") ? 0 : GROUP_DATES;
}

/** Every target that one of the rules or caps is about. */
export function targetsOf(rules: readonly RuleEntry[], caps: readonly CapEntry[]): ReadonlySet<Target> {
  return new Set([...rules, ...caps].flatMap(({ item }) => item.targets));
}

function gather(
  rules: readonly RuleEntry[],
  caps: readonly CapEntry[],
  targets: ReadonlySet<Target>,
): ReadonlyMap<Target, Gathered> {
  const byTarget = new Map<Target, Gathered>();
  const about = (target: Target): Gathered => {
    let gathered = byTarget.get(target);
    if (gathered === undefined) {
      gathered = { theme: [], playlist: [], volume: [], accent: [], caps: [] };
      byTarget.set(target, gathered);
    }
    return gathered;
  };
  for (const { claims } of rules) {
    for (const made of claims) {
      if (!targets.has(made.claim.target)) continue;
      const gathered = about(made.claim.target);
      if (made.field === "volume") gathered.volume.push(made.claim);
      else gathered[made.field].push(made.claim);
    }
  }
  for (const { item, cap } of caps) {
    for (const target of new Set(item.targets)) if (targets.has(target)) about(target).caps.push(cap);
  }
  return byTarget;
}

/** The lists of the given targets made anew, those of all others as they are in `previous`. */
export function listsByTarget(
  rules: readonly RuleEntry[],
  caps: readonly CapEntry[],
  targets: ReadonlySet<Target>,
  place: Place,
  previous: ReadonlyMap<Target, TargetLists>,
): ReadonlyMap<Target, TargetLists> {
  const lists = new Map(previous);
  for (const target of targets) lists.delete(target);
  for (const [target, gathered] of gather(rules, caps, targets)) {
    const keptDates = keptDatesOf(target);
    const listOf = <Setting>(claims: readonly Claim<Setting>[]): ClaimList<Setting> | null =>
      claims.length === 0 ? null : claimList(claims.toSorted(byRank), place.opening, keptDates);
    lists.set(target, {
      theme: listOf(gathered.theme),
      playlist: listOf(gathered.playlist),
      volume: listOf(gathered.volume),
      accent: listOf(gathered.accent),
      caps: gathered.caps.length === 0 ? null : capList(gathered.caps.toSorted(byLimit)),
    });
  }
  return lists;
}
