/** Banks of fog that slide past each other over the ground, slower the farther they are. */
import { abide, type Effect, type Particle, smooth, TINT, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const fog: Effect = {
  count: 24,
  grows: "thing",
  sprites: 1,
  calm: "each",
  fastest: 3,
  spawn(bank, at, _random, world) {
    bank.depth = (at + 0.5) / Math.max(1, world.count);
    bank.phase = chanceOf(at, 1) * 60;
    bank.one = chanceOf(at, 2);
    bank.two = chanceOf(at, 3);
    abide(bank);
    drift(bank, at, 0, world);
  },
  move: drift,
  look(bank, at, look, { width, height, elapsed, size }) {
    const wide = Math.max(width * 0.5, height * 0.62) * (0.8 + 0.7 * bank.two) * size;
    look.shape = SHAPE.cloud;
    look.width = wide;
    look.height = wide * (0.26 + 0.14 * chanceOf(at, 5));
    look.angle = at % 2 === 0 ? Math.PI + 0.06 : -0.05;
    // It comes and goes in the dark beyond both edges, so that nobody sees it leap back.
    const edge = smooth(-wide * 0.52, -wide * 0.2, bank.x) * smooth(-wide * 0.52, -wide * 0.2, width - bank.x);
    look.alpha = (0.26 + 0.12 * Math.sin(elapsed * 0.13 + chanceOf(at, 4) * 9)) * (0.5 + 0.5 * bank.depth) * edge;
    look.tint = at % 3 === 0 ? TINT.glow : TINT.ink;
    look.light = 0.25;
  },
};

function drift(bank: Particle, at: number, _seconds: number, { width, height, elapsed }: World): boolean {
  const way = width * 2.4;
  const pace = (0.008 + 0.02 * bank.depth) * height;
  const gone = (bank.one * way + elapsed * pace) % way;
  bank.x = way - gone - width * 0.7;
  bank.y = (0.66 + 0.33 * bank.depth * (0.6 + 0.4 * chanceOf(at, 6)) + 0.012 * Math.sin(elapsed * 0.17 + at)) * height;
  return true;
}
