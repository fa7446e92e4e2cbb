/**
 * Which windows this computer opens.
 *
 * An installed Ronron (packaged) is a kiosk computer: its kiosks fill the displays and are locked. The console has a
 * display of its own if one is left, else it waits for the way out (see shortcuts.ts).
 * Started from its folder (`npm start`) it serves the person who is looking at it: the console is always there, on
 * the primary display, and kiosks lock the other displays only. With a single display the first kiosk is an ordinary
 * window beside the console, so that a newcomer sees both.
 *
 * A kiosk plays its own zone through an iframe; a screen that only plays gets a window nobody sees.
 */
import { orderDisplays, placeKiosks } from "./display.ts";
import type { Display } from "./display.ts";
import type { WantedWindow, WindowKind } from "./window.ts";

export interface ScreenOfPlan {
  id: string;
  roles: readonly ("kiosk" | "player")[];
}

interface Surroundings {
  /** The gateway's origin, such as http://127.0.0.1:4717. */
  origin: string;
  screens: readonly ScreenOfPlan[];
  displays: readonly Display[];
  packaged: boolean;
  /** The display each kiosk stood on when this was asked last, by the screen's id. */
  before: ReadonlyMap<string, number>;
}

export interface WantedWindows {
  screens: WantedWindow[];
  /** The display each kiosk stands on, by the screen's id, for the next time this is asked. */
  placement: ReadonlyMap<string, number>;
  console: WantedWindow;
  /** Whether the console opens by itself when Ronron starts. */
  consoleAtStart: boolean;
  /** Whether the console shares its display with a locked kiosk, and so must lie above it. */
  consoleOverKiosk: boolean;
}

function pageUrl(origin: string, kind: WindowKind, screen: string | null): string {
  const url = new URL(`/${kind}/`, origin);
  if (screen !== null) url.searchParams.set("screen", screen);
  return url.href;
}

export function planWindows({ origin, screens, displays, packaged, before }: Surroundings): WantedWindows {
  const ordered = orderDisplays(displays);
  const locked = packaged || ordered.length > 1;
  const forKiosks = packaged || ordered.length < 2 ? ordered : ordered.slice(1);
  const kiosks = screens.filter(({ roles }) => roles.includes("kiosk")).map(({ id }) => id);
  const placement = placeKiosks(kiosks, forKiosks, before);

  const taken = new Set([...placement.values()].map(({ id }) => id));
  const spare = ordered.find(({ id }) => !taken.has(id));
  const consoleDisplay = spare ?? ordered[0];

  const windows = screens.flatMap(({ id, roles }): WantedWindow[] => {
    const display = placement.get(id);
    if (display !== undefined) {
      return [{ key: `kiosk:${id}`, kind: "kiosk", url: pageUrl(origin, "kiosk", id), locked, bounds: display.bounds }];
    }
    if (roles.includes("kiosk")) return [];
    return [{ key: `player:${id}`, kind: "player", url: pageUrl(origin, "player", id), locked: false, bounds: null }];
  });

  return {
    screens: windows,
    placement: new Map([...placement].map(([screen, display]) => [screen, display.id])),
    console: {
      key: "console",
      kind: "console",
      url: pageUrl(origin, "console", null),
      locked: false,
      bounds: consoleDisplay?.bounds ?? null,
    },
    consoleAtStart: !packaged || spare !== undefined,
    consoleOverKiosk: locked && placement.size > 0 && spare === undefined,
  };
}
