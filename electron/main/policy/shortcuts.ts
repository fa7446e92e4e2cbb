/** Which keys a window may hear. */
import { type Chord, isWayOut, mayVisitorPress } from "../../domain/keys.ts";
import type { WindowTraits } from "./window.ts";

/** A key event as Electron reports it before the page sees it. */
export interface KeyPress extends Chord {
  readonly type: string;
  readonly isAutoRepeat: boolean;
}

export type KeyDecision = "allow" | "refuse" | "open-console" | "ask-to-quit";

/**
 * A locked kiosk hears plain typing and editing, nothing else. The way out opens the console. What the system takes before
 * any program (Ctrl+Alt+Delete, switching windows) is for the kiosk account's own settings.
 */
export function decideKey(press: KeyPress, window: WindowTraits): KeyDecision {
  const acts = press.type === "keyDown" && !press.isAutoRepeat;
  if (isWayOut(press)) return acts ? "open-console" : "refuse";
  if (
    window.kind === "console" &&
    (press.control || press.meta) &&
    !press.alt &&
    !press.shift &&
    press.key.toLowerCase() === "q"
  ) {
    return acts ? "ask-to-quit" : "refuse";
  }
  return window.locked && !mayVisitorPress(press) ? "refuse" : "allow";
}
