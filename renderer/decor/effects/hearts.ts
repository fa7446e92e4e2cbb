/** Hearts that rise like warm air: far ones are points of light, near ones large and out of focus. */
import { type Effect, presence, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

const NEAR = 0.82;

export const hearts: Effect = {
  count: 58,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 2.5,
  spawn(heart, _at, random, world, anywhere) {
    heart.depth = random();
    heart.size = (10 + heart.depth ** 2 * 66 + (heart.depth > NEAR ? 60 : 0)) * unitOf(world);
    heart.x = between(random, -0.02, 1.12) * world.width;
    heart.y = anywhere ? random() * world.height : world.height + heart.size;
    heart.angle = between(random, -0.22, 0.22);
    heart.spin = 0;
    heart.phase = random() * 40;
    heart.life = between(random, 16, 34);
    heart.age = anywhere ? random() * heart.life : 0;
    heart.one = random();
  },
  move(heart, _at, seconds, { height, wind }) {
    const near = (0.3 + heart.depth) * height * seconds;
    heart.x += (wind * 0.7 + Math.sin(heart.phase * 0.8) * 0.018) * near;
    heart.y -= (0.034 + 0.008 * Math.sin(heart.phase * 1.3)) * near;
    return heart.age < heart.life && heart.y > -heart.size;
  },
  look(heart, _at, look) {
    const near = heart.depth > NEAR;
    const beat = 1 + 0.035 * Math.sin(heart.phase * 2.6);
    look.shape = near || heart.depth < 0.28 ? SHAPE.heartBlurred : SHAPE.heart;
    look.width = heart.size * beat;
    look.height = heart.size * beat;
    look.angle = heart.angle + Math.sin(heart.phase * 0.7) * 0.16;
    look.alpha = presence(heart, 0.16) * (near ? 0.26 : 0.4 + heart.depth * 0.45);
    look.tint = heart.one < 0.62 ? TINT.accent : TINT.glow;
    look.light = near ? 0.7 : 0.3;
  },
};
