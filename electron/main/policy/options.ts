/** How a window is built. Every page is the gateway's and runs as untrusted as a web page can. */
import type { Bounds, WantedWindow, WindowKind } from "./window.ts";

/**
 * Kiosks and players share one profile that lasts, because the ids of sound cards differ between profiles. The console
 * has another: an operator who signs in must not turn the visitor's page on the same computer into an operator.
 */
export function partitionOf(kind: WindowKind): string {
  return kind === "console" ? "persist:ronron-console" : "persist:ronron";
}

/** What every page is held to, whatever window it is in. */
export function pagePreferences(kind: WindowKind) {
  return {
    partition: partitionOf(kind),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    // A page behind another, or one nobody sees, plays a zone: its timers must not slow down.
    backgroundThrottling: false,
    autoplayPolicy: "no-user-gesture-required" as const,
  };
}

const CONSOLE_SIZE = { width: 1280, height: 860 };
/** An ordinary kiosk window keeps the proportions of a display and leaves room for the console beside it. */
const KIOSK_SHARE = 0.6;

function centred(size: { width: number; height: number }, area: Bounds): Bounds {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}

/** Where a window stands on its display; null where the system may choose. */
export function placeOn({ kind, locked, bounds }: WantedWindow): Bounds | null {
  if (bounds === null || locked) return bounds;
  if (kind === "console") return centred(CONSOLE_SIZE, bounds);
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.round(bounds.width * KIOSK_SHARE),
    height: Math.round(bounds.height * KIOSK_SHARE),
  };
}

/** Hidden at first: a player stays so, the others are shown at once, in the colour of the house while the page loads. */
export function windowOptions(window: WantedWindow) {
  return {
    ...placeOn(window),
    title: "Ronron",
    show: false,
    backgroundColor: "#101014",
    kiosk: window.locked,
    fullscreen: window.locked,
    frame: !window.locked,
    resizable: !window.locked,
    movable: !window.locked,
    minimizable: !window.locked,
    closable: !window.locked,
    skipTaskbar: window.locked || window.kind === "player",
    focusable: window.kind !== "player",
    webPreferences: pagePreferences(window.kind),
  };
}
