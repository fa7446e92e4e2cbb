/** Which view the console shows, as its address says it: a reload stays, the back button goes back, a link leads there. */
import { useCallback, useEffect, useState } from "react";

export const VIEWS = ["house", "day", "check", "forecast", "announce", "sounds", "outputs", "heard"] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address's fragment names, as in "#announce"; the house where it names none. */
export function viewIn(fragment: string): View {
  return VIEWS.find((view) => `#${view}` === fragment) ?? "house";
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
    if (viewIn(location.hash) !== next) history.pushState(null, "", `#${next}`);
    setView(next);
  }, []);
  return [view, turn];
}
