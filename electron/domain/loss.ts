/** Why a claim that holds does not win (S5-S7, S9), as a value: what it says in a language is in words/. */
import type { Target } from "../contract/plan.ts";
import type { Because } from "../contract/state.ts";

/** What a claim to a field of a zone tells about its rank. */
export interface Claimant {
  readonly layer: "rule" | "operator" | "emergency";
  readonly because: Because;
  /** The closest of its targets that is about the zone. */
  readonly target: Target;
  /** 2 for a zone, 1 for a group, 0 for the venue. */
  readonly specificity: number;
  readonly priority: number;
}

/** What decided against a claim, and who won. */
export type Loss =
  /** An emergency lies above everything. */
  | { readonly code: "emergency"; readonly winner: Because }
  /** An operator's override lies above every rule. */
  | { readonly code: "override"; readonly winner: Because }
  /** Within a layer of overrides the one created last wins. */
  | { readonly code: "later"; readonly winner: Because }
  | { readonly code: "priority"; readonly own: number; readonly winners: number; readonly winner: Because }
  | { readonly code: "target"; readonly own: Target; readonly winners: Target; readonly winner: Because }
  /** Equal in everything: the earlier in the list wins. */
  | { readonly code: "order"; readonly winner: Because }
  /** It won, but its volume (of a moving one: both ends) lies above a limit: a cap, or the zone's own maximum. */
  | {
      readonly code: "limited";
      readonly wanted: number | { readonly from: number; readonly to: number };
      readonly limit: number;
      /** Whether the limit is the zone's own maximum, not a cap. */
      readonly byZone: boolean;
      readonly winner: Because;
    };

/** A claim that holds and does not win. */
export interface Loser {
  readonly because: Because;
  readonly loss: Loss;
}

/** Why `loser` stands behind `winner`, both of which hold and set the same field of the same zone. */
export function lossOf(loser: Claimant, winner: Claimant): Loss {
  const by = winner.because;
  if (winner.layer === "emergency" && loser.layer !== "emergency") return { code: "emergency", winner: by };
  if (winner.layer === "operator" && loser.layer === "rule") return { code: "override", winner: by };
  if (winner.layer !== "rule") return { code: "later", winner: by };
  if (winner.priority !== loser.priority) return { code: "priority", own: loser.priority, winners: winner.priority, winner: by };
  if (winner.specificity !== loser.specificity) return { code: "target", own: loser.target, winners: winner.target, winner: by };
  return { code: "order", winner: by };
}
