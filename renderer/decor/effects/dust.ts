/** Dust in a beam of light: it hangs, turns and glints, and hardly falls. */
import { type Effect, aged, presence } from "../particle.ts";
import { between } from "../random.ts";

export const dust: Effect = {
  count: 130,
  spawn(random, bounds, anywhere) {
    const depth = random();
    const lifeSeconds = between(random, 9, 22);
    return {
      x: random() * bounds.width,
      y: random() ** 0.8 * bounds.height,
      depth,
      size: ((depth > 0.9 ? 20 : 1.6) + depth * 3.4) * (bounds.height / 1080),
      angle: between(random, 0, Math.PI * 2),
      spin: between(random, -0.3, 0.3),
      phase: random() * 60,
      ageSeconds: anywhere ? random() * lifeSeconds : 0,
      lifeSeconds,
    };
  },
  advance(particle, seconds, air, bounds) {
    if (particle.ageSeconds + seconds >= particle.lifeSeconds) return null;
    const slow = (0.2 + particle.depth) * bounds.height * seconds;
    return {
      ...aged(particle, seconds),
      x: particle.x + (Math.cos(particle.angle + particle.phase * 0.11) * 0.008 + air.wind * 0.1) * slow,
      y: particle.y + (Math.sin(particle.angle * 1.3) * 0.006 + 0.004) * slow,
    };
  },
  look(particle) {
    const glint = 0.45 + 0.55 * Math.sin(particle.phase * (0.7 + particle.depth)) ** 2;
    const near = particle.depth > 0.9;
    const size = particle.size * (near ? 1 : 1.9);
    return {
      shape: near ? "bokeh" : "soft",
      alpha: presence(particle, 0.25) * glint * (near ? 0.1 : 0.75),
      width: size,
      height: size,
      angle: 0,
      tint: "glow",
    };
  },
};
