/** The venue's clock as a screen knows it: the controller's clock, carried by this machine's monotonic one. */
import type { Instant } from "../../electron/contract/words.ts";

/** One ping: monotonic times here in milliseconds, and what the controller's clock read in between, with its fractions. */
export interface Ping {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly venueNow: Instant;
  /** Venue seconds per real second; not 1 only in a rehearsal, and 0 while that is paused. */
  readonly speed: number;
}

/** A line on which the venue's clock is known. */
export interface ClockFix {
  readonly monotonic: number;
  readonly venue: Instant;
  readonly speed: number;
  /** How far it may be wrong, in real milliseconds: half of the round trips it rests on. */
  readonly uncertainty: number;
  /** How much faster than this machine's the controller's quartz runs: 1e-6 is a part per million. */
  readonly drift: number;
  /** What was told before `monotonic` lay so many venue milliseconds above this line; it is made up for gently. */
  readonly amiss: number;
}

/** What is known of the venue's clock, and what it rests on. */
export interface Timekeeping {
  readonly fix: ClockFix | null;
  /** What finished bursts of pings gave, the oldest first. */
  readonly measures: readonly ClockFix[];
  readonly burst: readonly Ping[];
}

/** Nothing is known yet. */
export const NO_TIME: Timekeeping = { fix: null, measures: [], burst: [] };

/** Pings of a measure, and how many of them, the fastest, it is the mean of: two pages agree to 0.17 ms by that (SOUND §1.9). */
const BURST_PINGS = 40;
const FASTEST_PINGS = 8;

/** Of a burst so many pings come one by one, as the line is watched anyway: at one each 5 s it is renewed each minute. */
const RESTING_PINGS = 12;

/** Measures that the quartz is judged by: a quarter of an hour, over which its warmth hardly changes. */
const MOST_MEASURES = 15;

/** The venue's clock may have been set: beyond this many milliseconds what was known is replaced rather than bettered. */
const STEP_MILLISECONDS = 250;

/** A fix loses certainty as clocks drift apart: 100 parts per million, generous for quartz. */
const DRIFT = 1e-4;

/** What quartz usually is off by; a drift is believed as far as the measures outweigh this. */
const USUAL_DRIFT = 1e-5;

/** The least a measure is believed to be off by, in milliseconds: a page's clock is told in steps of 0.1. */
const LEAST_ERROR = 0.03;

/** What is amiss is made up for at this rate: a millisecond each second, half of what players can follow unheard. */
const MAKE_UP = 1e-3;

/** What of a fix's amiss is still to be made up for after so many real milliseconds. */
function stillAmiss({ amiss, speed }: ClockFix, passed: number): number {
  return Math.sign(amiss) * Math.max(0, Math.abs(amiss) - Math.max(0, passed) * speed * MAKE_UP);
}

/** The venue's clock at a monotonic time, in milliseconds since 1970. */
export function venueAt(fix: ClockFix, monotonic: number): Instant {
  const passed = monotonic - fix.monotonic;
  return fix.venue + passed * fix.speed * (1 + fix.drift) + stillAmiss(fix, passed);
}

