/**
 * Which keys a visitor may press on a kiosk: one list for the shell, which hears a key before the page does, and for the
 * page itself, which may run in any Chromium. A list of what is allowed cannot forget a shortcut that closes, zooms,
 * prints, reloads, navigates or opens tools.
 */

/** A key with what is held beside it. `key` and `code` as UI Events name them. */
export interface Chord {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Editing in a text field: the only chords a visitor needs. */
const EDITING_KEYS = new Set(["a", "c", "v", "x", "y", "z", "ArrowLeft", "ArrowRight", "Backspace", "Delete", "Home", "End"]);

/** Keys that act by themselves: on the page, on its history, on the sound or on the system. */
const ACTING_KEY =
  /^(F\d{1,2}|Browser.*|Launch.*|Media.*|AudioVolume.*|Microphone.*|Zoom.*|Print.*|ContextMenu|Help|Find|Open|Close|New|Save|Exit|Pause|Power|PowerOff|Sleep|WakeUp|LogOff|Hibernate|Standby|Eject)$/;

/** On many keyboards @ and € are typed with AltGr, which Windows reports as Ctrl+Alt and the sign itself. */
function isTypedWithAltGr({ key, control, alt, meta }: Chord): boolean {
  return control && alt && !meta && (key === "Dead" || key === "AltGraph" || (key.length === 1 && !/[a-z0-9]/i.test(key)));
}

/**
 * The keyboard's way out, the same on every layout: Ctrl+Alt+Shift and the letter Q, or its place where Ctrl+Alt turns it
 * into a sign. It leads to somewhere that asks for the PIN.
 */
export function isWayOut({ key, code, control, alt, shift }: Chord): boolean {
  return control && alt && shift && (key.toLowerCase() === "q" || (code === "KeyQ" && !/^[a-z]$/i.test(key)));
}

/** Whether a chord edits text, and so has a meaning in a text field alone. */
export function isEditing({ key, control, alt, shift, meta }: Chord): boolean {
  if (alt || shift || control === meta) return false;
  return EDITING_KEYS.has(key.length === 1 ? key.toLowerCase() : key);
}

export function mayVisitorPress(press: Chord): boolean {
  if (ACTING_KEY.test(press.key)) return false;
  if (isTypedWithAltGr(press)) return true;
  if (press.alt) return false;
  return press.control || press.meta ? isEditing(press) : true;
}
