/** The keys of the editor: back and forth, and save, wherever the focus is but in something that lies open over the page. */
import { useEffect } from "react";

interface Keys {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly save: (() => void) | null;
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("[role=dialog]") !== null;

export function useKeys({ undo, redo, save }: Keys): void {
  useEffect(() => {
    const deedOf = (event: KeyboardEvent): (() => void) | null | undefined => {
      const key = event.key.toLowerCase();
      if (key === "z") return event.shiftKey ? redo : undo;
      if (key === "y") return redo;
      return key === "s" ? save : undefined;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isInDialog(event.target)) return;
      const deed = deedOf(event);
      if (deed === undefined) return;
      // The browser's own way back knows nothing of what was dragged, and its way to save is another.
      event.preventDefault();
      deed?.();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [undo, redo, save]);
}
