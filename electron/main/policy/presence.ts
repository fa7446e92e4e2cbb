/** When the console and Ronron itself end. */

/** Idle time after which a console that lies over a kiosk is folded, so that a visitor never finds it open. */
const FOLD_AFTER_SECONDS = 180;

export function shouldFoldConsole(overKiosk: boolean, idleSeconds: number): boolean {
  return overKiosk && idleSeconds >= FOLD_AFTER_SECONDS;
}

/**
 * Started from its folder, Ronron ends with its last visible window, as a newcomer expects. An installed one plays on
 * without any window: starting it again brings the console back.
 */
export function endsWithWindows(packaged: boolean, visible: readonly { locked: boolean }[]): boolean {
  return !packaged && visible.length === 0;
}

/** Only someone whom the gateway calls an operator may end an installed Ronron. `answer` is what `GET /api/session` said. */
export function mayQuit(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null || !("role" in answer)) return false;
  return answer.role === "operator" || answer.role === "technician";
}

/** A fault of Ronron itself that nothing caught. A restart computes the right state again, so it is the cure. */
export type AfterFault = "restart" | "end";

/** Below this, a restart would meet the same fault at once, and again. */
const WELL_FOR_SECONDS = 60;

export function decideAfterFault(packaged: boolean, uptimeSeconds: number): AfterFault {
  return packaged && uptimeSeconds >= WELL_FOR_SECONDS ? "restart" : "end";
}
