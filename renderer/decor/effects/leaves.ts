/** Leaves that have let go: they rock from side to side as they fall, turn over, and run before each gust. */
import { type Effect, TINT, unitOf } from "../particle.ts";
import { between } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** Autumn is brown and gold first, and a little of the theme's own colours. */
const TINTS = [TINT.rust, TINT.gold, TINT.amber, TINT.rust, TINT.accent, TINT.gold, TINT.glow] as const;
/** From here on a leaf is too near for the lens. */
const NEAR = 0.88;

export const leaves: Effect = {
  count: 64,
  grows: "area",
  sprites: 1,
  calm: "each",
  fastest: 2.5,
  spawn(leaf, _at, random, world, anywhere) {
    leaf.depth = random();
    leaf.size = (18 + leaf.depth ** 2 * 52 + (leaf.depth > NEAR ? 60 : 0)) * unitOf(world);
    leaf.x = between(random, -0.1, 1.35) * world.width;
    leaf.y = anywhere ? random() * world.height : -leaf.size;
    leaf.angle = between(random, 0, Math.PI * 2);
    leaf.spin = between(random, -0.5, 0.5);
    leaf.phase = random() * 40;
    leaf.age = anywhere ? 10 : 0;
    leaf.life = 1_000;
    leaf.one = random();
  },
  move(leaf, _at, seconds, { width, height, wind, gust }) {
    const near = (0.35 + leaf.depth * 0.9) * height * seconds;
    const rock = Math.cos(leaf.phase * 1.9);
    leaf.x += (wind * 1.5 + rock * 0.075) * near;
    // At the ends of its swing a leaf lies flat on the air and hardly sinks.
    leaf.y += (0.03 + 0.075 * rock * rock) * (1 - gust * 0.6) * near;
    leaf.angle += rock * seconds * 1.1 + gust * seconds * leaf.spin * 6;
    return leaf.y <= height + leaf.size && leaf.x >= -width * 0.35;
  },
  look(leaf, _at, look) {
    const near = leaf.depth > NEAR;
    look.shape = near ? SHAPE.leafBlurred : leaf.one < 0.42 ? SHAPE.maple : SHAPE.leaf;
    look.alpha = (near ? 0.42 : 0.55 + leaf.depth * 0.4) * Math.min(1, leaf.age);
    look.height = leaf.size * (0.3 + 0.7 * Math.abs(Math.cos(leaf.phase * 0.95 + leaf.one * 3)));
    look.tint = TINTS[Math.floor(leaf.one * 97) % TINTS.length] ?? TINT.rust;
  },
};
