/** Embers above a fire: they rise, flicker, cool and go out. */
import { type Effect, presence, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const embers: Effect = {
  count: 130,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 2,
  spawn(ember, _at, random, world, anywhere) {
    ember.depth = random();
    ember.life = between(random, 5, 12);
    ember.x = random() * world.width;
    ember.y = (anywhere ? between(random, 0.2, 1.05) : between(random, 0.85, 1.05)) * world.height;
    ember.size = (2 + ember.depth * ember.depth * 8) * unitOf(world);
    ember.angle = 0;
    ember.spin = 0;
    ember.phase = random() * 40;
    ember.age = anywhere ? random() * ember.life : 0;
  },
  move(ember, _at, seconds, { height, wind }) {
    const near = (0.3 + ember.depth) * height * seconds;
    ember.x += (wind + Math.sin(ember.phase * 1.9) * 0.03) * near;
    ember.y -= (0.05 + 0.03 * Math.sin(ember.phase)) * near;
    return ember.age < ember.life;
  },
  look(ember, _at, look) {
    const flicker = 0.6 + 0.4 * Math.sin(ember.phase * 9) * Math.sin(ember.phase * 5.3);
    // Cooling: first the theme's light, then the red of a coal.
    const heat = 1 - ember.age / ember.life;
    look.shape = SHAPE.soft;
    look.alpha = presence(ember, 0.3) * flicker;
    look.width = ember.size * 2;
    look.height = ember.size * 2;
    look.angle = 0;
    look.tint = heat < 0.35 ? TINT.rust : ember.depth > 0.6 ? TINT.glow : TINT.accent;
    look.light = 0.8;
  },
};
