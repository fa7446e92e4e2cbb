/** Turns a plan into a form that answers quickly: for each target and field its claims, in the order in which they win. */
import type { Plan, Target, Zone } from "../contract/plan.ts";
import type { Almanac } from "./almanac.ts";
import { maximumOf } from "./caps.ts";
import type { CompiledZone, Schedule } from "./compiled.ts";
import { compiledCaps, compiledRules } from "./entries.ts";
import { equal } from "./equal.ts";
import type { ZoneFields } from "./field.ts";
import { fieldsUnderRules } from "./fields.ts";
import type { SharedFields } from "./fields.ts";
import { placeOf, suits } from "./place.ts";
import type { Place } from "./place.ts";
import { sharing } from "./sharing.ts";
import { listsByTarget, targetsOf } from "./target-lists.ts";
import type { TargetLists } from "./target-lists.ts";

const present = <Item>(items: readonly (Item | null | undefined)[]): Item[] =>
  items.flatMap((item) => (item === null || item === undefined ? [] : [item]));

/** The targets that a zone belongs to. */
const targetsAround = ({ id, groups }: Zone): Target[] => [
  "venue",
  ...new Set(groups.map((group): Target => `group:${group}`)),
  `zone:${id}`,
];

function compiledZone(zone: Zone, lists: ReadonlyMap<Target, TargetLists>, place: Place, shared: SharedFields): CompiledZone {
  const about = present(targetsAround(zone).map((target) => lists.get(target)));
  let fields: ZoneFields | null = null;
  const compiled: CompiledZone = {
    zone,
    maximum: maximumOf(zone),
    theme: present(about.map(({ theme }) => theme)),
    playlist: present(about.map(({ playlist }) => playlist)),
    volume: present(about.map(({ volume }) => volume)),
    accent: present(about.map(({ accent }) => accent)),
    caps: present(about.map(({ caps }) => caps)),
    fields: () => (fields ??= fieldsUnderRules(place, compiled, shared)),
  };
  return compiled;
}

/** What a schedule from nothing starts with. */
const NOTHING: Pick<Schedule["parts"], "rules" | "caps" | "lists"> = { rules: [], caps: [], lists: new Map() };

/** Null where rules have changed places, so that nothing of `previous` can be taken over. */
function assembled(plan: Plan, place: Place, previous: Schedule | null): Schedule | null {
  const before = previous?.parts ?? NOTHING;
  const rules = compiledRules(plan.rules, place, before.rules);
  const caps = compiledCaps(plan.caps, place, before.caps);
  if (rules === null || caps === null) return null;
  const changed = targetsOf({ rules, caps });
  const lists = listsByTarget({ rules, caps }, place, before.lists);
  const shared: SharedFields = { texts: sharing(), volumes: sharing() };
  const zones = plan.zones.map((zone): CompiledZone => {
    const known = previous?.zones.get(zone.id);
    const stays = known !== undefined && equal(known.zone, zone) && !targetsAround(zone).some((target) => changed.has(target));
    return stays ? known : compiledZone(zone, lists, place, shared);
  });
  return {
    // With the parts of the plan before wherever they say the same, so that they are not held twice.
    plan: {
      ...plan,
      zones: zones.map(({ zone }) => zone),
      rules: rules.entries.map(({ item }) => item),
      caps: caps.entries.map(({ item }) => item),
    },
    almanac: place.almanac,
    clock: place.clock,
    opening: place.opening,
    zones: new Map(zones.map((compiled) => [compiled.zone.id, compiled])),
    underOverrides: new WeakMap(),
    parts: { place, rules: rules.entries, caps: caps.entries, lists },
  };
}

/**
 * Compiles a plan that the contract has accepted; disabled rules and caps do not exist. What `previous` found out is
 * taken over wherever the plan and the almanac (the same object) leave it as it was; the answers are those of a
 * compilation from nothing.
 */
export function compile(plan: Plan, almanac: Almanac, previous: Schedule | null): Schedule {
  const heir = previous !== null && suits(previous.parts.place, plan, almanac) ? previous : null;
  const place = heir?.parts.place ?? placeOf(plan, almanac);
  const schedule = assembled(plan, place, heir) ?? assembled(plan, place, null);
  if (schedule === null) throw new Error("A list of rules has no order.");
  return schedule;
}
