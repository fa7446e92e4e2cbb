/** How a theme comes onto a page, and when. Pure. */
import type { Transition } from "../../electron/contract/theme.ts";
import type { Face } from "./face.ts";

/**
 * From the instant at which a zone changes to the first frame of it, in milliseconds. In that time a command reaches all of
 * its screens, and each has painted what comes over it: they begin at one instant instead of each when it hears of it.
 */
export const LEAD = 80;

/** The longest that anything moves for someone who asked for less motion, and how long a theme takes that was edited. */
const SHORT_DISSOLVE = 600;

export interface Arrival {
  readonly name: Transition["name"];
  /** How long it takes, and how much of that has passed on the other screens of the zone, in milliseconds; below 0 it is yet to begin. */
  readonly duration: number;
  readonly passed: number;
}

/**
 * How one face follows another, `late` milliseconds after the zone changed; `still`: for someone who asked for less motion.
 * The sun sets on a theme without a curtain, and when it does; a theme that somebody edits dissolves into what it has become.
 */
export function arrivalOf(before: Face, after: Face, late: number, still: boolean): Arrival {
  const { name, seconds } = after.theme.transition;
  const duration = still ? Math.min(SHORT_DISSOLVE, seconds * 1_000) : seconds * 1_000;
  if (before.theme.id !== after.theme.id) return { name: still ? "dissolve" : name, duration, passed: late - LEAD };
  return { name: "dissolve", duration: before.part === after.part ? SHORT_DISSOLVE : duration, passed: 0 };
}

/** The same, so many milliseconds later. Whoever has missed all of it sees the theme dissolve in: nothing cuts. */
export function joined({ name, duration, passed }: Arrival, later: number): Arrival {
  if (passed + later < duration) return { name, duration, passed: passed + later };
  return { name: "dissolve", duration: Math.min(SHORT_DISSOLVE, duration), passed: 0 };
}
