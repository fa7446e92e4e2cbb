/**
 * When a time of the audio clock is heard, on the page's monotonic clock. A single stamp of `getOutputTimestamp()` is off by
 * milliseconds; the median of sixty over 1.5 s brings two pages within 0.17 ms of one another (SOUND §1.9). Pure.
 */

/** At `performanceTime` (ms) what the audio clock calls `contextTime` (s) leaves for the loudspeaker. */
export interface Stamp {
  readonly contextTime: number;
  readonly performanceTime: number;
}

/** What is known of the audio clock. */
export interface AudioClock {
  /** What each of the latest stamps says the page's clock reads, in milliseconds, when the audio clock's zero is heard. */
  readonly origins: readonly number[];
  /** The best that is known of that; null while nothing is. */
  readonly origin: number | null;
}

export const NO_CLOCK: AudioClock = { origins: [], origin: null };

/** Milliseconds between two stamps, and how many of them, the latest, are looked at. */
export const STAMP_EVERY_MILLISECONDS = 25;
const STAMPS = 60;

/** So many stamps in a row must agree to so many milliseconds: in its first second an output tells times that are off by half of one. */
const AGREEING_STAMPS = 20;
const AGREEING_MILLISECONDS = 15;

/** Where they agree on something else than what was before, the output had a drop-out, and all before them is forgotten. */
const ELSEWHERE_MILLISECONDS = 20;

/**
 * What is heard now was rendered up to so many seconds ago, and has been rendered: a block of the output may pass before
 * the page reads of it.
 */
const LONGEST_OUTPUT_SECONDS = 5;
const LONGEST_BLOCK_SECONDS = 0.5;

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other);
  const [low = Number.NaN, high = Number.NaN] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  return (low + high) / 2;
}

/**
 * What of it still holds at a moment of the page's clock, in milliseconds, at which the audio clock reads `rendered`
 * seconds: nothing, once it says that what is heard is not rendered yet, or was long ago. So it does when the audio clock
 * stood while its card was gone: voices cued by it would come that much too late.
 */
export function stillTrue(clock: AudioClock, rendered: number, performanceTime: number): AudioClock {
  if (clock.origin === null) return clock;
  const heard = (performanceTime - clock.origin) / 1000;
  const believable = heard < rendered + LONGEST_BLOCK_SECONDS && heard > rendered - LONGEST_OUTPUT_SECONDS;
  return believable ? clock : NO_CLOCK;
}

/** What is known after one more stamp. One without a time is none: sound does not run yet. */
export function withStamp(clock: AudioClock, { contextTime, performanceTime }: Partial<Stamp>): AudioClock {
  if (contextTime === undefined || performanceTime === undefined || contextTime <= 0) return clock;
  const origins = [...clock.origins, performanceTime - contextTime * 1000].slice(-STAMPS);
  const latest = origins.slice(-AGREEING_STAMPS);
  const agree = latest.length === AGREEING_STAMPS && Math.max(...latest) - Math.min(...latest) < AGREEING_MILLISECONDS;
  if (!agree) return { origins, origin: clock.origin };
  const kept = Math.abs(median(origins) - median(latest)) < ELSEWHERE_MILLISECONDS ? origins : latest;
  return { origins: kept, origin: median(kept) };
}
