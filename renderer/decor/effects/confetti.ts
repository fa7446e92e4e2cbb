/** Slips of metal foil: they flutter down and flash when they catch the light. */
import { type Effect, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const confetti: Effect = {
  count: 160,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 2,
  spawn(slip, _at, random, world, anywhere) {
    slip.depth = random();
    slip.size = (4 + slip.depth * slip.depth * 14) * unitOf(world);
    slip.x = between(random, -0.05, 1.15) * world.width;
    slip.y = anywhere ? random() * world.height : -slip.size;
    slip.angle = between(random, 0, Math.PI * 2);
    slip.spin = between(random, -2.2, 2.2);
    slip.phase = random() * 40;
    slip.age = anywhere ? 10 : 0;
    slip.life = 1_000;
  },
  move(slip, _at, seconds, { width, height, wind }) {
    const near = 0.35 + slip.depth;
    slip.x += (wind * 0.8 + Math.sin(slip.phase * 2.1) * 0.03) * near * height * seconds;
    slip.y += (0.06 + 0.03 * Math.sin(slip.phase * 3.3)) * near * height * seconds;
    return slip.y <= height + slip.size && slip.x >= -width * 0.3;
  },
  look(slip, _at, look) {
    const facing = Math.abs(Math.cos(slip.phase * 3.1));
    const flash = facing ** 6;
    look.shape = SHAPE.paper;
    look.alpha = (0.35 + 0.6 * flash) * (0.4 + slip.depth * 0.6) * Math.min(1, slip.age);
    look.height = Math.max(1, slip.size * 0.55 * facing);
    look.tint = flash > 0.7 ? TINT.white : slip.spin > 0 ? TINT.accent : TINT.glow;
  },
};
