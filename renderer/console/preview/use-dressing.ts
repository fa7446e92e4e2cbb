/** Tells a previewed page what to wear, and hears when it wears it. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { hear, type PreviewerSays, PreviewSays, say } from "../../link/stage.ts";

/** While a colour is dragged, the page is told as often as this, in milliseconds: it paints its scene anew each time. */
const TELL_EVERY = 250;

/** Whether the page in the frame has what it was told to wear first; until then it is not much to look at. */
export function useDressing(frame: RefObject<HTMLIFrameElement | null>, wish: PreviewerSays): boolean {
  /** How often the page has come: one that was loaded anew knows nothing. */
  const [arrivals, setArrivals] = useState(0);
  const [dressed, setDressed] = useState(false);
  const latest = useRef(wish);
  const told = useRef(-Infinity);
  useEffect(() => {
    latest.current = wish;
  });

  useEffect(
    () =>
      hear(
        () => frame.current?.contentWindow ?? null,
        PreviewSays,
        (message) => {
          if (message.kind === "dressed") setDressed(true);
          else setArrivals((count) => count + 1);
        },
      ),
    [frame],
  );

  const content = JSON.stringify(wish);
  useEffect(() => {
    if (arrivals === 0) return undefined;
    const timer = setTimeout(
      () => {
        told.current = performance.now();
        const page = frame.current?.contentWindow;
        if (page !== null && page !== undefined) say(page, latest.current);
      },
      Math.max(0, told.current + TELL_EVERY - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [frame, arrivals, content]);
  return dressed;
}
