/** Keeps a visitor's fingers, mouse and keyboard from leaving, printing, zooming, saving or selecting the page. */
import { isEditing, mayVisitorPress } from "../../electron/domain/keys.ts";

/** What a key event of the browser says, as far as it is looked at. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** Whether a key press is dead on a kiosk; the keys of editing live where there is a text to edit. */
export function isForbidden({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress, inText: boolean): boolean {
  const chord = { key, code, control: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey };
  return !mayVisitorPress(chord) || (isEditing(chord) && !inText);
}

/** Whether an event is about a field that somebody writes in. */
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea") !== null;
}

/** Whether a link, or whatever else leads somewhere, leads out of the house or to a file. */
function leavesHouse(destination: string, page: Location): boolean {
  return !URL.canParse(destination, page.href) || new URL(destination, page.href).origin !== page.origin;
}

/** So many steps back, quicker than the page can answer them, still stay on it. */
const SPARE_ENTRIES = 5;

/** Guards a page. Returns stop. */
export function guard(page: Document): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const options = { signal, capture: true, passive: false };
  const refuse = (event: Event): void => event.preventDefault();

  for (const kind of ["contextmenu", "dragstart", "dragover", "drop", "gesturestart", "gesturechange", "auxclick"])
    page.addEventListener(kind, refuse, options);
  page.addEventListener("selectstart", (event) => !isText(event.target) && event.preventDefault(), options);
  page.addEventListener("keydown", (event) => isForbidden(event, isText(event.target)) && event.preventDefault(), options);
  // Chromium reports a pinch on a touch pad as a wheel with Control held.
  page.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), options);
  page.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), options);
  // The middle button opens links beside the page, and scrolls by itself; the outer ones go back and forth.
  for (const kind of ["pointerdown", "mousedown", "mouseup"] as const)
    page.addEventListener(kind, (event) => event.button > 0 && event.preventDefault(), options);
  // The same for every way of going somewhere: a link, a form, a script. Whatever was asked to open beside the page has a target.
  navigation.addEventListener(
    "navigate",
    (event) => {
      const { origin } = location;
      if (event.cancelable && (event.downloadRequest !== null || !event.destination.url.startsWith(`${origin}/`)))
        event.preventDefault();
    },
    { signal },
  );
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const beside = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link === null) return;
      if (beside || (link.target !== "" && link.target !== "_self") || link.download !== "" || leavesHouse(link.href, location))
        event.preventDefault();
    },
    options,
  );
  const { open, print } = window;
  window.open = () => null;
  window.print = () => undefined;

  // Going back stays here: there are always further entries of this same page behind it, made when somebody first touches,
  // since browsers pass over entries that nobody's hand has made; several, since a hand may be quicker than the page.
  const keepHere = (): void => history.pushState(null, "", location.href);
  page.addEventListener("pointerdown", () => Array.from({ length: SPARE_ENTRIES }, keepHere), { signal, once: true });
  window.addEventListener("popstate", keepHere, { signal });

  return () => {
    ending.abort();
    window.open = open;
    window.print = print;
  };
}
