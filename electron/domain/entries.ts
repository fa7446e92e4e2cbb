/** Each rule and cap of a plan made ready once, and taken over from an earlier plan where it is the same. */
import type { Cap, Days, Rule } from "../contract/plan.ts";
import type { CompiledCap } from "./caps.ts";
import { claimOf } from "./claims.ts";
import type { Claim } from "./claims.ts";
import type { LocalClock } from "./clock.ts";
import type { Dates } from "./days.ts";
import { equal } from "./equal.ts";
import { recurring } from "./occurrence.ts";
import type { Place } from "./place.ts";
import { placesInList } from "./places-in-list.ts";
import { specificityOf } from "./targets.ts";
import type { VolumeSetting } from "./volume.ts";

/** A claim with the field that it is about. */
export type FieldClaim =
  | { readonly field: "volume"; readonly claim: Claim<VolumeSetting> }
  | { readonly field: "theme" | "playlist" | "accent"; readonly claim: Claim<string | null> };

interface Entry<Item> {
  readonly item: Item;
  /** Where it stands in its list; see {@link placesInList}. */
  readonly order: number;
}

export interface RuleEntry extends Entry<Rule> {
  /** Through each of its targets one for each field that it sets; none where it is disabled. */
  readonly claims: readonly FieldClaim[];
}

export interface CapEntry extends Entry<Cap> {
  /** Null where it is disabled. */
  readonly cap: CompiledCap | null;
}

type DayReader = (days: Days) => Dates;

const TEXT_FIELDS = ["theme", "playlist", "accent"] as const;

/** A rule that is heard waits for the venue to be open unless it says otherwise; one that is only seen does not. */
export function isGated({ gate, set }: Rule): boolean {
  if (gate !== undefined) return gate === "open";
  return set.playlist !== undefined || set.volume !== undefined || set.accent !== undefined;
}

function ruleEntry(rule: Rule, order: number, clock: LocalClock, read: DayReader): RuleEntry {
  if (!rule.enabled) return { item: rule, order, claims: [] };
  const occurrence = recurring(clock, read(rule.days), rule.window);
  const because = { kind: "rule", id: rule.id, name: rule.name ?? null } as const;
  const gated = isGated(rule);
  const { priority, set } = rule;
  const claims = [...new Set(rule.targets)].flatMap((target) => {
    const claim = <Value>(value: Value): Claim<Value> =>
      claimOf({ layer: "rule", because, value, target, specificity: specificityOf(target), priority, order, gated, occurrence });
    const found: FieldClaim[] = [];
    for (const field of TEXT_FIELDS) {
      const value = set[field];
      if (value !== undefined) found.push({ field, claim: claim(value) });
    }
    if (set.volume !== undefined) found.push({ field: "volume", claim: claim(set.volume) });
    return found;
  });
  // Arrays that grew have room to spare, and a plan has tens of thousands of them.
  return { item: rule, order, claims: claims.slice() };
}

function capEntry(cap: Cap, order: number, clock: LocalClock, read: DayReader): CapEntry {
  if (!cap.enabled) return { item: cap, order, cap: null };
  const occurrence = recurring(clock, read(cap.days), cap.window);
  const because = { kind: "cap", id: cap.id, name: cap.name ?? null } as const;
  return { item: cap, order, cap: { value: cap.maximumVolume, because, occurrence, order } };
}

/** The entries of a list, and in what they differ from those of the list before. */
export interface Entries<Made> {
  readonly entries: readonly Made[];
  readonly made: readonly Made[];
  readonly gone: readonly Made[];
}

/** Finds the entry of an item in an earlier list; mostly it is the next one. */
function finderIn<Made extends Entry<{ readonly id: string }>>(previous: readonly Made[]): (id: string) => Made | null {
  let next = 0;
  let places: ReadonlyMap<string, number> | null = null;
  return (id) => {
    if (previous[next]?.item.id !== id) {
      places ??= new Map(previous.map(({ item }, place) => [item.id, place]));
      const place = places.get(id);
      if (place === undefined) return null;
      next = place;
    }
    return previous[next++] ?? null;
  };
}

/** An entry for each item, that of `previous` where it says the same. Null where such entries have changed places. */
function inherited<Item extends { readonly id: string }, Made extends Entry<Item>>(
  items: readonly Item[],
  previous: readonly Made[],
  make: (item: Item, order: number) => Made,
): Entries<Made> | null {
  const find = finderIn(previous);
  const kept = items.map((item) => {
    const known = find(item.id);
    return known !== null && equal(known.item, item) ? known : null;
  });
  const places = placesInList(kept.map((entry) => entry?.order ?? null));
  if (places === null) return null;
  const made: Made[] = [];
  const entries = items.map((item, index) => {
    const known = kept[index] ?? null;
    if (known !== null) return known;
    const entry = make(item, places[index] ?? index);
    made.push(entry);
    return entry;
  });
  // Those that stay do so in their order.
  let next = 0;
  const gone = previous.filter((entry) => {
    while (next < kept.length && kept[next] === null) next++;
    const stays = kept[next] === entry;
    if (stays) next++;
    return !stays;
  });
  return { entries, made, gone };
}

export function compiledRules(rules: readonly Rule[], place: Place, previous: readonly RuleEntry[]): Entries<RuleEntry> | null {
  const read = place.dayReader();
  return inherited(rules, previous, (rule, order) => ruleEntry(rule, order, place.clock, read));
}

export function compiledCaps(caps: readonly Cap[], place: Place, previous: readonly CapEntry[]): Entries<CapEntry> | null {
  const read = place.dayReader();
  return inherited(caps, previous, (cap, order) => capEntry(cap, order, place.clock, read));
}
