/** Petals on the air: they tumble, show their edge, and sail sideways on each gust. */
import { type Effect, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const petals: Effect = {
  count: 84,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 3,
  spawn(petal, _at, random, world, anywhere) {
    petal.depth = random();
    petal.size = (9 + petal.depth * petal.depth * 30) * unitOf(world);
    petal.x = between(random, -0.1, 1.3) * world.width;
    petal.y = anywhere ? random() * world.height : -petal.size;
    petal.angle = between(random, 0, Math.PI * 2);
    petal.spin = between(random, -1.1, 1.1);
    petal.phase = random() * 40;
    petal.age = anywhere ? 10 : 0;
    petal.life = 1_000;
  },
  move(petal, _at, seconds, { width, height, wind }) {
    const near = 0.4 + petal.depth;
    const sail = Math.sin(petal.phase * 1.3) * 0.045;
    petal.x += (wind * 1.3 + sail) * near * height * seconds;
    petal.y += (0.045 + 0.02 * Math.cos(petal.phase * 2.6)) * near * height * seconds;
    return petal.y <= height + petal.size && petal.x >= -width * 0.3;
  },
  look(petal, _at, look) {
    look.shape = SHAPE.petal;
    look.alpha = (0.4 + petal.depth * 0.5) * Math.min(1, petal.age);
    look.height = petal.size * (0.25 + 0.75 * Math.abs(Math.cos(petal.phase * 1.7)));
    look.tint = petal.spin > 0 ? TINT.accent : TINT.glow;
  },
};
