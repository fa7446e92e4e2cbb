/** Keeps a visitor's fingers and keyboards from leaving, printing, zooming or selecting the page. */

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Shortcuts with Control or Command that a kiosk has no use for: print, save, open, find, zoom, reload, close, view source... */
const WITH_CONTROL = new Set([
  "p",
  "s",
  "o",
  "f",
  "g",
  "h",
  "j",
  "u",
  "r",
  "w",
  "q",
  "t",
  "n",
  "d",
  "l",
  "+",
  "-",
  "=",
  "0",
  "_",
]);
const ALONE = new Set([
  "F1",
  "F3",
  "F5",
  "F6",
  "F7",
  "F10",
  "F11",
  "F12",
  "ContextMenu",
  "BrowserBack",
  "BrowserForward",
  "BrowserRefresh",
]);
const WITH_ALT = new Set(["ArrowLeft", "ArrowRight", "Home", "F4", "d"]);

/** Whether a key press is dead on a kiosk. Tab, Enter, Escape and the arrows stay alive: the page can be used without a finger. */
export function isForbidden(press: KeyPress): boolean {
  if (ALONE.has(press.key)) return true;
  if (press.altKey && WITH_ALT.has(press.key)) return true;
  return (press.ctrlKey || press.metaKey) && WITH_CONTROL.has(press.key.toLowerCase());
}

/** Guards a page. Returns stop. */
export function guard(page: Document): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const refuse = (event: Event): void => event.preventDefault();
  for (const kind of ["contextmenu", "dragstart", "selectstart", "gesturestart", "gesturechange"])
    page.addEventListener(kind, refuse, { signal });
  page.addEventListener("keydown", (event) => isForbidden(event) && event.preventDefault(), { signal, capture: true });
  // Chromium reports a pinch on a touch pad as a wheel with Control held.
  page.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { signal, passive: false });
  page.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { signal, passive: false });
  return () => ending.abort();
}
