/** Streaks of light at speed: what a camera sees from the pit wall. */
import { type Effect, aged } from "../particle.ts";
import { between } from "../random.ts";

/** Screen heights a second of the farthest and the nearest streak. */
const SLOWEST = 0.5;
const FASTEST = 2.1;

export const trails: Effect = {
  count: 34,
  spawn(random, bounds, anywhere) {
    const depth = random();
    return {
      x: anywhere ? random() * bounds.width : bounds.width * between(random, 1.05, 1.9),
      // Beside and below the words: light at the height of a track, not before someone's eyes.
      y: between(random, 0.52, 0.98) * bounds.height,
      depth,
      size: (1.2 + depth * 3) * (bounds.height / 1080),
      angle: 0,
      spin: 0,
      phase: random() * 40,
      ageSeconds: 0,
      lifeSeconds: 1_000,
    };
  },
  advance(particle, seconds, air, bounds) {
    const speed = (SLOWEST + (FASTEST - SLOWEST) * particle.depth ** 2) * (1 + air.gust * 0.5);
    const x = particle.x - speed * bounds.height * seconds;
    return x < -bounds.width * 0.6 ? null : { ...aged(particle, seconds), x };
  },
  look(particle) {
    return {
      shape: "streak",
      alpha: (0.12 + 0.4 * particle.depth) * Math.min(1, particle.ageSeconds),
      width: particle.size * (90 + particle.depth * 130),
      height: particle.size,
      angle: 0,
      tint: particle.phase % 3 < 1 ? "accent" : particle.phase % 3 < 2 ? "glow" : "white",
    };
  },
};
