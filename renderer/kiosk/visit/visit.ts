/** One visitor's visit: where they are, their language and their comfort. Pure: time is an argument. */
import type { Language } from "../words.ts";
import type { ViewName } from "./view.ts";

/** How a visitor wants to see the screen. */
export interface Comfort {
  readonly size: "normal" | "large" | "larger";
  readonly contrast: boolean;
  /** Less motion. */
  readonly calm: boolean;
  /** Every control between the heights that a hand reaches from a wheelchair. */
  readonly reach: boolean;
  /** Ways with steps are avoided; null: nobody said, and `reach` decides. */
  readonly stepFree: boolean | null;
}

/** `attract`: nobody is there. `scene`: somebody touched a door or a language of the scene, and stays before it. */
export interface Visit {
  readonly at: "attract" | "scene" | "home" | ViewName;
  /** What the view was opened for. */
  readonly about: string | null;
  /** null: the house's. */
  readonly language: Language | null;
  readonly comfort: Comfort;
}

const NO_COMFORT: Comfort = { size: "normal", contrast: false, calm: false, reach: false, stepFree: null };

/** Nothing of anybody. */
export const NOBODY: Visit = { at: "attract", about: null, language: null, comfort: NO_COMFORT };

/** Whether a page of the visit is open; else the scene is seen. */
export function isOpen(visit: Visit): visit is Visit & { readonly at: "home" | ViewName } {
  return visit.at !== "attract" && visit.at !== "scene";
}

export type VisitStep =
  | { readonly kind: "begin" }
  | { readonly kind: "stay" }
  | { readonly kind: "open"; readonly view: ViewName; readonly about: string | null }
  | { readonly kind: "home" }
  | { readonly kind: "speak"; readonly language: Language }
  | { readonly kind: "comfort"; readonly comfort: Partial<Comfort> }
  /** Nobody is there any more: whatever they left is gone. */
  | { readonly kind: "end" };

/** The visit after a step. */
export function after(visit: Visit, step: VisitStep): Visit {
  switch (step.kind) {
    case "begin":
    case "home":
      return { ...visit, at: "home", about: null };
    case "stay":
      return visit.at === "attract" ? { ...visit, at: "scene" } : visit;
    case "open":
      return { ...visit, at: step.view, about: step.about };
    case "speak":
      return { ...visit, at: visit.at === "attract" ? "scene" : visit.at, language: step.language };
    case "comfort":
      return { ...visit, comfort: { ...visit.comfort, ...step.comfort } };
    case "end":
      return NOBODY;
    default:
      return step satisfies never;
  }
}

/** WCAG 2.2.1: whoever is warned has at least 20 seconds to say, with one touch, that they are still there. */
export const WARNING_SECONDS = 20;

/** What is to be done about a visitor who has not touched the screen for so many milliseconds. */
export type Idle = { readonly kind: "there" } | { readonly kind: "warn"; readonly seconds: number } | { readonly kind: "gone" };

/** After `idleSeconds` they are warned, and {@link WARNING_SECONDS} later they are taken for gone. */
export function idleAfter(milliseconds: number, idleSeconds: number): Idle {
  const left = (idleSeconds + WARNING_SECONDS) * 1000 - milliseconds;
  if (left <= 0) return { kind: "gone" };
  if (milliseconds < idleSeconds * 1000) return { kind: "there" };
  return { kind: "warn", seconds: Math.ceil(left / 1000) };
}
