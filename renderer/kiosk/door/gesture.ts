/**
 * The staff's way in, by hand: hold one corner for two seconds, then tap the corner beside it on the same edge. No leaning
 * arm and no playing child does both; and both lower corners are in reach of somebody who sits. Pure: time is an argument.
 */

export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

const BESIDE: Readonly<Record<Corner, Corner>> = {
  "top-left": "top-right",
  "top-right": "top-left",
  "bottom-left": "bottom-right",
  "bottom-right": "bottom-left",
};

/** How long the first corner is held, and how long the second one is then waited for, in milliseconds. */
export const HOLD = 2_000;
export const WAIT = 5_000;

/** A corner is a square of this share of the shorter side, and never less than a thumb is wide, in CSS pixels. */
const SHARE = 0.09;
const LEAST = 72;

/** The corner that a point lies in; null: none. */
export function cornerAt(x: number, y: number, width: number, height: number): Corner | null {
  const size = Math.max(LEAST, SHARE * Math.min(width, height));
  const left = x <= size;
  const top = y <= size;
  if (!(left || x >= width - size) || !(top || y >= height - size)) return null;
  if (top) return left ? "top-left" : "top-right";
  return left ? "bottom-left" : "bottom-right";
}

/** How far the hand has come. `held`: it lies on a corner. `armed`: it has held one, and the other one is waited for. */
export type Gesture =
  | { readonly kind: "none" }
  | { readonly kind: "held"; readonly corner: Corner; readonly since: number }
  | { readonly kind: "armed"; readonly corner: Corner; readonly until: number }
  | { readonly kind: "done" };

export const NO_GESTURE: Gesture = { kind: "none" };

/** A finger went down, moved, or went up: in a corner or, with null, elsewhere, at a monotonic time in milliseconds. */
export interface Touch {
  readonly kind: "down" | "move" | "up";
  readonly corner: Corner | null;
  readonly at: number;
}

/** The gesture after a touch. */
export function afterTouch(gesture: Gesture, { kind, corner, at }: Touch): Gesture {
  switch (kind) {
    case "down":
      if (gesture.kind === "armed" && at <= gesture.until && corner === BESIDE[gesture.corner]) return { kind: "done" };
      return corner === null ? NO_GESTURE : { kind: "held", corner, since: at };
    case "move":
      return gesture.kind === "held" && corner !== gesture.corner ? NO_GESTURE : gesture;
    case "up":
      if (gesture.kind !== "held") return gesture;
      return at - gesture.since >= HOLD ? { kind: "armed", corner: gesture.corner, until: at + WAIT } : NO_GESTURE;
    default:
      return kind satisfies never;
  }
}
