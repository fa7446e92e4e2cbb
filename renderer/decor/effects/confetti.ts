/** Slips of metal foil: they flutter down and flash when they catch the light. */
import { type Effect, aged } from "../particle.ts";
import { between } from "../random.ts";

export const confetti: Effect = {
  count: 120,
  spawn(random, bounds, anywhere) {
    const depth = random();
    const size = (4 + depth * depth * 14) * (bounds.height / 1080);
    return {
      x: between(random, -0.05, 1.15) * bounds.width,
      y: anywhere ? random() * bounds.height : -size,
      depth,
      size,
      angle: between(random, 0, Math.PI * 2),
      spin: between(random, -2.2, 2.2),
      phase: random() * 40,
      ageSeconds: anywhere ? 10 : 0,
      lifeSeconds: 1_000,
    };
  },
  advance(particle, seconds, air, bounds) {
    const near = 0.35 + particle.depth;
    const x = particle.x + (air.wind * 0.8 + Math.sin(particle.phase * 2.1) * 0.03) * near * bounds.height * seconds;
    const y = particle.y + (0.06 + 0.03 * Math.sin(particle.phase * 3.3)) * near * bounds.height * seconds;
    if (y > bounds.height + particle.size || x < -bounds.width * 0.3) return null;
    return { ...aged(particle, seconds), x, y };
  },
  look(particle) {
    const facing = Math.cos(particle.phase * 3.1);
    const flash = Math.abs(facing) ** 6;
    return {
      shape: "paper",
      alpha: (0.35 + 0.6 * flash) * (0.4 + particle.depth * 0.6),
      width: particle.size,
      height: Math.max(1, particle.size * 0.55 * Math.abs(facing)),
      angle: particle.angle,
      tint: flash > 0.7 ? "white" : particle.spin > 0 ? "accent" : "glow",
    };
  },
};
