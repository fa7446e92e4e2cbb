/** When a page that died, hung or did not load comes back. All times are milliseconds of a clock that never steps. */

/** The reloads of a window since it was last well for long. */
export interface Reloads {
  count: number;
  /** When the latest is due; null before the first. */
  dueAtMilliseconds: number | null;
}

export const NO_RELOADS: Reloads = { count: 0, dueAtMilliseconds: null };

const FIRST_DELAY_MILLISECONDS = 1_000;
const LONGEST_DELAY_MILLISECONDS = 60_000;
/** Times four: 1 s, 4 s, 16 s, and then the longest delay for as long as it takes. So three reloads are quick. */
const GROWTH = 4;
const STABLE_MILLISECONDS = 600_000;

/** The next reload of a window that has just failed. Ten minutes without a failure wipe the slate. */
export function planReload(reloads: Reloads, nowMilliseconds: number): { reloads: Reloads; delayMilliseconds: number } {
  const stable = reloads.dueAtMilliseconds !== null && nowMilliseconds - reloads.dueAtMilliseconds >= STABLE_MILLISECONDS;
  const count = stable ? 0 : reloads.count;
  const delayMilliseconds = Math.min(FIRST_DELAY_MILLISECONDS * GROWTH ** count, LONGEST_DELAY_MILLISECONDS);
  return { reloads: { count: count + 1, dueAtMilliseconds: nowMilliseconds + delayMilliseconds }, delayMilliseconds };
}

/** How long a hung page has to come round before it is ended, on top of the time Chromium takes to call it hung. */
export const HUNG_MILLISECONDS = 10_000;

/** Chromium's code for a load that another load replaced. */
const ABORTED = -3;

/** Whether a failed load leaves the window without its page. */
export function isLoadLost(errorCode: number, isMainFrame: boolean): boolean {
  return isMainFrame && errorCode !== ABORTED;
}

/** A page of the gateway that answers with an error loads without fail, and would stay for ever. */
export function isErrorPage(httpStatus: number): boolean {
  return httpStatus >= 400;
}
