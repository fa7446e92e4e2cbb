/** A venue where it is midday whenever a test runs: no day of its begins or ends meanwhile. */
import type { Instant } from "../../electron/contract/words.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDDAY = 12;

/** The time zone in which it is between 12:00 and 13:00 at an instant, and when its day began. */
export function middayAt(now: Instant): { readonly timeZone: string; readonly midnight: Instant } {
  const hour = Math.floor((now % DAY) / HOUR);
  const ahead = MIDDAY - hour;
  // Signs are turned around in these names: Etc/GMT-3 is three hours ahead of UTC.
  const timeZone = ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
  return { timeZone, midnight: now - (now % HOUR) - MIDDAY * HOUR };
}

/** A venue of which only the time zone is changed: to one in which it is midday now. */
export function atMidday<Plan extends { readonly venue: object }>(plan: Plan) {
  const { timeZone } = middayAt(Date.now());
  return { ...plan, venue: { ...plan.venue, timeZone } };
}
