/** What a camera sees from the pit wall: each passing car draws its lamps as streaks of light, in pairs. */
import { type Effect, TINT, unitOf } from "../particle.ts";
import { between, chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** Screen heights a second of the farthest and the nearest car. */
const SLOWEST = 0.5;
const FASTEST = 2.1;
/** Beside and below the words: light at the height of a track, not before someone's eyes. */
const HORIZON = 0.56;

export const trails: Effect = {
  count: 44,
  grows: "width",
  sprites: 2,
  calm: "each",
  fastest: 1.6,
  spawn(lamp, at, random, world, anywhere) {
    // Two lamps make a car: they share all that belongs to the car, and each round is another car.
    const round = anywhere ? at * 0.37 : lamp.one + 1;
    const car = Math.floor(at / 2);
    const of = (what: number): number => chanceOf(car * 31 + what, Math.floor(round));
    lamp.one = round;
    lamp.depth = of(1) ** 1.4;
    lamp.size = (1.1 + lamp.depth * 3.2) * unitOf(world);
    const apart = ((at % 2) - 0.5) * lamp.size * (4 + lamp.depth * 7);
    lamp.x = (anywhere ? of(2) * 1.6 : 1.25 + of(2) * 0.8) * world.width;
    lamp.y = (HORIZON + lamp.depth ** 1.3 * 0.4 + of(3) * 0.03) * world.height + apart * 0.35;
    lamp.x += apart * 1.4;
    lamp.angle = 0;
    lamp.spin = 0;
    lamp.phase = of(4) * 40;
    lamp.two = of(5);
    lamp.age = between(random, 0, 0.01);
    lamp.life = 1_000;
  },
  move(lamp, _at, seconds, { width, height, gust }) {
    lamp.x -= (SLOWEST + (FASTEST - SLOWEST) * lamp.depth ** 2) * (1 + gust * 0.25) * height * seconds;
    return lamp.x > -width * 0.6;
  },
  look(lamp, _at, look, _world, sprite) {
    const there = Math.min(1, lamp.age);
    const tint = lamp.two < 0.42 ? TINT.accent : lamp.two < 0.78 ? TINT.glow : TINT.white;
    look.angle = 0;
    look.tint = tint;
    look.light = 1;
    if (sprite === 0) {
      look.shape = SHAPE.streak;
      look.alpha = (0.14 + 0.42 * lamp.depth) * there;
      look.width = lamp.size * (90 + lamp.depth * 130);
      look.x += look.width * 0.38;
      look.height = lamp.size;
      return;
    }
    // The lamp itself, at the head of its trail.
    look.shape = SHAPE.soft;
    look.alpha = (0.1 + 0.4 * lamp.depth) * there;
    look.width = lamp.size * 9;
    look.height = lamp.size * 5;
  },
};
