/** Which overrides of operators another one would lie above (S6). */
import type { Override } from "../contract/command.ts";
import type { Zone } from "../contract/plan.ts";
import { type CoveredOverride, MOST_TOLD } from "../contract/override-preview.ts";
import { formatInstant, type Instant, parseInstant } from "../contract/words.ts";
import { type FieldName, settingIn } from "./setting.ts";
import { closestTarget } from "./targets.ts";

interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

interface Lying extends Span {
  readonly override: Override;
}

const holdsAt = ({ from, until }: Span, at: Instant): boolean => from <= at && at < until;

/** The operators' overrides that set a field of a zone, in the order of their creation: each lies above those before it. */
function lyingOver(overrides: readonly Override[], zone: Zone, name: FieldName): Lying[] {
  return overrides
    .filter(
      ({ layer, targets, set }) =>
        layer === "operator" && settingIn(set, name) !== undefined && closestTarget(targets, zone) !== null,
    )
    .map((override) => ({
      override,
      from: parseInstant(override.from),
      until: override.until === null ? Infinity : parseInstant(override.until),
    }));
}

/** Whether one is ever seen within a span: it comes to be seen where it begins, or where one above it ends. */
function isSeen(one: Lying, above: readonly Lying[], within: Span): boolean {
  const first = Math.max(one.from, within.from);
  const end = Math.min(one.until, within.until);
  return [first, ...above.map(({ until }) => until)].some(
    (at) => at >= first && at < end && !above.some((other) => holdsAt(other, at)),
  );
}

/** Those that would be seen in a field of a zone within a span, and what is seen of each when that ends; the first few. */
export function coveredWithin(overrides: readonly Override[], zone: Zone, name: FieldName, within: Span): CoveredOverride[] {
  const lying = lyingOver(overrides, zone, name);
  const last = lying.findLast((one) => holdsAt(one, within.until));
  return lying
    .filter((one, index) => isSeen(one, lying.slice(index + 1), within))
    .slice(0, MOST_TOLD)
    .map(({ override: { id, reason }, from, until }) => ({
      id,
      reason,
      from: formatInstant(from),
      until: formatInstant(until),
      afterwards: until <= within.until ? "ended" : last?.override.id === id ? "holds" : "hidden",
    }));
}
