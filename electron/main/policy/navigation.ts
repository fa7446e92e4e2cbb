/** Where a page may go, and which windows it may open. */
import type { WindowKind, WindowTraits } from "./window.ts";

interface Place {
  origin: string;
  kind: WindowKind;
}

function urlWithin(origin: string, text: string): URL | null {
  const url = URL.parse(text);
  return url !== null && url.origin === new URL(origin).origin ? url : null;
}

/**
 * The console may visit any page of the gateway; a kiosk and a player keep to their own, and so does what is framed
 * in them: it comes from the gateway or not at all.
 */
export function mayNavigate(target: string, isMainFrame: boolean, { origin, kind }: Place): boolean {
  const url = urlWithin(origin, target);
  if (url === null) return false;
  return !isMainFrame || kind === "console" || url.pathname.startsWith(`/${kind}/`);
}

export type NewWindowDecision = "refuse" | "open-console" | "open-beside";

/**
 * A kiosk's page has one window to ask for, the console: that is how its own way out (a gesture and the PIN) ends,
 * without a channel of its own to the shell. The console may open any page of the gateway beside itself.
 */
export function decideNewWindow(target: string, { origin, kind }: Place): NewWindowDecision {
  const url = urlWithin(origin, target);
  if (url === null) return "refuse";
  if (kind === "console") return "open-beside";
  return url.pathname === "/console/" ? "open-console" : "refuse";
}

/** A kiosk is closed by nobody but the end of Ronron: not by Alt+F4, not by a page that calls `close()`. */
export function mayClose(window: WindowTraits, ending: boolean): boolean {
  return ending || !window.locked;
}

/** Files leave only through the console: a visitor downloads nothing. */
export function mayDownload(kind: WindowKind): boolean {
  return kind === "console";
}
