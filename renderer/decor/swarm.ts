/** One effect on one screen: steps its particles and says how they look. Knows nothing of how they are drawn. */
import { blankParticle, createHerd } from "./herd.ts";
import type { Air, Bounds, Effect, Look, Particle, World } from "./particle.ts";
import { mostOf, TINT, wantedCount } from "./particle.ts";
import { type Random, seeded } from "./random.ts";
import { SHAPE } from "./shapes.ts";

/** What a theme asks of an effect. */
export interface Setting {
  readonly amount: number;
  readonly size: number;
  readonly speed: number;
}

export interface Swarm {
  count(): number;
  /** Moves everything by `seconds`. `share`: how much of the theme's amount is drawn, 0 to 1. */
  step(seconds: number, air: Air, bounds: Bounds, share: number): void;
  /**
   * Calls `write` with the look of each sprite and the sprite's number, which stays the same from frame to frame; `between`:
   * how far the frame is from the step before to this one, 0 to 1.
   */
  dress(write: (look: Look, sprite: number) => void, between: number): void;
  /** Calls back with where each particle met the lower edge during the last step, as a share of the width. */
  eachLanded(tell: (across: number) => void): void;
}

/** Of the same seed everything is where it was: a scene can be compared with itself. */
export const SEED = 11;

/** The share of its particles by which a swarm may grow or shrink in a step: a thinner swarm is not seen to be thinned. */
const THINNING = 1 / 90;
/** A place farther away than this share of the width is another place: a particle that came in again. */
const LEAP = 0.4;

/** `bounds` are those of the beginning; the swarm is there at once, as if it had always been. */
export function createSwarm(effect: Effect, setting: Setting, seed: number, bounds: Bounds): Swarm {
  const random: Random = seeded(seed);
  const herd = createHerd(mostOf(effect));
  const { capacity } = herd;
  const fromX = new Float32Array(capacity);
  const fromY = new Float32Array(capacity);
  const landed = new Float32Array(capacity);
  const particle: Particle = blankParticle();
  const look: Look = {
    x: 0.5,
    y: 0.5,
    width: 0.5,
    height: 0.5,
    angle: 0.5,
    shape: SHAPE.sharp,
    tint: TINT.white,
    alpha: 0.5,
    light: 0.5,
  };
  const world = { ...bounds, wind: 0, gust: 0, elapsed: 0, count: 0, size: setting.size } satisfies World;
  const speed = Math.min(setting.speed, effect.fastest);
  let landings = 0;
  /** How long a step is at the swarm's own speed. Kept, not worked out for each particle: as an argument it would be a new number on the heap each time. */
  let asked = 0;
  let passed = 0;

  function wanted(share: number): number {
    const drawn = effect.grows === "thing" ? 1 : share;
    return Math.min(capacity, wantedCount(effect, setting.amount * drawn, world));
  }

  function spawn(at: number, anywhere: boolean, age: number | null): void {
    effect.spawn(particle, at, random, world, anywhere);
    if (age !== null) particle.age = age;
    herd.store(at, particle);
    fromX[at] = particle.x;
    fromY[at] = particle.y;
  }

  function fill(count: number, age: number | null): void {
    const before = world.count;
    world.count = count;
    for (let at = before; at < count; at += 1) {
      herd.load(at, particle);
      spawn(at, true, age);
    }
  }
  fill(wanted(1), null);

  return {
    count: () => world.count,
    step(seconds, air, { width, height }, share) {
      if (seconds !== asked) {
        asked = seconds;
        passed = seconds * speed;
      }
      world.width = width;
      world.height = height;
      world.wind = air.wind;
      world.gust = air.gust;
      world.elapsed += passed;
      const target = wanted(share);
      const most = Math.max(1, Math.ceil(world.count * THINNING));
      // What is added later fades in at its place.
      fill(Math.max(world.count - most, Math.min(world.count + most, target)), 0);
      landings = 0;
      for (let at = 0; at < world.count; at += 1) {
        herd.load(at, particle);
        const { x, y } = particle;
        particle.age += passed;
        particle.phase += passed;
        particle.angle += particle.spin * passed;
        if (effect.move(particle, at, passed, world)) {
          herd.store(at, particle);
          const leaps = Math.abs(particle.x - x) > width * LEAP || Math.abs(particle.y - y) > height * LEAP;
          fromX[at] = leaps ? particle.x : x;
          fromY[at] = leaps ? particle.y : y;
          continue;
        }
        if (y > height * 0.9) {
          landed[landings] = x / width;
          landings += 1;
        }
        spawn(at, false, null);
      }
    },
    dress(write, between) {
      for (let at = 0; at < world.count; at += 1) {
        herd.load(at, particle);
        const beforeX = fromX[at] ?? 0;
        const beforeY = fromY[at] ?? 0;
        for (let sprite = 0; sprite < effect.sprites; sprite += 1) {
          look.x = beforeX + (particle.x - beforeX) * between;
          look.y = beforeY + (particle.y - beforeY) * between;
          look.width = particle.size;
          look.height = particle.size;
          look.angle = particle.angle;
          look.shape = SHAPE.sharp;
          look.tint = TINT.white;
          look.alpha = 1;
          look.light = 0;
          effect.look(particle, at, look, world, sprite);
          if (look.alpha > 0.002) write(look, at * effect.sprites + sprite);
        }
      }
    },
    eachLanded(tell) {
      for (let at = 0; at < landings; at += 1) tell(landed[at] ?? 0);
    },
  };
}
