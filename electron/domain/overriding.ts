/** Overrides as claims: they lie above all rules and hold between two instants (S6). */
import type { Override } from "../contract/command.ts";
import type { Zone } from "../contract/plan.ts";
import { parseInstant } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { byRank, claimOf } from "./claims.ts";
import type { Claim } from "./claims.ts";
import { single } from "./occurrence.ts";
import { settingIn } from "./setting.ts";
import type { FieldName, SettingOf } from "./setting.ts";
import { closestTarget, specificityOf } from "./targets.ts";
import { spanFrom } from "./windows.ts";

/** The overrides that set the field in the zone, in the order in which they win: emergencies first, the latest created first. */
export function overrideClaims<Name extends FieldName>(
  almanac: Almanac,
  overrides: readonly Override[],
  zone: Zone,
  name: Name,
): Claim<SettingOf<Name>>[] {
  return overrides
    .flatMap((override, index) => {
      const target = closestTarget(override.targets, zone);
      const setting = settingIn(override.set, name);
      if (target === null || setting === undefined) return [];
      const { layer, id, reason, from, until } = override;
      const claim = claimOf<SettingOf<Name>>({
        layer,
        because: { kind: layer === "emergency" ? "emergency" : "override", id, name: reason },
        value: setting,
        target,
        specificity: specificityOf(target),
        priority: 0,
        order: -index,
        gated: false,
        occurrence: single(spanFrom(almanac, parseInstant(from), until === null ? Infinity : parseInstant(until))),
      });
      return [claim];
    })
    .toSorted(byRank);
}
