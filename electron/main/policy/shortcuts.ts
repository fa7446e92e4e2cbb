/** Which keys a window may hear. */
import type { WindowTraits } from "./window.ts";

/** A key event as Electron reports it before the page sees it. */
export interface KeyPress {
  type: string;
  key: string;
  code: string;
  isAutoRepeat: boolean;
  control: boolean;
  alt: boolean;
  shift: boolean;
  meta: boolean;
}

export type KeyDecision = "allow" | "refuse" | "open-console" | "ask-to-quit";

/** Editing in a text field: the only chords a visitor needs. */
const EDITING_KEYS = new Set(["a", "c", "v", "x", "y", "z", "ArrowLeft", "ArrowRight", "Backspace", "Delete", "Home", "End"]);

/** Keys that act by themselves: on the page, on its history, on the sound or on the system. */
const ACTING_KEY =
  /^(F\d{1,2}|Browser.*|Launch.*|Media.*|AudioVolume.*|Microphone.*|Zoom.*|Print.*|ContextMenu|Help|Find|Open|Close|New|Save|Exit|Pause|Power|PowerOff|Sleep|WakeUp|LogOff|Hibernate|Standby|Eject)$/;

/** On many keyboards @ and € are typed with AltGr, which Windows reports as Ctrl+Alt and the sign itself. */
function isTypedWithAltGr({ key, control, alt, meta }: KeyPress): boolean {
  return control && alt && !meta && (key === "Dead" || key === "AltGraph" || (key.length === 1 && !/[a-z0-9]/i.test(key)));
}

/**
 * The keyboard's way out, the same on every layout: the letter Q, or its place where Ctrl+Alt turns it into a sign.
 * It opens the console, which asks for the PIN.
 */
function isWayOut({ key, code, control, alt, shift }: KeyPress): boolean {
  return control && alt && shift && (key.toLowerCase() === "q" || (code === "KeyQ" && !/^[a-z]$/i.test(key)));
}

function mayVisitorPress(press: KeyPress): boolean {
  if (ACTING_KEY.test(press.key)) return false;
  if (isTypedWithAltGr(press)) return true;
  if (press.alt || (press.control && press.meta)) return false;
  if (press.control || press.meta)
    return !press.shift && EDITING_KEYS.has(press.key.length === 1 ? press.key.toLowerCase() : press.key);
  return true;
}

/**
 * A locked kiosk hears plain typing and editing, nothing else: a list of what is allowed cannot forget a shortcut that
 * closes, zooms, prints, reloads, navigates or opens tools. What the system takes before any program (Ctrl+Alt+Delete,
 * switching windows) is for the kiosk account's own settings.
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
