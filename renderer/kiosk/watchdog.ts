/** Reloads a page whose rendering has stopped, but never in a circle. */

const MOST_RELOADS = 3;
const WINDOW_MILLISECONDS = 10 * 60_000;
/** Without a frame for so long, a visible page is taken for dead. */
const SILENCE_MILLISECONDS = 20_000;
const KEY = "ronron-reloads";

/** Whether another reload is allowed, and the moments to remember, in milliseconds since 1970. */
export function mayReload(
  earlier: readonly number[],
  now: number,
): { readonly allowed: boolean; readonly moments: readonly number[] } {
  const recent = earlier.filter((moment) => moment <= now && now - moment < WINDOW_MILLISECONDS);
  if (recent.length >= MOST_RELOADS) return { allowed: false, moments: recent };
  return { allowed: true, moments: [...recent, now] };
}

/** The moments that were remembered; anything unreadable counts as none. */
export function readMoments(text: string | null): number[] {
  return (text ?? "")
    .split(",")
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
}

/** Reloads the page if that is still allowed; says whether it does. */
export function reloadWithinBounds(): boolean {
  const verdict = mayReload(readMoments(sessionStorage.getItem(KEY)), Date.now());
  sessionStorage.setItem(KEY, verdict.moments.join(","));
  if (verdict.allowed) location.reload();
  return verdict.allowed;
}

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
