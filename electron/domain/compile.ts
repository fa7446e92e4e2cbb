/** Turns a plan into a form that answers quickly: who is about which zone, in the order in which they win. */
import type { Override } from "../contract/command.ts";
import type { Cap, Plan, Rule, Target, Zone } from "../contract/plan.ts";
import type { Because } from "../contract/state.ts";
import type { Almanac } from "./almanac.ts";
import { calendarOf, dayTest } from "./days.ts";
import type { Calendar } from "./days.ts";
import { openingOf } from "./opening.ts";
import type { Opening } from "./opening.ts";
import { recurringWindow } from "./recurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import { specificityOf, zonesByTarget } from "./targets.ts";
import type { ZoneTracks } from "./track.ts";

interface CompiledRule {
  readonly rule: Rule;
  readonly because: Because;
  /** Why the field is empty where this rule would have won if the venue were open. */
  readonly becauseClosed: Because;
  readonly gated: boolean;
  readonly recurrence: Recurrence;
}

/** A rule in one zone, through the most specific of its targets. */
export interface Contender {
  readonly compiled: CompiledRule;
  readonly target: Target;
}

interface CompiledCap {
  readonly because: Because;
  readonly maximumVolume: number;
  readonly recurrence: Recurrence;
}

export interface CompiledZone {
  readonly zone: Zone;
  /** The winner first (S5). */
  readonly contenders: readonly Contender[];
  readonly caps: readonly CompiledCap[];
}

/** A plan made ready to be asked. Answers depend on the plan and the almanac alone; what was found out is kept inside. */
export interface Schedule {
  readonly plan: Plan;
  readonly almanac: Almanac;
  readonly opening: Opening;
  readonly zones: ReadonlyMap<string, CompiledZone>;
  /** What was found out for rules alone, and for each list of overrides asked about. */
  readonly known: {
    readonly rules: Map<string, ZoneTracks>;
    readonly overrides: WeakMap<readonly Override[], Map<string, ZoneTracks>>;
  };
}

/** A rule that is heard waits for the venue to be open unless it says otherwise; one that is only seen does not. */
function isGated({ gate, set }: Rule): boolean {
  if (gate !== undefined) return gate === "open";
  return set.playlist !== undefined || set.volume !== undefined || set.accent !== undefined;
}

function compiledRule(rule: Rule, almanac: Almanac, calendar: Calendar): CompiledRule {
  const because = { kind: "rule", id: rule.id, name: rule.name ?? null } as const;
  return {
    rule,
    because,
    becauseClosed: { ...because, kind: "closed" },
    gated: isGated(rule),
    recurrence: recurringWindow(almanac, dayTest(rule.days, calendar), rule.window),
  };
}

function compiledCap(cap: Cap, almanac: Almanac, calendar: Calendar): CompiledCap {
  return {
    because: { kind: "cap", id: cap.id, name: cap.name ?? null },
    maximumVolume: cap.maximumVolume,
    recurrence: recurringWindow(almanac, dayTest(cap.days, calendar), cap.window),
  };
}

/** The winner first. Sorting is stable: at equal rank the earlier in the list stays first. */
function byRank(a: Contender, b: Contender): number {
  return b.compiled.rule.priority - a.compiled.rule.priority || specificityOf(b.target) - specificityOf(a.target);
}

/** The almanac with its answers kept, since every window of every rule asks it again. */
function remembering(almanac: Almanac): Almanac {
  const keep = <Key, Answer>(ask: (key: Key) => Answer): ((key: Key) => Answer) => {
    const known = new Map<Key, Answer>();
    return (key) => {
      let answer = known.get(key);
      if (answer === undefined) known.set(key, (answer = ask(key)));
      return answer;
    };
  };
  return {
    timeZone: almanac.timeZone,
    offsets: keep((year: number) => almanac.offsets(year)),
    holidays: keep((year: number) => almanac.holidays(year)),
    sun: keep((date: string) => almanac.sun(date)),
  };
}

/** Compiles a plan that the contract has accepted. Disabled rules and caps do not exist. */
export function compile(plan: Plan, almanac: Almanac): Schedule {
  const remembered = remembering(almanac);
  const calendar = calendarOf(plan.periods, remembered);
  const zonesOf = zonesByTarget(plan.zones);
  const zones = new Map(plan.zones.map((zone) => [zone, { contenders: new Array<Contender>(), caps: new Array<CompiledCap>() }]));

  for (const rule of plan.rules.filter(({ enabled }) => enabled)) {
    const compiled = compiledRule(rule, remembered, calendar);
    for (const [zone, target] of zonesOf(rule.targets)) zones.get(zone)?.contenders.push({ compiled, target });
  }
  for (const cap of plan.caps.filter(({ enabled }) => enabled)) {
    const compiled = compiledCap(cap, remembered, calendar);
    for (const zone of zonesOf(cap.targets).keys()) zones.get(zone)?.caps.push(compiled);
  }
  return {
    plan,
    almanac: remembered,
    opening: openingOf(plan.venue, remembered, calendar),
    zones: new Map(
      [...zones].map(([zone, { contenders, caps }]) => [zone.id, { zone, contenders: contenders.toSorted(byRank), caps }]),
    ),
    known: { rules: new Map(), overrides: new WeakMap() },
  };
}
