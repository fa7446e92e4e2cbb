/** Notices that a page's rendering has stopped, and reloads it. */
import { reloadWithinBounds } from "../link/reload.ts";

/** Without a frame for so long, a visible page is taken for dead. */
const SILENCE_MILLISECONDS = 20_000;

/** Watches that frames come. Returns stop. */
export function watchFrames(): () => void {
  let last = performance.now();
  let request = requestAnimationFrame(function seen(now) {
    last = now;
    request = requestAnimationFrame(seen);
  });
  const timer = setInterval(() => {
    // A hidden page draws no frames, and rightly so.
    if (document.hidden) last = performance.now();
    if (performance.now() - last < SILENCE_MILLISECONDS) return;
    last = performance.now();
    reloadWithinBounds();
  }, 2_000);
  return () => {
    cancelAnimationFrame(request);
    clearInterval(timer);
  };
}
