/** Particles as arrays, one a field: what thousands of them are kept in without an object for each. */
import type { Particle } from "./particle.ts";

export interface Herd {
  readonly capacity: number;
  /** Puts the particle at a place into `particle`. */
  load(at: number, particle: Particle): void;
  /** Takes it back. */
  store(at: number, particle: Particle): void;
}

export function createHerd(capacity: number): Herd {
  const field = (): Float32Array => new Float32Array(capacity);
  const [x, y, depth, size, angle, spin] = [field(), field(), field(), field(), field(), field()];
  const [phase, age, life, one, two] = [field(), field(), field(), field(), field()];
  return {
    capacity,
    load(at, particle) {
      particle.x = x[at] ?? 0;
      particle.y = y[at] ?? 0;
      particle.depth = depth[at] ?? 0;
      particle.size = size[at] ?? 0;
      particle.angle = angle[at] ?? 0;
      particle.spin = spin[at] ?? 0;
      particle.phase = phase[at] ?? 0;
      particle.age = age[at] ?? 0;
      particle.life = life[at] ?? 0;
      particle.one = one[at] ?? 0;
      particle.two = two[at] ?? 0;
    },
    store(at, particle) {
      x[at] = particle.x;
      y[at] = particle.y;
      depth[at] = particle.depth;
      size[at] = particle.size;
      angle[at] = particle.angle;
      spin[at] = particle.spin;
      phase[at] = particle.phase;
      age[at] = particle.age;
      life[at] = particle.life;
      one[at] = particle.one;
      two[at] = particle.two;
    },
  };
}

/** A particle to be written over. Its numbers are no whole ones: an engine then never changes how it keeps them. */
export function blankParticle(): Particle {
  const [x, y, depth, size, angle, spin] = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
  return { x, y, depth, size, angle, spin, phase: 0.5, age: 0.5, life: 0.5, one: 0.5, two: 0.5 };
}
