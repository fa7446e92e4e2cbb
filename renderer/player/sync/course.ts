/** Where a voice is in its recording while its playback rate changes: exact, since a rate holds for whole blocks. Pure. */

/** From `at` (seconds of the audio clock) on it plays at a rate; then it is at `position` (seconds of the recording). */
export interface Leg {
  readonly at: number;
  readonly position: number;
  readonly playbackRate: number;
}

/** A course never has none: before its first leg a voice is where it would have had to begin. */
export type Course = readonly [Leg, ...Leg[]];

/** Frames that the audio clock renders at once; a playback rate is read at the start of each such block. */
const BLOCK_FRAMES = 128;

/** The start of the first block at or after a time of the audio clock, in seconds. */
export function nextBlock(time: number, sampleRate: number): number {
  return (Math.ceil((time * sampleRate) / BLOCK_FRAMES - 1e-6) * BLOCK_FRAMES) / sampleRate;
}

function legAt(course: Course, time: number): Leg {
  return course.findLast(({ at }) => at <= time) ?? course[0];
}

/** Seconds into the recording at a time of the audio clock, not wrapped at the end of a loop. */
export function positionAt(course: Course, time: number): number {
  const { at, position, playbackRate } = legAt(course, time);
  return position + (time - at) * playbackRate;
}

/** The course that goes on at another rate from `at` on; nobody asks any more about times before `since`. */
export function turn(course: Course, at: number, playbackRate: number, since: number): Course {
  const [first = course[0], ...others] = course.slice(course.indexOf(legAt(course, since)));
  // The browser keeps a rate as a 32-bit float: over a day the difference would be milliseconds.
  return [first, ...others, { at, position: positionAt(course, at), playbackRate: Math.fround(playbackRate) }];
}
