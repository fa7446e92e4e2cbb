/** A plan made ready to be asked: what compile makes, and everyone else reads. */
import type { Override } from "../contract/command.ts";
import type { Plan, Target, Zone } from "../contract/plan.ts";
import type { Almanac } from "./almanac.ts";
import type { CapList, Limit } from "./caps.ts";
import type { ClaimList } from "./claim-list.ts";
import type { LocalClock } from "./clock.ts";
import type { CapEntry, RuleEntry } from "./entries.ts";
import type { ZoneFields } from "./field.ts";
import type { Opening } from "./opening.ts";
import type { Place } from "./place.ts";
import type { TargetLists } from "./target-lists.ts";
import type { VolumeSetting } from "./volume.ts";

/** A zone with the lists of all targets that it belongs to, those of the venue, its groups and itself. */
export interface CompiledZone {
  readonly zone: Zone;
  readonly maximum: Limit;
  readonly theme: readonly ClaimList<string | null>[];
  readonly playlist: readonly ClaimList<string | null>[];
  readonly volume: readonly ClaimList<VolumeSetting>[];
  readonly accent: readonly ClaimList<string | null>[];
  readonly caps: readonly CapList[];
  /** Its fields while no override holds; what was found out is kept with them. */
  fields(): ZoneFields;
}

/** A plan made ready to be asked. Answers depend on the plan and the almanac alone; what was found out is kept inside. */
export interface Schedule {
  /** Says what the compiled plan says. */
  readonly plan: Plan;
  readonly almanac: Almanac;
  readonly clock: LocalClock;
  readonly opening: Opening;
  readonly zones: ReadonlyMap<string, CompiledZone>;
  /** The zones' fields for each list of overrides asked about. */
  readonly underOverrides: WeakMap<readonly Override[], Map<string, ZoneFields>>;
  /** What the next compilation may take over. */
  readonly parts: {
    readonly place: Place;
    readonly rules: readonly RuleEntry[];
    readonly caps: readonly CapEntry[];
    readonly lists: ReadonlyMap<Target, TargetLists>;
  };
}
