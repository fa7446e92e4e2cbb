/** Where hands move on the page, whatever they touch there: the decoration lies behind everything and catches nothing itself. */

/** `moved` hears where a hand was and where it is, in pixels of the host. Returns how to stop listening. */
export function listenToTouches(host: HTMLElement, moved: (fromX: number, toX: number, y: number) => void): () => void {
  const last = new Map<string, number>();

  function go(hand: string, clientX: number, clientY: number, begins: boolean): void {
    const { left, top } = host.getBoundingClientRect();
    const x = clientX - left;
    moved(begins ? x : (last.get(hand) ?? x), x, clientY - top);
    last.set(hand, x);
  }
  const pointed = (event: PointerEvent): void => {
    // Fingers are followed below, and a mouse that only passes by touches nothing.
    if (event.pointerType === "touch" || event.buttons === 0) return;
    go(`pointer ${event.pointerId}`, event.clientX, event.clientY, event.type === "pointerdown");
  };
  // A page that lets itself be panned hears no more of a finger's pointer once it moves; of the touch it does.
  const touched = (event: TouchEvent): void => {
    for (const { identifier, clientX, clientY } of event.changedTouches) {
      go(`touch ${identifier}`, clientX, clientY, event.type === "touchstart");
    }
  };
  const left = (event: PointerEvent): void => {
    last.delete(`pointer ${event.pointerId}`);
  };
  const lifted = (event: TouchEvent): void => {
    for (const { identifier } of event.changedTouches) last.delete(`touch ${identifier}`);
  };

  const stop = new AbortController();
  const how = { passive: true, signal: stop.signal } as const;
  addEventListener("pointerdown", pointed, how);
  addEventListener("pointermove", pointed, how);
  addEventListener("pointerup", left, how);
  addEventListener("touchstart", touched, how);
  addEventListener("touchmove", touched, how);
  addEventListener("touchend", lifted, how);
  addEventListener("touchcancel", lifted, how);
  return () => stop.abort();
}
