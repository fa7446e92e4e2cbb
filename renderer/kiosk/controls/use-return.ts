/** Whoever comes back from what they opened stands where they opened it: the focus goes there. */
import { type RefObject, useEffect, useRef } from "react";

/**
 * The area that the list stands in. `opened`: what is open in its place; null: the list is there.
 * `mark`: the data attribute by which the list's buttons say what they open, such as "engine" for `data-engine`.
 */
export function useReturn<Area extends HTMLElement>(opened: string | null, mark: string): RefObject<Area | null> {
  const area = useRef<Area>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (opened === null && before.current !== null)
      area.current
        ?.querySelector<HTMLElement>(`button[data-${mark}="${CSS.escape(before.current)}"]`)
        ?.focus({ preventScroll: true });
    before.current = opened;
  }, [opened, mark]);
  return area;
}
