/** Who may win a field: a rule through one of its targets, or an override; and which of two is the stronger (S5, S6). */
import type { Target } from "../contract/plan.ts";
import type { Because } from "../contract/state.ts";
import type { Claimant } from "./loss.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Span } from "./windows.ts";

/** What became of a field: who won it, or why nobody did. */
export interface Outcome<Setting> {
  /** Null where nobody wins. */
  readonly claim: Claim<Setting> | null;
  /** Null where nobody wins, and where the setting is null: silence, no decoration. */
  readonly value: Setting | null;
  readonly because: Because;
  /** The window that holds, of a curve; null otherwise. */
  readonly span: Span | null;
  /** How strong: 3 emergency, 2 operator, 1 rule, 0 a rule that the closed venue keeps from winning, -1 nobody. */
  readonly strength: number;
}

/** A rule or an override that sets a field; it is itself the outcome where it wins. */
export interface Claim<Setting> extends Claimant, Outcome<Setting> {
  readonly claim: Claim<Setting>;
  readonly value: Setting;
  /** Where it stands: the earlier rule of the list and the later override have the lower number. */
  readonly order: number;
  /** Holds only while the venue is open. */
  readonly gated: boolean;
  readonly occurrence: Occurrence;
}

/** The strength of an emergency. */
export const EMERGENCY = 3;
const STRENGTHS: Record<Claimant["layer"], number> = { rule: 1, operator: 2, emergency: EMERGENCY };
const SHUT = 0;

/** Nobody says anything about the field. */
export const NOBODY: Outcome<never> = {
  claim: null,
  value: null,
  because: { kind: "default", id: null, name: null },
  span: null,
  strength: -1,
};

type Facts<Setting> = Pick<
  Claim<Setting>,
  "layer" | "because" | "value" | "target" | "specificity" | "priority" | "order" | "gated" | "occurrence"
>;

/** A class, since a plan has tens of thousands of them. */
class Claiming<Setting> implements Claim<Setting> {
  readonly layer: Claimant["layer"];
  readonly because: Because;
  readonly value: Setting;
  readonly target: Target;
  readonly specificity: number;
  readonly priority: number;
  readonly order: number;
  readonly gated: boolean;
  readonly occurrence: Occurrence;
  readonly span = null;
  readonly strength: number;

  constructor(facts: Facts<Setting>) {
    this.layer = facts.layer;
    this.because = facts.because;
    this.value = facts.value;
    this.target = facts.target;
    this.specificity = facts.specificity;
    this.priority = facts.priority;
    this.order = facts.order;
    this.gated = facts.gated;
    this.occurrence = facts.occurrence;
    this.strength = STRENGTHS[facts.layer];
  }

  get claim(): Claim<Setting> {
    return this;
  }
}

export function claimOf<Setting>(facts: Facts<Setting>): Claim<Setting> {
  return new Claiming(facts);
}

/** Whether a value moves by itself within the window that holds. */
export function isCurve(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The outcome where a claim wins within a span: one and the same, except of a curve, which begins anew in each. */
export function winWithin<Setting>(claim: Claim<Setting>, span: Span): Outcome<Setting> {
  const { value, because, strength } = claim;
  return isCurve(value) ? { claim, value, because, span, strength } : claim;
}

/** The outcome where a gated claim would win if the venue were open. */
export function shutOut<Setting>(claim: Claim<Setting>): Outcome<Setting> {
  return { claim, value: null, because: { ...claim.because, kind: "closed" }, span: null, strength: SHUT };
}

/** Wins at every instant, unless someone stronger does. */
export function isUnbroken({ gated, occurrence }: Claim<unknown>): boolean {
  return occurrence.unbroken && !gated;
}

/** Negative where `a` is the stronger of two claims. */
export function byRank(a: Claim<unknown>, b: Claim<unknown>): number {
  const byLayer = STRENGTHS[b.layer] - STRENGTHS[a.layer];
  if (byLayer !== 0 || a.layer !== "rule") return byLayer || a.order - b.order;
  return b.priority - a.priority || b.specificity - a.specificity || a.order - b.order;
}

/** The stronger of two outcomes; the first where they are equal. */
export function stronger<Setting>(a: Outcome<Setting>, b: Outcome<Setting>): Outcome<Setting> {
  if (a.strength !== b.strength) return a.strength > b.strength ? a : b;
  if (a.claim === null || b.claim === null) return a;
  return byRank(a.claim, b.claim) <= 0 ? a : b;
}
