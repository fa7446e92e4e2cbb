/** Which display a kiosk goes to. */
import type { Bounds } from "./window.ts";

export interface Display {
  id: number;
  primary: boolean;
  bounds: Bounds;
}

/** The display each kiosk stands on, by the screen's id. */
export type Placement = ReadonlyMap<string, Display>;

/**
 * The primary display first, then the others as a person reads them: left to right, top to bottom.
 * The system's own order changes with the socket that woke first.
 */
export function orderDisplays(displays: readonly Display[]): Display[] {
  return displays.toSorted(
    (a, b) => Number(b.primary) - Number(a.primary) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id,
  );
}

/**
 * Kiosks take the displays in the order of the plan. One that already stood on a display keeps it: a television that
 * sleeps at night leaves the list, and must neither push its neighbours along nor wake up showing another's page.
 */
export function placeKiosks(
  kiosks: readonly string[],
  displays: readonly Display[],
  before: ReadonlyMap<string, number>,
): Placement {
  const ordered = orderDisplays(displays);
  const kept = new Map<string, Display>();
  const free = new Set(ordered);
  for (const kiosk of kiosks) {
    const display = ordered.find(({ id }) => id === before.get(kiosk));
    if (display === undefined || !free.delete(display)) continue;
    kept.set(kiosk, display);
  }
  const placement = new Map<string, Display>();
  for (const kiosk of kiosks) {
    const display = kept.get(kiosk) ?? free.values().next().value;
    if (display === undefined) continue;
    free.delete(display);
    placement.set(kiosk, display);
  }
  return placement;
}
