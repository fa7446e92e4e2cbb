/** Heat over a road: bands of bright air that waver, stretch and rise a little above the horizon. */
import { type Effect, isUpright, presence, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const shimmer: Effect = {
  count: 90,
  grows: "width",
  sprites: 1,
  calm: "each",
  fastest: 2,
  spawn(band, _at, random, world, anywhere) {
    band.depth = random();
    band.size = (60 + band.depth * 190) * unitOf(world);
    band.x = between(random, -0.05, 1.05) * world.width;
    // Low above the ground it is densest.
    band.y = ((isUpright(world) ? 0.74 : 0.66) + (random() ** 1.6 - 0.12) * 0.2 + band.depth * 0.06) * world.height;
    band.angle = 0;
    band.spin = 0;
    band.phase = random() * 40;
    band.life = between(random, 2.6, 6);
    band.age = anywhere ? random() * band.life : 0;
  },
  move(band, _at, seconds, { height, wind }) {
    band.y -= 0.011 * (0.5 + band.depth) * height * seconds;
    band.x += (wind * 0.3 + Math.sin(band.phase * 3.1) * 0.008) * height * seconds;
    return band.age < band.life;
  },
  look(band, _at, look) {
    const waver = Math.sin(band.phase * 4.3);
    look.shape = SHAPE.wisp;
    look.width = band.size * (1 + 0.14 * waver);
    look.height = band.size * (0.2 - 0.05 * waver);
    look.angle = 0.02 * Math.sin(band.phase * 2.2);
    look.alpha = presence(band, 0.4) * (0.12 + 0.06 * waver);
    look.tint = band.depth > 0.5 ? TINT.glow : TINT.white;
    look.light = 0.8;
  },
};
