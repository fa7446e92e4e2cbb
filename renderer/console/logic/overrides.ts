/** What the console reads out of the running overrides: who they are about, the mute, and how to undo. */
import type { Override, OverrideRequest } from "../../../electron/contract/command.ts";
import type { Target, Zone } from "../../../electron/contract/plan.ts";
import { type Instant, formatInstant, parseInstant } from "../../../electron/contract/words.ts";

/** The zones a list of targets is about, in the order of the plan. */
export function zonesOf(targets: readonly Target[], zones: readonly Zone[]): readonly Zone[] {
  return zones.filter((zone) =>
    targets.some(
      (target) => target === "venue" || target === `zone:${zone.id}` || zone.groups.some((group) => target === `group:${group}`),
    ),
  );
}

/** The operator's overrides that hold or are to come, the one that ends first at the front. */
export function operatorOverrides(overrides: readonly Override[], now: Instant): readonly Override[] {
  const end = (override: Override): number => (override.until === null ? Infinity : parseInstant(override.until));
  return overrides.filter((override) => override.layer === "operator" && end(override) > now).toSorted((a, b) => end(a) - end(b));
}

/**
 * Whether an override has begun. One that begins with its making holds as soon as it is in the list: the page's clock
 * steps, and would have it begin a moment later.
 */
export function holds({ from, createdAt }: Override, now: Instant): boolean {
  return parseInstant(from) <= Math.max(now, parseInstant(createdAt));
}

/** The overrides that mute the whole venue now: nothing but a volume of 0, everywhere. */
export function mutes(overrides: readonly Override[], now: Instant): readonly Override[] {
  return operatorOverrides(overrides, now).filter(
    (override) =>
      override.targets.includes("venue") &&
      override.set.volume === 0 &&
      Object.entries(override.set).every(([field, value]) => field === "volume" || value === undefined) &&
      holds(override, now),
  );
}

/** The list with an override that was just made, in the order of creation; null while no list is known. */
export function withMade(list: readonly Override[] | null, made: Override): readonly Override[] | null {
  return list === null || list.some(({ id }) => id === made.id) ? list : [...list, made];
}

/** The request that brings an ended override back for what remained of it; null when nothing does. */
export function revival(override: Override, now: Instant): OverrideRequest | null {
  if (override.until === null || parseInstant(override.until) <= now) return null;
  const { targets, set, until, reason, from } = override;
  return { targets, set, until, reason, ...(parseInstant(from) > now ? { from: formatInstant(parseInstant(from)) } : {}) };
}
