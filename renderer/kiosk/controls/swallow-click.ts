/** A touch that opens a page under the finger must not press what has come to lie there. */

/** Swallows the click that ends the touch that is going on; a touch that ends without one swallows nothing later. */
export function swallowClick(): void {
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  addEventListener(
    "click",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      ending.abort();
    },
    options,
  );
  // Not this very touch, which is still on its way.
  setTimeout(() => addEventListener("pointerdown", () => ending.abort(), options));
}
