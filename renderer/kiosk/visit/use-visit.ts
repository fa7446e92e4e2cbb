/** The visit as state of the page: it ends when nobody touches, and while something is urgent. */
import { startTransition, useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { swallowClick } from "../controls/swallow-click.ts";
import { type Idle, type Visit, type VisitStep, after, idleAfter, NOBODY } from "./visit.ts";

const THERE: Idle = { kind: "there" };

/** Milliseconds between two looks at how long nobody has touched. */
const LOOK = 250;

/** What counts as somebody being there: a finger that is held and moved on a pedal, and the bare click of a screen reader. */
const SIGNS = ["pointerdown", "pointermove", "pointerup", "click", "keydown", "wheel"] as const;

export interface VisitState {
  readonly visit: Visit;
  readonly idle: Idle;
  readonly take: (step: VisitStep) => void;
}

/** `urgent`: an emergency is above everything, and no visit goes on below it. */
export function useVisit(idleSeconds: number, urgent: boolean): VisitState {
  const [visit, dispatch] = useReducer(after, NOBODY);
  // What is pressed shows first that it was; the page that it opens comes after that.
  const take = useCallback((step: VisitStep) => startTransition(() => dispatch(step)), []);
  const [idle, setIdle] = useState<Idle>(THERE);
  const touched = useRef(0);
  const somebody = visit !== NOBODY;

  const sign = useEffectEvent((event: Event): void => {
    // The question goes at the very touch or key, which does nothing else to the page below.
    if (idle.kind === "warn" && event.type === "pointerdown") swallowClick();
    if (idle.kind === "warn" && event.type === "keydown") event.stopImmediatePropagation();
    touched.current = performance.now();
    setIdle(THERE);
  });

  useEffect(() => {
    if (!somebody) return undefined;
    touched.current = performance.now();
    const hear = (event: Event): void => sign(event);
    for (const kind of SIGNS) addEventListener(kind, hear, { capture: true, passive: true });
    const timer = setInterval(() => {
      const next = idleAfter(performance.now() - touched.current, idleSeconds);
      if (next.kind === "gone") take({ kind: "end" });
      setIdle((held) => (JSON.stringify(held) === JSON.stringify(next) ? held : next));
    }, LOOK);
    return () => {
      for (const kind of SIGNS) removeEventListener(kind, hear, { capture: true });
      clearInterval(timer);
      setIdle(THERE);
    };
  }, [somebody, idleSeconds, take]);

  // Not only at its beginning: a keyboard still reaches the scene below it.
  useEffect(() => {
    if (urgent && somebody) take({ kind: "end" });
  }, [urgent, somebody, take]);

  return { visit, idle, take };
}
