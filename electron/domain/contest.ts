/** Who wins a field of a zone, and who loses it by what (S5, S6, S9). */
import type { Override } from "../contract/command.ts";
import type { Settings, Target, Zone } from "../contract/plan.ts";
import type { Because } from "../contract/state.ts";
import { parseInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";
import type { CompiledZone, Contender, Schedule } from "./compile.ts";
import { lossOf } from "./loss.ts";
import type { Claimant, Loser } from "./loss.ts";
import { closestTarget, specificityOf } from "./targets.ts";
import type { Day } from "./time.ts";
import { spanFrom } from "./windows.ts";
import type { Span } from "./windows.ts";

/** At most so many losers are named. */
export const MOST_LOSERS = 20;

/** The field a contest is about, read from what a rule or an override sets; undefined where it says nothing. */
export type FieldOf<Setting> = (set: Settings) => Setting | undefined;

/** A rule or an override that sets the field in the zone. */
export interface Claim<Setting> extends Claimant {
  readonly setting: Setting;
  /** Of a gated rule: the reason given while the venue is closed. */
  readonly becauseClosed: Because | null;
  /** Holds at every instant. */
  readonly unbroken: boolean;
  spanAt(instant: Instant, day: Day): Span | null;
  addEdges(from: Instant, to: Instant, into: Instant[]): void;
}

interface Win<Setting> {
  readonly claim: Claim<Setting>;
  /** The window of the winner that holds. */
  readonly span: Span;
}

export interface Contest<Setting> {
  /** The strongest first. */
  readonly claims: readonly Claim<Setting>[];
  winnerAt(instant: Instant, day: Day): Win<Setting> | null;
  /** Where nothing won: the gated rule that would have, or that nobody says anything. */
  absenceAt(instant: Instant, day: Day): Because;
  /** All that hold, the winner first. */
  heldAt(instant: Instant, day: Day): readonly Claim<Setting>[];
  losersAt(instant: Instant, day: Day): Loser[];
  /** Adds the instants in `(from, to]` at which the winner may be another, in no certain order. */
  addEdges(from: Instant, to: Instant, into: Instant[]): void;
}

const BY_DEFAULT: Because = { kind: "default", id: null, name: null };

function ruleClaim<Setting>({ compiled, target }: Contender, setting: Setting): Claim<Setting> {
  const { rule, because, becauseClosed, gated, recurrence } = compiled;
  return {
    layer: "rule",
    because,
    setting,
    target,
    specificity: specificityOf(target),
    priority: rule.priority,
    becauseClosed: gated ? becauseClosed : null,
    unbroken: recurrence.unbroken && !gated,
    spanAt: (instant, day) => recurrence.spanAt(instant, day),
    addEdges: (from, to, into) => recurrence.addEdges(from, to, into),
  };
}

function overrideClaim<Setting>(override: Override, target: Target, setting: Setting, schedule: Schedule): Claim<Setting> {
  const span = spanFrom(
    schedule.almanac,
    parseInstant(override.from),
    override.until === null ? Infinity : parseInstant(override.until),
  );
  return {
    layer: override.layer,
    because: { kind: override.layer === "emergency" ? "emergency" : "override", id: override.id, name: override.reason },
    setting,
    target,
    specificity: specificityOf(target),
    priority: 0,
    becauseClosed: null,
    unbroken: false,
    spanAt: (instant) => (instant >= span.start && instant < span.end ? span : null),
    addEdges(from, to, into) {
      for (const edge of [span.start, span.end]) if (edge > from && edge <= to) into.push(edge);
    },
  };
}

/** Overrides that set the field in the zone, in the order in which they win: emergencies first, the latest created first. */
function overrideClaims<Setting>(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: Zone,
  pick: FieldOf<Setting>,
): Claim<Setting>[] {
  const claims = overrides.toReversed().flatMap((override) => {
    const target = closestTarget(override.targets, zone);
    const setting = pick(override.set);
    return target === null || setting === undefined ? [] : [overrideClaim(override, target, setting, schedule)];
  });
  return [...claims.filter(({ layer }) => layer === "emergency"), ...claims.filter(({ layer }) => layer === "operator")];
}

/** Everyone who sets a field in a zone. */
export function contestOf<Setting>(
  schedule: Schedule,
  overrides: readonly Override[],
  { zone, contenders }: CompiledZone,
  pick: FieldOf<Setting>,
): Contest<Setting> {
  const { opening } = schedule;
  const rules = contenders.flatMap((contender) => {
    const setting = pick(contender.compiled.rule.set);
    return setting === undefined ? [] : [ruleClaim(contender, setting)];
  });
  const claims = [...overrideClaims(schedule, overrides, zone, pick), ...rules];
  const floor = claims.findIndex(({ unbroken }) => unbroken);
  /** Below a claim that always holds nobody ever wins. */
  const deciding = floor === -1 ? claims : claims.slice(0, floor + 1);
  const gated = deciding.some(({ becauseClosed }) => becauseClosed !== null);
  const mayHold = (claim: Claim<Setting>, open: boolean): boolean => open || claim.becauseClosed === null;
  const isOpenAt = (instant: Instant, day: Day): boolean => !gated || opening.isOpenAt(instant, day);
  const heldAt = (instant: Instant, day: Day): readonly Claim<Setting>[] => {
    const open = opening.isOpenAt(instant, day);
    return claims.filter((claim) => mayHold(claim, open) && claim.spanAt(instant, day) !== null);
  };

  return {
    claims,
    winnerAt(instant, day) {
      const open = isOpenAt(instant, day);
      for (const claim of deciding) {
        const span = mayHold(claim, open) ? claim.spanAt(instant, day) : null;
        if (span !== null) return { claim, span };
      }
      return null;
    },
    absenceAt: (instant, day) =>
      claims.find((claim) => claim.becauseClosed !== null && claim.spanAt(instant, day) !== null)?.becauseClosed ?? BY_DEFAULT,
    heldAt,
    losersAt(instant, day) {
      const [winner, ...losers] = heldAt(instant, day);
      if (winner === undefined) return [];
      return losers.slice(0, MOST_LOSERS).map((loser) => ({ because: loser.because, loss: lossOf(loser, winner) }));
    },
    addEdges(from, to, into) {
      for (const claim of deciding) claim.addEdges(from, to, into);
      if (gated) opening.addEdges(from, to, into);
    },
  };
}

/** Whether any of the overrides sets the field in the zone. */
export function overridesSet<Setting>(overrides: readonly Override[], zone: Zone, pick: FieldOf<Setting>): boolean {
  return overrides.some((override) => pick(override.set) !== undefined && closestTarget(override.targets, zone) !== null);
}
