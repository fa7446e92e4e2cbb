/** Snow with a depth of field: the focus lies in the middle distance, the nearest flakes are soft discs of light. */
import { type Effect, type Particle, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** Share of flakes that pass right before the glass. */
const NEAR_SHARE = 0.04;

function sizeOf(depth: number): number {
  return depth > 0.9 ? 16 + (depth - 0.9) * 320 : 1.8 + depth * depth * 8;
}

/** Screen heights a second: near flakes cross the screen faster, as near things do. */
function fallSpeed({ depth }: Particle): number {
  return 0.028 + depth * depth * 0.13;
}

export const snow: Effect = {
  count: 820,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 3,
  spawn(flake, _at, random, world, anywhere) {
    flake.depth = random() < NEAR_SHARE ? between(random, 0.9, 1) : random() ** 1.35 * 0.88;
    flake.size = sizeOf(flake.depth) * unitOf(world);
    flake.x = between(random, -0.1, 1.25) * world.width;
    flake.y = anywhere ? random() * world.height : -flake.size;
    flake.angle = 0;
    flake.spin = 0;
    flake.phase = random() * 40;
    flake.age = anywhere ? 10 : 0;
    flake.life = 1_000;
  },
  move(flake, _at, seconds, { width, height, wind, gust }) {
    const near = 0.25 + flake.depth;
    const sway = Math.sin(flake.phase * (0.6 + flake.depth * 0.5)) * 0.01 * near;
    flake.x += (wind * near + sway) * height * seconds;
    flake.y += fallSpeed(flake) * (1 - gust * 0.55) * height * seconds;
    if (flake.y > height + flake.size) return false;
    const margin = width * 0.3;
    if (flake.x < -margin) flake.x += width + 2 * margin;
    if (flake.x > width + margin) flake.x -= width + 2 * margin;
    return true;
  },
  look(flake, _at, look) {
    const near = flake.depth > 0.9;
    const focus = Math.abs(flake.depth - 0.55);
    look.shape = near ? SHAPE.bokeh : focus < 0.16 ? SHAPE.sharp : focus < 0.36 ? SHAPE.soft : SHAPE.blurred;
    const alpha = near ? 0.1 + (1 - flake.depth) * 0.7 : flake.depth < 0.2 ? 0.5 : 0.85;
    look.alpha = alpha * Math.min(1, flake.age / 0.8);
    // A soft shape's light is spread out: it is drawn larger, so that all flakes of one distance have one weight.
    const spread = look.shape === SHAPE.sharp ? 1.25 : near ? 1 : 2.1;
    look.width = flake.size * spread;
    look.height = flake.size * spread;
    look.angle = 0;
  },
};
