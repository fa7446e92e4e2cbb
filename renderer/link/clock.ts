/** The venue's clock as a screen knows it: the controller's clock, carried by this machine's monotonic one. */
import type { Instant } from "../../electron/contract/words.ts";

/** One ping: monotonic times here in milliseconds, and what the controller's clock read in between. */
export interface Ping {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly venueNow: Instant;
  /** Venue seconds per real second; not 1 only in a rehearsal, and 0 while that is paused. */
  readonly speed: number;
}

/** A point at which the venue's clock is known. `uncertainty` is half the round trip, in milliseconds. */
export interface ClockFix {
  readonly monotonic: number;
  readonly venue: Instant;
  readonly speed: number;
  readonly uncertainty: number;
}

/** The venue's clock may have been set: beyond this many milliseconds a fix is replaced rather than refined. */
const STEP_MILLISECONDS = 250;

/** A fix loses certainty as clocks drift apart: 100 parts per million, generous for quartz. */
const DRIFT = 1e-4;

/** The venue's clock at a monotonic time, in milliseconds since 1970. */
export function venueAt(fix: ClockFix, monotonic: number): Instant {
  return fix.venue + (monotonic - fix.monotonic) * fix.speed;
}

/** The fix a ping gives by itself: the controller read its clock half-way through the round trip (Cristian 1989). */
function fixOf(ping: Ping): ClockFix {
  const uncertainty = (ping.receivedAt - ping.sentAt) / 2;
  return { monotonic: ping.sentAt + uncertainty, venue: ping.venueNow, speed: ping.speed, uncertainty };
}

/** The controller's clock as it was just turned: read there, and told without a measure of the way, so any ping betters it. */
export function turnedFix(venueNow: Instant, speed: number, receivedAt: number): ClockFix {
  return { monotonic: receivedAt, venue: venueNow, speed, uncertainty: Number.POSITIVE_INFINITY };
}

/** The better of what is known and a new ping: the tighter one, unless the venue's clock was stepped. */
export function refine(known: ClockFix | null, ping: Ping): ClockFix {
  const fresh = fixOf(ping);
  if (known === null || known.speed !== fresh.speed) return fresh;
  const disagreement = Math.abs(venueAt(known, fresh.monotonic) - fresh.venue);
  const aged = known.uncertainty + (fresh.monotonic - known.monotonic) * DRIFT;
  const stepped = disagreement > STEP_MILLISECONDS * fresh.speed + fresh.uncertainty * fresh.speed;
  return stepped || fresh.uncertainty <= aged ? fresh : known;
}