/** The fix a ping gives by itself: the controller read its clock half-way through the round trip (Cristian 1989). */
function fixOf(ping: Ping): ClockFix {
  const uncertainty = (ping.receivedAt - ping.sentAt) / 2;
  return { monotonic: ping.sentAt + uncertainty, venue: ping.venueNow, speed: ping.speed, uncertainty, drift: 0, amiss: 0 };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * The mean of the fastest pings. Its error is at most the mean of half their round trips, and that only where each way
 * one way took no time at all.
 */
function measureOf(burst: readonly Ping[]): ClockFix | null {
  const fixes = burst.map(fixOf).toSorted((one, other) => one.uncertainty - other.uncertainty);
  const [first, ...others] = fixes.slice(0, FASTEST_PINGS);
  if (first === undefined) return null;
  const fastest = [first, ...others];
  return {
    ...first,
    monotonic: mean(fastest.map(({ monotonic }) => monotonic)),
    // Means of differences: instants are too large for their sums to keep microseconds.
    venue: first.venue + mean(fastest.map(({ venue }) => venue - first.venue)),
    uncertainty: mean(fastest.map(({ uncertainty }) => uncertainty)),
  };
}

/**
 * The line through measures: weighted least squares of what the venue's clock reads beyond `speed` times this machine's,
 * over time. The drift is held towards none by what quartz usually is off by, so that one measure alone gives none.
 */
function lineThrough(measures: readonly ClockFix[], last: ClockFix): ClockFix {
  const points = measures.map(({ monotonic, venue, uncertainty }) => ({
    x: monotonic - last.monotonic,
    y: venue - last.venue - (monotonic - last.monotonic) * last.speed,
    weight: 1 / Math.max(LEAST_ERROR, uncertainty / 4) ** 2,
  }));
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const x = points.reduce((sum, point) => sum + point.weight * point.x, 0) / weight;
  const y = points.reduce((sum, point) => sum + point.weight * point.y, 0) / weight;
  const spread = points.reduce((sum, point) => sum + point.weight * (point.x - x) ** 2, 0);
  const slant = points.reduce((sum, point) => sum + point.weight * (point.x - x) * (point.y - y), 0);
  const slope = slant / (spread + 1 / USUAL_DRIFT ** 2);
  const drift = last.speed === 0 ? 0 : Math.max(-DRIFT, Math.min(DRIFT, slope / last.speed));
  return { ...last, venue: last.venue + y - drift * last.speed * x, drift, amiss: 0 };
}

/** A fix that goes on from what another one tells at this time, and then comes round to what is now known. */
function eased(from: ClockFix, line: ClockFix, monotonic: number): ClockFix {
  const here = { ...line, monotonic, venue: venueAt(line, monotonic) };
  return { ...here, amiss: venueAt(from, monotonic) - here.venue };
}

/** The controller's clock as it was just turned: read there, and told without a measure of the way, so any ping betters it. */
export function turnedFix(venueNow: Instant, speed: number, receivedAt: number): ClockFix {
  return { monotonic: receivedAt, venue: venueNow, speed, uncertainty: Number.POSITIVE_INFINITY, drift: 0, amiss: 0 };
}

/** What was told goes on, but is measured anew: the clock was turned, or another controller may answer from here on. */
export function anew(fix: ClockFix | null): Timekeeping {
  return { ...NO_TIME, fix };
}

/** The better of what is known and a new ping: the tighter one. */
function tighter(known: ClockFix, ping: Ping): ClockFix {
  const fresh = fixOf(ping);
  const aged = known.uncertainty + (fresh.monotonic - known.monotonic) * DRIFT;
  return fresh.uncertainty <= aged ? fresh : known;
}

/** Whether a ping tells that the venue's clock was set, or that a rehearsal's runs at another speed. */
function isSet(known: ClockFix, ping: Ping): boolean {
  const fresh = fixOf(ping);
  const disagreement = Math.abs(venueAt(known, fresh.monotonic) - fresh.venue);
  return known.speed !== fresh.speed || disagreement > (STEP_MILLISECONDS + fresh.uncertainty) * fresh.speed;
}

/** What is known after one more ping. */
export function withPing(known: Timekeeping, ping: Ping): Timekeeping {
  if (known.fix === null || isSet(known.fix, ping)) return { fix: fixOf(ping), measures: [], burst: [ping] };
  const burst = [...known.burst, ping];
  const first = known.measures.length === 0;
  if (burst.length < BURST_PINGS) return { ...known, fix: first ? tighter(known.fix, ping) : known.fix, burst };
  const measure = measureOf(burst);
  if (measure === null) return known;
  const measures = [...known.measures, measure].slice(-MOST_MEASURES);
  return { fix: eased(known.fix, lineThrough(measures, measure), ping.receivedAt), measures, burst: [] };
}

/** Whether the next ping is to come at once: while the clock is not measured, and for the rest of a burst. */
export function isHasty({ measures, burst }: Timekeeping): boolean {
  return measures.length === 0 || burst.length >= RESTING_PINGS;
}
