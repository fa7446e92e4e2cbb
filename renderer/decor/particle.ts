/** What drifts across a screen: particles, the space they live in, and what an effect must say about them. */
import type { Random } from "./random.ts";

/** Lengths are in CSS pixels, times in seconds, angles in radians. Immutable: a step makes a new one. */
export interface Particle {
  readonly x: number;
  readonly y: number;
  /** 0 is far away, 1 is at the glass. */
  readonly depth: number;
  /** Diameter. */
  readonly size: number;
  readonly angle: number;
  /** Radians a second. */
  readonly spin: number;
  /** Where in its sway it is; keeps neighbours from moving alike. */
  readonly phase: number;
  readonly ageSeconds: number;
  readonly lifeSeconds: number;
}

export interface Bounds {
  readonly width: number;
  readonly height: number;
}

/** What moves the air during one step. */
export interface Air {
  /** Screen heights a second, positive to the right. */
  readonly wind: number;
  /** 0 calm, 1 at the height of a gust. */
  readonly gust: number;
}

/** Shapes in the atlas; the glow shapes go from sharp to far out of focus. */
export type Shape = "sharp" | "soft" | "blurred" | "bokeh" | "petal" | "paper" | "streak";

/** How a particle looks just now. Widths and heights in CSS pixels. */
export interface Look {
  readonly shape: Shape;
  readonly alpha: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly tint: "white" | "ink" | "accent" | "glow";
}

export interface Effect {
  /** Particles on a full-HD screen at amount 1. */
  readonly count: number;
  /** A new particle; `anywhere` on the screen at the beginning, else where this effect's particles come in. */
  spawn(random: Random, bounds: Bounds, anywhere: boolean): Particle;
  /** Where the particle is `seconds` later; null when it has left. */
  advance(particle: Particle, seconds: number, air: Air, bounds: Bounds): Particle | null;
  look(particle: Particle): Look;
}

/** The longest step in seconds: after a pause of the page nothing leaps. */
const LONGEST_STEP_SECONDS = 0.1;

/** All particles `seconds` later; those that left come in again, so their number stays. */
export function advance(
  effect: Effect,
  particles: readonly Particle[],
  seconds: number,
  air: Air,
  bounds: Bounds,
  random: Random,
): Particle[] {
  const step = Math.min(LONGEST_STEP_SECONDS, Math.max(0, seconds));
  return particles.map((particle) => effect.advance(particle, step, air, bounds) ?? effect.spawn(random, bounds, false));
}

/** As many particles as are wanted: what is there is kept, the rest is added anywhere or taken from the end. */
export function populate(
  effect: Effect,
  particles: readonly Particle[],
  wanted: number,
  bounds: Bounds,
  random: Random,
): readonly Particle[] {
  if (particles.length >= wanted) return particles.slice(0, wanted);
  return [...particles, ...Array.from({ length: wanted - particles.length }, () => effect.spawn(random, bounds, true))];
}

/** How many particles an amount means on a screen of this size; the count grows with the area. */
export function wantedCount(effect: Effect, amount: number, bounds: Bounds): number {
  return Math.round(effect.count * amount * Math.min(2, (bounds.width * bounds.height) / (1920 * 1080)));
}

/** Age, spin and phase a step later: what every effect shares. */
export function aged(particle: Particle, seconds: number): Particle {
  return {
    ...particle,
    ageSeconds: particle.ageSeconds + seconds,
    phase: particle.phase + seconds,
    angle: particle.angle + particle.spin * seconds,
  };
}

/** 0 at both ends of a life, 1 between; `share` of the life is spent coming and as much going. */
export function presence(particle: Particle, share: number): number {
  const at = particle.ageSeconds / particle.lifeSeconds;
  return Math.max(0, Math.min(1, at / share, (1 - at) / share));
}
