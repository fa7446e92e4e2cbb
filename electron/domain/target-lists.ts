/** The claims and caps of a plan, gathered by what they are about: each rule is held once, however many zones it reaches. */
import type { Target } from "../contract/plan.ts";
import { byLimit, capList } from "./caps.ts";
import type { CapList, CompiledCap } from "./caps.ts";
import { claimList } from "./claim-list.ts";
import type { ClaimList } from "./claim-list.ts";
import { byRank } from "./claims.ts";
import type { Claim } from "./claims.ts";
import type { CapEntry, Entries, RuleEntry } from "./entries.ts";
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

/** Claims and caps that have come or gone since the lists before. */
export interface Differences {
  readonly rules: Pick<Entries<RuleEntry>, "made" | "gone">;
  readonly caps: Pick<Entries<CapEntry>, "made" | "gone">;
}

/** Every target that anything has come to or gone from. */
export function targetsOf({ rules, caps }: Differences): ReadonlySet<Target> {
  return new Set([...rules.made, ...rules.gone, ...caps.made, ...caps.gone].flatMap(({ item }) => item.targets));
}

function gather(rules: readonly RuleEntry[], caps: readonly CapEntry[]): ReadonlyMap<Target, Gathered> {
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
      const gathered = about(made.claim.target);
      if (made.field === "volume") gathered.volume.push(made.claim);
      else gathered[made.field].push(made.claim);
    }
  }
  for (const { item, cap } of caps) {
    if (cap !== null) for (const target of new Set(item.targets)) about(target).caps.push(cap);
  }
  return byTarget;
}

/** The members of a list without those that are gone and with those that have come; null: they are as before. */
function members<Member>(before: readonly Member[], gone: ReadonlySet<unknown>, made: readonly Member[]): Member[] | null {
  const staying = before.filter((member) => !gone.has(member));
  return made.length === 0 && staying.length === before.length ? null : [...staying, ...made];
}

/** The lists of `previous` with the differences; a list that nothing has come to or gone from is the same object. */
export function listsByTarget(
  differences: Differences,
  place: Place,
  previous: ReadonlyMap<Target, TargetLists>,
): ReadonlyMap<Target, TargetLists> {
  const { rules, caps } = differences;
  const gone = new Set<unknown>([
    ...rules.gone.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
    ...caps.gone.map(({ cap }) => cap),
  ]);
  const made = gather(rules.made, caps.made);
  const lists = new Map(previous);
  for (const target of targetsOf(differences)) {
    const before = previous.get(target);
    const added = made.get(target);
    const listOf = <Setting>(known: ClaimList<Setting> | null, come: readonly Claim<Setting>[]): ClaimList<Setting> | null => {
      const claims = members(known?.claims ?? [], gone, come);
      if (claims === null) return known;
      return claims.length === 0 ? null : claimList(claims.toSorted(byRank), place.opening, keptDatesOf(target));
    };
    const ofCaps = members(before?.caps?.caps ?? [], gone, added?.caps ?? []);
    lists.set(target, {
      theme: listOf(before?.theme ?? null, added?.theme ?? []),
      playlist: listOf(before?.playlist ?? null, added?.playlist ?? []),
      volume: listOf(before?.volume ?? null, added?.volume ?? []),
      accent: listOf(before?.accent ?? null, added?.accent ?? []),
      caps: ofCaps === null ? (before?.caps ?? null) : ofCaps.length === 0 ? null : capList(ofCaps.toSorted(byLimit)),
    });
  }
  return lists;
}
