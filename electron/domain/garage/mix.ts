/** Which loops of an engine sound at a speed, how loud, and at which pitch. */
import type { Character } from "./characters.ts";
import type { Crank } from "./crank.ts";

/** A loop that was rendered or recorded at a speed, turns a minute. */
export interface Held {
  readonly sound: string;
  readonly rpm: number;
}

/** A loop as it should sound now. */
export interface Part {
  readonly sound: string;
  /** Amplitude; the powers of all parts together are 1. */
  readonly share: number;
  readonly playbackRate: number;
}

/** No pitch is bent further than this: beyond it a loop is no engine any more. */
const LOWEST_RATE = 0.4;
const HIGHEST_RATE = 2.2;

/**
 * The parts at a speed: the loops below and above it, each bent to it, handing over with equal power along the ratio of
 * the speeds. `loops` in any order; of two at the same speed the first is heard.
 */
export function partsAt(loops: readonly Held[], rpm: number): Part[] {
  const rising = loops.toSorted((a, b) => a.rpm - b.rpm);
  const bent = ({ sound, rpm: own }: Held, share: number): Part => ({
    sound,
    share,
    playbackRate: Math.min(HIGHEST_RATE, Math.max(LOWEST_RATE, rpm / own)),
  });
  const below = rising.findLast((loop) => loop.rpm <= rpm);
  const above = rising.find((loop) => loop.rpm > rpm);
  if (below === undefined) return above === undefined ? [] : [bent(above, 1)];
  if (above === undefined) return [bent(below, 1)];
  const way = Math.log(rpm / below.rpm) / Math.log(above.rpm / below.rpm);
  return [bent(below, Math.cos((way * Math.PI) / 2)), bent(above, Math.sin((way * Math.PI) / 2))];
}

/** An idle lies so far below the level of the library; each doubling of the speed adds, a full charge adds, decibels. */
const IDLE_DECIBELS = -4;
const PER_DOUBLING_DECIBELS = 1.5;
const FULL_CHARGE_DECIBELS = 4;
/** It is never louder than this beside the level of the library, decibels. */
const MOST_DECIBELS = 5;

/** How loud an engine is by its speed and its charge, beside the level of its loops, decibels; −Infinity at rest. */
export function loudnessOf({ idleRpm }: Character, { rpm, charge, phase }: Crank): number {
  if (phase === "off" || phase === "starting" || rpm <= 0) return -Infinity;
  const doublings = Math.log2(Math.max(rpm, 1) / idleRpm);
  // Below its idle an engine dies away, faster than it gained.
  const bySpeed = doublings >= 0 ? PER_DOUBLING_DECIBELS * doublings : 9 * doublings;
  return Math.min(MOST_DECIBELS, IDLE_DECIBELS + bySpeed + FULL_CHARGE_DECIBELS * charge);
}

/** Above this pitch an engine is dulled: a shut throttle muffles it, an open one lets its treble out. Hertz. */
export function brightnessOf({ charge, phase }: Crank): number {
  return phase === "running" ? 1800 + 12_000 * charge : 1500;
}
