/** Lights out of focus in the distance: they keep their places, breathe, and drift a little with the air. */
import { abide, type Effect, isUpright, type Particle, TINT, unitOf, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

export const lights: Effect = {
  count: 22,
  grows: "thing",
  sprites: 1,
  calm: "whole",
  fastest: 2,
  spawn(lamp, at, _random, world) {
    // Not from the seed: a street has its lamps where it has them.
    lamp.depth = chanceOf(at, 1);
    lamp.size = (14 + chanceOf(at, 2) ** 2 * 66) * unitOf(world);
    lamp.phase = chanceOf(at, 3) * 30;
    abide(lamp);
    lamp.one = chanceOf(at, 4);
    lamp.two = chanceOf(at, 5);
    place(lamp, at, 0, world);
  },
  move: place,
  look(lamp, at, look, { elapsed }) {
    look.shape = SHAPE.bokeh;
    look.tint = lamp.one < 0.6 ? TINT.accent : TINT.glow;
    look.alpha = (0.2 + 0.3 * lamp.depth) * (0.7 + 0.3 * Math.sin(elapsed * 0.45 + chanceOf(at, 3) * 30));
    look.light = 0.5;
    look.angle = 0;
  },
};

/** They keep to the horizon and, where the words stand beside the scene, a little more to its side. */
function place(lamp: Particle, at: number, _seconds: number, world: World): boolean {
  const across = isUpright(world) ? lamp.two : lamp.two ** 0.75;
  const sway = Math.sin(world.elapsed * 0.21 + at) * 0.003 + world.wind * 0.02 * lamp.depth;
  lamp.x = (across + sway) * world.width;
  lamp.y = (0.55 + 0.25 * lamp.depth) * world.height;
  return true;
}
