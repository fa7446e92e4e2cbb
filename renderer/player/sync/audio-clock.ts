/**
 * When a time of the audio clock is heard, on the page's monotonic clock. A single stamp of `getOutputTimestamp()` is off by
 * milliseconds; the median of sixty over 1.5 s brings two pages within 0.17 ms of one another (SOUND §1.9). Pure.
 */

/** At `performanceTime` (ms) what the audio clock calls `contextTime` (s) leaves for the loudspeaker. */
export interface Stamp {
  readonly contextTime: number;
  readonly performanceTime: number;
}

/** Milliseconds between two stamps, and how many of them, the latest, are looked at. */
export const STAMP_EVERY_MILLISECONDS = 25;
const STAMPS = 60;

/** With fewer the clock is not known yet. */
const FEWEST_STAMPS = 20;

/** The stamps to keep after one more. One without a time is none: sound does not run yet. */
export function withStamp(stamps: readonly Stamp[], { contextTime, performanceTime }: Partial<Stamp>): readonly Stamp[] {
  if (contextTime === undefined || performanceTime === undefined || contextTime <= 0) return stamps;
  return [...stamps, { contextTime, performanceTime }].slice(-STAMPS);
}

function median(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((one, other) => one - other);
  const [low, high] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What the page's clock reads, in milliseconds, when the audio clock's zero is heard; null while that is not known. */
export function originOf(stamps: readonly Stamp[]): number | null {
  if (stamps.length < FEWEST_STAMPS) return null;
  return median(stamps.map(({ contextTime, performanceTime }) => performanceTime - contextTime * 1000));
}
