/** Which emergency is in force, and when that changes (S6). */
import type { Override } from "../contract/command.ts";
import type { Emergency } from "../contract/state.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";

/** The latest declared emergency that holds. */
export function emergencyAt(overrides: readonly Override[], at: Instant): Emergency | null {
  const override = overrides.findLast(
    ({ layer, from, until }) => layer === "emergency" && parseInstant(from) <= at && (until === null || parseInstant(until) > at),
  );
  if (override === undefined) return null;
  return {
    id: override.id,
    message: override.message ?? override.reason,
    sound: override.sound,
    since: formatInstant(parseInstant(override.from)),
  };
}

/** The first change of the emergency in force in `(after, limit]`; null: there is none. */
export function nextEmergencyChange(overrides: readonly Override[], after: Instant, limit: Instant): Instant | null {
  const before = emergencyAt(overrides, after)?.id;
  const edges = overrides
    .filter(({ layer }) => layer === "emergency")
    .flatMap(({ from, until }) => (until === null ? [parseInstant(from)] : [parseInstant(from), parseInstant(until)]))
    .filter((edge) => edge > after && edge <= limit)
    .toSorted((a, b) => a - b);
  return edges.find((edge) => emergencyAt(overrides, edge)?.id !== before) ?? null;
}
