import { TRACK_RATE } from "./course.ts";
import type { Moving, Track } from "./course.ts";
import { createDrift } from "./drift.ts";
import type { Random } from "./random.ts";

/** How an engine without a load answers its throttle. Speeds in turns a minute, rates in turns a minute a second. */
export interface Flywheel {
  idleRpm: number;
  limitRpm: number;
  /** What a full charge would add if nothing braked. */
  drive: number;
  /** What friction and pumping take: always, and for each turn a minute. */
  drag: number;
  dragPerRpm: number;
  /** How long the intake takes to fill. */
  fillSeconds: number;
  /** How far the governor of the idle lets it stray, as a part of its speed. */
  hunting: number;
  /** The chance that a firing pops while it falls from high up with its throttle shut. */
  pops: number;
}

/** Where the pedal stands (0 to 1) at an instant, seconds. */
export type Pedal = (seconds: number) => number;

/** What an engine is doing at the beginning of a sound. */
export interface Start {
  rpm: number;
  charge: number;
}

/** The charge at which an engine just keeps its idle. */
export function idleCharge({ idleRpm, drive, drag, dragPerRpm }: Flywheel): number {
  return (drag + dragPerRpm * idleRpm) / drive;
}

/** Strength of a firing by its charge: 1 at idle, not much less with the throttle shut, more with a fuller charge, less and less so. */
function strengthOf(charge: number, idle: number): number {
  if (charge <= idle) return 0.6 + 0.4 * (charge / idle);
  return 1 + 0.9 * ((charge - idle) / (1 - idle)) ** 0.6;
}

/**
 * What speed and charge do when a pedal moves: the intake fills with a lag, the flywheel integrates what is left of the
 * drive after the drag, the governor holds the idle, the limiter cuts above its speed. A pedal's fall leaves the mixture
 * ragged until the engine has settled: that is its unrest.
 */
export function follow(flywheel: Flywheel, seconds: number, pedal: Pedal, start: Start, random: Random): Moving {
  const count = Math.round(seconds * TRACK_RATE);
  const rpm: Track = new Float64Array(count);
  const strength: Track = new Float64Array(count);
  const unrest: Track = new Float64Array(count);
  const pops: Track = new Float64Array(count);
  const idle = idleCharge(flywheel);
  const step = 1 / TRACK_RATE;
  const hunt = createDrift(random, 3, Math.max(4, Math.round(1.6 * seconds)));
  let { rpm: speed, charge } = start;
  let cutUntil = -1;
  for (let n = 0; n < count; n++) {
    const now = n * step;
    const wanted = flywheel.idleRpm * (1 + flywheel.hunting * hunt(n / count));
    // The governor looks ahead: it catches a falling engine before it has fallen through its idle.
    const short = (wanted - speed) / flywheel.idleRpm;
    const governed = idle * Math.min(2.2, Math.max(0, 1 + 2.5 * short));
    if (speed > flywheel.limitRpm) cutUntil = now + 0.045;
    const asked = now < cutUntil ? 0 : Math.max(pedal(now), governed);
    charge += ((asked - charge) * step) / flywheel.fillSeconds;
    speed += (flywheel.drive * charge - flywheel.drag - flywheel.dragPerRpm * speed) * step;
    rpm[n] = speed;
    strength[n] = strengthOf(charge, idle);
    const shut = Math.max(0, 1 - charge / idle);
    unrest[n] = 1 + 2.2 * shut;
    pops[n] = flywheel.pops * shut * Math.min(1, Math.max(0, speed / flywheel.idleRpm - 1.5));
  }
  return { rpm, strength, unrest, pops };
}

/** A pedal that is trodden and let go: each tread begins, holds at a depth, and ends, with a foot's quickness. */
export function treads(each: readonly { fromSeconds: number; toSeconds: number; depth: number }[]): Pedal {
  const foot = 0.07;
  const ease = (x: number): number => {
    const part = Math.min(1, Math.max(0, x));
    return part * part * (3 - 2 * part);
  };
  return (seconds) =>
    each.reduce(
      (most, { fromSeconds, toSeconds, depth }) =>
        Math.max(most, depth * Math.min(ease((seconds - fromSeconds) / foot), 1 - ease((seconds - toSeconds) / (1.4 * foot)))),
      0,
    );
}
