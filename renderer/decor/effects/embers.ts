/** Embers above a fire: they rise, flicker, cool and go out. */
import { type Effect, aged, presence } from "../particle.ts";
import { between } from "../random.ts";

export const embers: Effect = {
  count: 110,
  spawn(random, bounds, anywhere) {
    const depth = random();
    const lifeSeconds = between(random, 5, 12);
    return {
      x: random() * bounds.width,
      y: (anywhere ? between(random, 0.2, 1.05) : between(random, 0.85, 1.05)) * bounds.height,
      depth,
      size: (2 + depth * depth * 8) * (bounds.height / 1080),
      angle: 0,
      spin: 0,
      phase: random() * 40,
      ageSeconds: anywhere ? random() * lifeSeconds : 0,
      lifeSeconds,
    };
  },
  advance(particle, seconds, air, bounds) {
    if (particle.ageSeconds + seconds >= particle.lifeSeconds) return null;
    const near = (0.3 + particle.depth) * bounds.height * seconds;
    return {
      ...aged(particle, seconds),
      x: particle.x + (air.wind + Math.sin(particle.phase * 1.9) * 0.03) * near,
      y: particle.y - (0.05 + 0.03 * Math.sin(particle.phase)) * near,
    };
  },
  look(particle) {
    const flicker = 0.6 + 0.4 * Math.sin(particle.phase * 9) * Math.sin(particle.phase * 5.3);
    const size = particle.size * 2;
    return {
      shape: "soft",
      alpha: presence(particle, 0.3) * flicker,
      width: size,
      height: size,
      angle: 0,
      tint: particle.depth > 0.6 ? "glow" : "accent",
    };
  },
};
