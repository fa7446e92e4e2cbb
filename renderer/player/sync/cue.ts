/** When a voice begins, and where in its recording, so that it is heard where it is due. Pure. */
import type { Instant } from "../../../electron/contract/words.ts";

/** The audio clock's time, in seconds, at which what is due at an instant of the venue is rendered to be heard just then. */
export type AudioTime = (instant: Instant) => number;

/** The audio time at which a voice begins, and the position it begins from, both in seconds and both whole samples. */
export interface Cue {
  readonly startsAt: number;
  readonly positionSeconds: number;
}

/** Of a voice that is due: where in its recording it is to be at an instant, in seconds. */
interface Cued {
  readonly startedAt: Instant;
  readonly positionSeconds: number;
  readonly durationSeconds: number;
  readonly loop: boolean;
}

/** The instant that a due voice's position is told for: now, or its beginning where that lies ahead. */
function instantOf(due: Cued, now: Instant): Instant {
  return Math.max(now, due.startedAt);
}

/** Where to begin what is due: at its instant, or at the `earliest` audio time that is not rendered yet. */
export function cueOf(due: Cued, now: Instant, timeOf: AudioTime, earliest: number, sampleRate: number): Cue {
  const dueTime = timeOf(instantOf(due, now));
  const startsAt = Math.ceil(Math.max(earliest, dueTime) * sampleRate - 1e-6) / sampleRate;
  const position = Math.max(0, due.positionSeconds + startsAt - dueTime);
  const wrapped = due.loop ? position % due.durationSeconds : position;
  return { startsAt, positionSeconds: Math.round(wrapped * sampleRate) / sampleRate };
}

/**
 * How many seconds a voice is behind where it is due, on a loop the shorter way round: between minus and plus half of it.
 * `position` is where in the recording it is heard now.
 */
export function lateness(due: Cued, position: number, now: Instant): number {
  const late = due.positionSeconds - (instantOf(due, now) - now) / 1000 - position;
  return due.loop ? late - Math.round(late / due.durationSeconds) * due.durationSeconds : late;
}
