/** Who a rule, a cap or an override is about, and how closely (S5). */
import type { Target, Zone } from "../contract/plan.ts";

/** How closely a target names the zones it is about: 2 for a zone, 1 for a group, 0 for the venue. */
export function specificityOf(target: Target): number {
  if (target === "venue") return 0;
  return target.startsWith("zone:") ? 2 : 1;
}

/** The id of the zone or the group that a target names. */
function idOf(target: Target): string {
  return target.slice(target.indexOf(":") + 1);
}

function isAbout(target: Target, zone: Zone): boolean {
  if (target === "venue") return true;
  return target.startsWith("zone:") ? idOf(target) === zone.id : zone.groups.includes(idOf(target));
}

const closestFirst = (targets: readonly Target[]): readonly Target[] =>
  targets.toSorted((a, b) => specificityOf(b) - specificityOf(a));

/** The most specific of the targets that are about a zone; null: none is. */
export function closestTarget(targets: readonly Target[], zone: Zone): Target | null {
  return closestFirst(targets).find((target) => isAbout(target, zone)) ?? null;
}
