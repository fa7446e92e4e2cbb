/** A visitor's comfort on the page itself, where style sheets find it. */
import { useEffect, useSyncExternalStore } from "react";
import type { Comfort } from "./visit.ts";

const LESS_MOTION = "(prefers-reduced-motion: reduce)";

function onSystem(listener: () => void): () => void {
  const query = matchMedia(LESS_MOTION);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Marks the page, and tells whether less motion is asked for, by the visitor or the system. */
export function useComfort({ size, contrast, calm }: Comfort): boolean {
  const system = useSyncExternalStore(onSystem, () => matchMedia(LESS_MOTION).matches);
  const still = calm || system;
  useEffect(() => {
    const { dataset } = document.documentElement;
    const marks = { size: size === "normal" ? null : size, contrast: contrast ? "high" : null, calm: still ? "" : null };
    for (const [name, value] of Object.entries(marks)) {
      if (value === null) delete dataset[name];
      else dataset[name] = value;
    }
  }, [size, contrast, still]);
  return still;
}
