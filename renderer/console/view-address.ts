/** Which view the console shows, as its address says it: a reload stays, the back button goes back, a link leads there. */
import { useCallback, useEffect, useState } from "react";

export const VIEWS = [
  "house",
  "day",
  "check",
  "forecast",
  "announce",
  "sounds",
  "outputs",
  "heard",
  "seasons",
  "voices",
] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address's fragment names, as in "#announce" or "#seasons/noel"; the house where it names none. */
export function viewIn(fragment: string): View {
  return VIEWS.find((view) => `#${view}` === fragment.split("/")[0]) ?? "house";
}

/** What an address's fragment names within its view, as "noel" in "#seasons/noel"; null: the view as a whole. */
export function partIn(fragment: string): string | null {
  const part = fragment.split("/").slice(1).join("/");
  return part === "" ? null : part;
}

/** Puts a fragment into the address, and tells whoever follows it. */
function goTo(fragment: string): void {
  history.pushState(null, "", fragment);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The view of this page's address, and the way to another one. */
export function useView(): readonly [View, (next: View) => void] {
  const [view, setView] = useState(() => viewIn(location.hash));
  useEffect(() => {
    const follow = (): void => setView(viewIn(location.hash));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const turn = useCallback((next: View) => {
    if (viewIn(location.hash) !== next || partIn(location.hash) !== null) goTo(`#${next}`);
    setView(next);
  }, []);
  return [view, turn];
}

/** What this page's address names within a view, and the way to another part of it. */
export function useViewPart(view: View): readonly [string | null, (next: string | null) => void] {
  const partNow = useCallback((): string | null => (viewIn(location.hash) === view ? partIn(location.hash) : null), [view]);
  const [part, setPart] = useState(partNow);
  useEffect(() => {
    const follow = (): void => setPart(partNow());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [partNow]);
  const turn = useCallback((next: string | null) => goTo(next === null ? `#${view}` : `#${view}/${next}`), [view]);
  return [part, turn];
}
