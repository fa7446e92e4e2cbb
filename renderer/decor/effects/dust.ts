/** Dust in a beam of light: it hangs, turns and glints, and hardly falls. */
import { type Effect, presence, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const dust: Effect = {
  count: 150,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 3,
  spawn(mote, _at, random, world, anywhere) {
    mote.depth = random();
    mote.life = between(random, 9, 22);
    mote.x = random() * world.width;
    mote.y = random() ** 0.8 * world.height;
    mote.size = ((mote.depth > 0.9 ? 20 : 1.6) + mote.depth * 3.4) * unitOf(world);
    mote.angle = between(random, 0, Math.PI * 2);
    mote.spin = between(random, -0.3, 0.3);
    mote.phase = random() * 60;
    mote.age = anywhere ? random() * mote.life : 0;
  },
  move(mote, _at, seconds, { height, wind }) {
    const slow = (0.2 + mote.depth) * height * seconds;
    mote.x += (Math.cos(mote.angle + mote.phase * 0.11) * 0.008 + wind * 0.1) * slow;
    mote.y += (Math.sin(mote.angle * 1.3) * 0.006 + 0.004) * slow;
    return mote.age < mote.life;
  },
  look(mote, _at, look) {
    const glint = 0.45 + 0.55 * Math.sin(mote.phase * (0.7 + mote.depth)) ** 2;
    const near = mote.depth > 0.9;
    look.shape = near ? SHAPE.bokeh : SHAPE.soft;
    look.alpha = presence(mote, 0.25) * glint * (near ? 0.1 : 0.75);
    look.width = mote.size * (near ? 1 : 1.9);
    look.height = look.width;
    look.angle = 0;
    look.tint = TINT.glow;
    look.light = 0.6;
  },
};
