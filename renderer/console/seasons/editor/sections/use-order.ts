/** The order of a list under a hand: its handle is dragged over the other rows, or moved by the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

export interface Order {
  /** The row that is under the hand; null: none. */
  readonly dragged: number | null;
  /** What the handle of a row is given. */
  handle(index: number): {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** The row of a list that a height on the page lies on; the first or the last beyond its ends. */
function rowAt(list: HTMLElement, y: number): number {
  const rows = [...list.children];
  const found = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return found === -1 ? rows.length - 1 : found;
}

/**
 * `move` takes a row to another place; `settled` is called when a hand lets go. Rows are known by their places, so a handle
 * keeps its element while what it moves goes elsewhere: after a key the focus goes along.
 */
export function useOrder(
  list: { readonly current: HTMLElement | null },
  move: (from: number, to: number) => void,
  settled: () => void,
): Order {
  const [dragged, setDragged] = useState<number | null>(null);
  const at = useRef<number | null>(null);
  const end = (): void => {
    at.current = null;
    setDragged(null);
    settled();
  };
  return {
    dragged,
    handle: (index) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        at.current = index;
        setDragged(index);
      },
      onPointerMove(event) {
        if (at.current === null || list.current === null) return;
        const to = rowAt(list.current, event.clientY);
        if (to === at.current) return;
        move(at.current, to);
        at.current = to;
        setDragged(to);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown(event) {
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        const to = index + by;
        if (by === 0 || list.current === null || to < 0 || to >= list.current.children.length) return;
        event.preventDefault();
        move(index, to);
        settled();
        list.current.children[to]?.querySelector<HTMLElement>("[data-handle]")?.focus();
      },
    }),
  };
}
