/** Snow with a depth of field: the focus lies in the middle distance, the nearest flakes are soft discs of light. */
import { type Effect, type Particle, aged } from "../particle.ts";
import { between } from "../random.ts";

/** Share of flakes that pass right before the glass. */
const NEAR_SHARE = 0.045;

function sizeOf(depth: number, height: number): number {
  const scale = height / 1080;
  return (depth > 0.9 ? 16 + (depth - 0.9) * 320 : 1.8 + depth * depth * 8) * scale;
}

/** Screen heights a second: near flakes cross the screen faster, as near things do. */
function fallSpeed(particle: Particle): number {
  return 0.028 + particle.depth * particle.depth * 0.13;
}

export const snow: Effect = {
  count: 640,
  spawn(random, bounds, anywhere) {
    const depth = random() < NEAR_SHARE ? between(random, 0.9, 1) : random() ** 1.35 * 0.88;
    const size = sizeOf(depth, bounds.height);
    return {
      x: between(random, -0.1, 1.25) * bounds.width,
      y: anywhere ? random() * bounds.height : -size,
      depth,
      size,
      angle: 0,
      spin: 0,
      phase: random() * 40,
      ageSeconds: anywhere ? 10 : 0,
      lifeSeconds: 1_000,
    };
  },
  advance(particle, seconds, air, bounds) {
    const near = 0.25 + particle.depth;
    const sway = Math.sin(particle.phase * (0.6 + particle.depth * 0.5)) * 0.01 * near;
    const lift = 1 - air.gust * 0.55;
    const x = particle.x + (air.wind * near + sway) * bounds.height * seconds;
    const y = particle.y + fallSpeed(particle) * lift * bounds.height * seconds;
    if (y > bounds.height + particle.size) return null;
    const margin = bounds.width * 0.3;
    const wrapped = x < -margin ? x + bounds.width + 2 * margin : x > bounds.width + margin ? x - bounds.width - 2 * margin : x;
    return { ...aged(particle, seconds), x: wrapped, y };
  },
  look(particle) {
    const appearing = Math.min(1, particle.ageSeconds / 0.8);
    const near = particle.depth > 0.9;
    const focus = Math.abs(particle.depth - 0.55);
    const shape = near ? "bokeh" : focus < 0.16 ? "sharp" : focus < 0.36 ? "soft" : "blurred";
    const alpha = near ? 0.1 + (1 - particle.depth) * 0.7 : particle.depth < 0.2 ? 0.5 : 0.85;
    // A soft shape's light is spread out: it is drawn larger, so that all flakes of one distance have one weight.
    const spread = shape === "sharp" ? 1.25 : shape === "bokeh" ? 1 : 2.1;
    return {
      shape,
      alpha: alpha * appearing,
      width: particle.size * spread,
      height: particle.size * spread,
      angle: 0,
      tint: "white",
    };
  },
};
