/** Since when each page of each screen reports, as this console saw it: who has just come is given time to settle. */
import type { ScreenStatus } from "../../../electron/contract/report.ts";
import type { Instant } from "../../../electron/contract/words.ts";

/** Real instants by screen and page; null before the first reports. */
export type Arrivals = ReadonlyMap<string, Instant> | null;

/** A screen's pages that report now. */
function present(screens: readonly ScreenStatus[]): readonly string[] {
  return screens.filter(({ online }) => online).flatMap(({ id, observed }) => observed.map(({ page }) => `${id}/${page}`));
}

/**
 * Who is here after new reports. Whoever was here before this console looked has been here for good: a fault that
 * stands is told at once to who opens the page.
 */
export function arrivalsAfter(held: Arrivals, screens: readonly ScreenStatus[], wall: Instant): Arrivals {
  return new Map(present(screens).map((key) => [key, held === null ? -Infinity : (held.get(key) ?? wall)]));
}

/** Everyone who is here begins anew: what they should be has jumped, and they are given the time of newcomers. */
export function allArrive(held: Arrivals, wall: Instant): Arrivals {
  return held === null ? null : new Map([...held.keys()].map((key) => [key, wall]));
}

/** When a page came, in real time; one that nobody has noted yet comes just now. */
export function arrivedAt(arrivals: Arrivals, screen: string, page: string): Instant {
  return arrivals === null ? -Infinity : (arrivals.get(`${screen}/${page}`) ?? Infinity);
}
