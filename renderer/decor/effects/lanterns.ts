/** Paper lanterns let go into the evening: each rises on its own flame, which flickers, and drifts with the wind. */
import { type Effect, smooth, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const lanterns: Effect = {
  count: 34,
  grows: "area",
  sprites: 2,
  calm: "each",
  fastest: 2,
  spawn(lantern, _at, random, world, anywhere) {
    // Most are far away already: a sky full of them has a few near ones.
    lantern.depth = random() ** 2.1;
    lantern.size = (11 + lantern.depth * 84) * unitOf(world);
    lantern.x = between(random, 0.02, 1.1) * world.width;
    lantern.y = anywhere ? between(random, 0.04, 1) * world.height : world.height + lantern.size;
    lantern.angle = 0;
    lantern.spin = 0;
    lantern.phase = random() * 40;
    lantern.age = anywhere ? 20 : 0;
    lantern.life = 1_000;
  },
  move(lantern, _at, seconds, { width, height, wind }) {
    const near = (0.22 + lantern.depth) * height * seconds;
    lantern.x += (wind * 0.75 + Math.sin(lantern.phase * 0.4) * 0.012) * near;
    lantern.y -= (0.032 + 0.006 * Math.sin(lantern.phase * 0.9)) * near;
    // What tilts it is the air it meets.
    lantern.angle = wind * 1.1 + Math.sin(lantern.phase * 0.55) * 0.06;
    return lantern.y > -lantern.size * 1.5 && lantern.x > -width * 0.3;
  },
  look(lantern, _at, look, { height }, sprite) {
    const flame = 0.88 + 0.12 * Math.sin(lantern.phase * 5.1) * Math.sin(lantern.phase * 3.3);
    const there = Math.min(1, lantern.age / 2) * smooth(0, 0.1 * height, lantern.y);
    if (sprite === 0) {
      look.shape = SHAPE.blurred;
      look.tint = TINT.amber;
      look.width = lantern.size * 3.4;
      look.height = lantern.size * 3.4;
      look.y += lantern.size * 0.2;
      look.alpha = 0.34 * flame * there;
      look.light = 1;
      return;
    }
    look.shape = lantern.depth < 0.03 ? SHAPE.soft : SHAPE.lantern;
    look.tint = look.shape === SHAPE.soft ? TINT.amber : TINT.white;
    look.alpha = (0.72 + 0.24 * flame) * there * (0.65 + 0.35 * Math.min(1, lantern.depth * 3));
    look.light = 0.15;
  },
};
