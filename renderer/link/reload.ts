/** Reloads a page that is stuck or outdated, but never in a circle. */

const MOST_RELOADS = 3;
const WINDOW_MILLISECONDS = 10 * 60_000;
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
