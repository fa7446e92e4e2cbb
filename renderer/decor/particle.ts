/** What drifts across a screen: particles, the space they live in, and what an effect must say about them. */
import type { Random } from "./random.ts";
import type { ShapeNumber } from "./shapes.ts";

/** In pixels of one kind. */
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

/** Where and when a swarm lives. Effects read it; the swarm writes the same object again at each step. */
export interface World extends Bounds, Air {
  /** Seconds that this swarm has lived, at its own speed. */
  readonly elapsed: number;
  /** How many particles it has. */
  readonly count: number;
  /** How large its parts are beside what they were drawn for. */
  readonly size: number;
}

/**
 * One particle while an effect looks at it. Lengths are in CSS pixels, times in seconds, angles in radians. Particles are
 * kept in arrays, one a field; this is the one object that they are put into and taken out of, so that no frame allocates.
 */
export interface Particle {
  x: number;
  y: number;
  /** 0 is far away, 1 is at the glass. */
  depth: number;
  /** Diameter. */
  size: number;
  angle: number;
  /** Radians a second. */
  spin: number;
  /** Where in its sway it is; keeps neighbours from moving alike. Runs with time. */
  phase: number;
  age: number;
  life: number;
  /** Two numbers of the effect's own. */
  one: number;
  two: number;
}

/** Colours that a particle can have: the theme's, and some of fire and of autumn. */
export const TINT = { white: 0, ink: 1, accent: 2, glow: 3, shade: 4, amber: 5, rust: 6, gold: 7 } as const;
export type Tint = (typeof TINT)[keyof typeof TINT];

/** How one sprite of a particle looks just now; written again for each. Lengths in CSS pixels. */
export interface Look {
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
  shape: ShapeNumber;
  tint: Tint;
  /** 0 is not there. */
  alpha: number;
  /** 0: it covers what is behind it, as matter does; 1: it is added to that, as light is. */
  light: number;
}

export interface Effect {
  /** Particles on a full-HD screen at amount 1. */
  readonly count: number;
  /** What their number grows with; `thing`: they are parts of one thing, of which nothing may be left out. */
  readonly grows: "area" | "width" | "thing";
  /** How many sprites draw one particle. */
  readonly sprites: number;
  /** What stands for it where nothing can be drawn at display rate: a few of its particles, or a picture of the whole. */
  readonly calm: "each" | "whole";
  /** The highest `speed` that a theme may ask of it. */
  readonly fastest: number;
  /** Makes the particle at a place of the arrays new: `anywhere` on the screen at the beginning, else where they come in. */
  spawn(particle: Particle, at: number, random: Random, world: World, anywhere: boolean): void;
  /** Moves it by a step; false when it has left. Age, phase and angle have been moved already. */
  move(particle: Particle, at: number, seconds: number, world: World): boolean;
  /** Says how it looks. `look` comes with the particle's place and as plain white; alpha 0 leaves the sprite out. */
  look(particle: Particle, at: number, look: Look, world: World, sprite: number): void;
}

/** Makes a particle one that is there from the beginning, never leaves, and does not turn by itself. */
export function abide(particle: Particle): void {
  particle.angle = 0;
  particle.spin = 0;
  particle.age = 10;
  particle.life = 1_000;
}

/** How many particles an amount means on a screen of this size. */
export function wantedCount({ count, grows }: Effect, amount: number, { width, height }: Bounds): number {
  const growth = grows === "area" ? (width * height) / (1920 * 1080) : grows === "width" ? width / 1920 : 1;
  return Math.round(count * amount * Math.min(2, growth));
}

/** The most that {@link wantedCount} can answer. */
export function mostOf({ count, grows }: Pick<Effect, "count" | "grows">): number {
  return grows === "thing" ? count : count * 2;
}

/** 0 at both ends of a life, 1 between; `share` of the life is spent coming and as much going. */
export function presence({ age, life }: Particle, share: number): number {
  const at = age / life;
  return Math.max(0, Math.min(1, at / share, (1 - at) / share));
}

/** From 0 to 1 between two edges, slow at both. */
export function smooth(least: number, most: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - least) / (most - least)));
  return share * share * (3 - 2 * share);
}

/** A screen that stands has the words above the scene; one that lies has them beside it. */
export function isUpright({ width, height }: Bounds): boolean {
  return width < height * 1.1;
}

/** What a length at 1080 lines is on this screen. */
export function unitOf({ width, height, size }: World): number {
  return (Math.min(height, width * 1.4) / 1080) * size;
}
