/** Ties the audio clock of a page to the venue's: when is heard what is rendered now. Thin; its parts are pure. */
import type { Instant } from "../../../electron/contract/words.ts";
import type { Link } from "../../link/link.ts";
import { type AudioClock, NO_CLOCK, STAMP_EVERY_MILLISECONDS, stillTrue, withStamp } from "./audio-clock.ts";
import type { AudioTime } from "./cue.ts";

/** How a zone's sound follows the venue's clock. */
export interface Pace {
  /** Venue seconds per real second; sound is in time only at 1. */
  readonly speed: number;
  /** The zone's own trim: its sound is heard so many milliseconds later. */
  readonly delayMilliseconds: number;
}

export interface Timing {
  /** Whether it is known when sound is heard, so that voices can be started and steered by it. */
  known(): boolean;
  /** The audio clock's times of instants near `now`. */
  timeFrom(now: Instant, pace: Pace): AudioTime;
  stop(): void;
}

/** A browser that tells no times is waited for so long; then voices are started by the clock that is rendered. */
const PATIENCE_MILLISECONDS = 5000;

/** Opens the timing of a page's context. */
export function openTiming(context: AudioContext, link: Pick<Link, "at">): Timing {
  let clock: AudioClock = NO_CLOCK;
  let runningSince: number | null = null;
  const take = (): void => {
    const running = context.state === "running";
    runningSince = running ? (runningSince ?? performance.now()) : null;
    // A clock that stood goes on with other times.
    if (!running) clock = NO_CLOCK;
    else clock = stillTrue(withStamp(clock, context.getOutputTimestamp()), context.currentTime, performance.now());
  };
  const timer = setInterval(take, STAMP_EVERY_MILLISECONDS);
  return {
    known: () => clock.origin !== null || (runningSince !== null && performance.now() - runningSince > PATIENCE_MILLISECONDS),
    timeFrom(now, { speed, delayMilliseconds }) {
      const { origin } = clock;
      const here = performance.now();
      const audioNow = origin === null || speed !== 1 ? context.currentTime : (here - origin) / 1000;
      // Where the venue's clock races, an instant cannot be told within a look: sound begins where it is due now.
      const venueNow = speed === 1 ? link.at(here) - delayMilliseconds : now;
      return (instant) => audioNow + (instant - venueNow) / 1000;
    },
    stop: () => clearInterval(timer),
  };
}
