/** From the windows that are open to the windows that should be: the steps between. */
import type { ScreenOfPlan } from "./windows.ts";
import type { WantedWindow } from "./window.ts";

export type WindowStep =
  | { kind: "open"; window: WantedWindow }
  | { kind: "close"; key: string }
  /** Puts a window on its display, and shows it if it was hidden. */
  | { kind: "place"; window: WantedWindow }
  /** Its display went away. The page goes on, because the sound of its zone comes from it. */
  | { kind: "hide"; key: string };

export interface OpenWindow {
  window: WantedWindow;
  hidden: boolean;
}

function sameBounds(a: WantedWindow, b: WantedWindow): boolean {
  return JSON.stringify(a.bounds) === JSON.stringify(b.bounds);
}

/** The steps in the order they are to be taken: what goes first frees its display for what comes. */
export function planSteps(
  open: readonly OpenWindow[],
  wanted: readonly WantedWindow[],
  screens: readonly ScreenOfPlan[],
): WindowStep[] {
  const wantedByKey = new Map(wanted.map((window) => [window.key, window]));
  const openByKey = new Map(open.map((entry) => [entry.window.key, entry]));
  const kioskKeys = new Set(screens.filter(({ roles }) => roles.includes("kiosk")).map(({ id }) => `kiosk:${id}`));

  const leaving = open.flatMap(({ window, hidden }): WindowStep[] => {
    const next = wantedByKey.get(window.key);
    if (next !== undefined)
      return next.url === window.url && next.locked === window.locked ? [] : [{ kind: "close", key: window.key }];
    if (!kioskKeys.has(window.key)) return [{ kind: "close", key: window.key }];
    return hidden ? [] : [{ kind: "hide", key: window.key }];
  });
  const coming = wanted.flatMap((window): WindowStep[] => {
    const entry = openByKey.get(window.key);
    if (entry === undefined || entry.window.url !== window.url || entry.window.locked !== window.locked)
      return [{ kind: "open", window }];
    return entry.hidden || !sameBounds(entry.window, window) ? [{ kind: "place", window }] : [];
  });
  return [...leaving, ...coming];
}
