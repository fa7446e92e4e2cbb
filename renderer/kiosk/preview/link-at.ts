/** The line to the controller, with another clock. */
import type { Instant } from "../../../electron/contract/words.ts";
import type { Link } from "../../link/link.ts";

/** A link whose clock stands at an instant now, and runs on from there. */
export function linkAt(link: Link, at: Instant): Link {
  const began = performance.now();
  const then = (monotonic: number): Instant => at + monotonic - began;
  return { ...link, at: then, now: () => then(performance.now()) };
}
