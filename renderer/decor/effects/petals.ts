/** Petals on the air: they tumble, show their edge, and sail sideways on each gust. */
import { type Effect, aged } from "../particle.ts";
import { between } from "../random.ts";

export const petals: Effect = {
  count: 70,
  spawn(random, bounds, anywhere) {
    const depth = random();
    const size = (9 + depth * depth * 30) * (bounds.height / 1080);
    return {
      x: between(random, -0.1, 1.3) * bounds.width,
      y: anywhere ? random() * bounds.height : -size,
      depth,
      size,
      angle: between(random, 0, Math.PI * 2),
      spin: between(random, -1.1, 1.1),
      phase: random() * 40,
      ageSeconds: anywhere ? 10 : 0,
      lifeSeconds: 1_000,
    };
  },
  advance(particle, seconds, air, bounds) {
    const near = 0.4 + particle.depth;
    const sail = Math.sin(particle.phase * 1.3) * 0.045;
    const x = particle.x + (air.wind * 1.3 + sail) * near * bounds.height * seconds;
    const y = particle.y + (0.045 + 0.02 * Math.cos(particle.phase * 2.6)) * near * bounds.height * seconds;
    if (y > bounds.height + particle.size || x < -bounds.width * 0.3) return null;
    return { ...aged(particle, seconds), x, y };
  },
  look(particle) {
    const turn = 0.25 + 0.75 * Math.abs(Math.cos(particle.phase * 1.7));
    return {
      shape: "petal",
      alpha: (0.4 + particle.depth * 0.5) * Math.min(1, particle.ageSeconds),
      width: particle.size,
      height: particle.size * turn,
      angle: particle.angle,
      tint: particle.spin > 0 ? "accent" : "glow",
    };
  },
};
