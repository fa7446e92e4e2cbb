/** Bats on their rounds: they wander across the sky on crooked ways, flap, glide a little, and are gone for a while. */
import { abide, type Effect, isUpright, type Particle, TINT, unitOf, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

const WINGS = [SHAPE.batUp, SHAPE.batLevel, SHAPE.batDown, SHAPE.batLevel] as const;
/** Seconds from one pass of a bat to its next. */
const ROUND = 19;

export const bats: Effect = {
  count: 16,
  grows: "width",
  sprites: 1,
  calm: "each",
  fastest: 2,
  spawn(bat, at, _random, world) {
    bat.depth = chanceOf(at, 1);
    bat.size = (26 + bat.depth ** 2 * 96) * unitOf(world);
    bat.phase = chanceOf(at, 2) * 40;
    abide(bat);
    fly(bat, at, 0, world);
  },
  move: fly,
  look(bat, at, look, { elapsed }) {
    // A far bat beats faster for the eye; all of them stop beating for a moment now and then.
    const beat = elapsed * (7.5 - bat.depth * 2.5) + chanceOf(at, 5) * 10;
    const glides = Math.sin(elapsed * 0.9 + at * 2.1) > 0.72;
    look.shape = glides ? SHAPE.batLevel : (WINGS[Math.floor(beat) % WINGS.length] ?? SHAPE.batLevel);
    look.alpha = 0.9;
    look.tint = TINT.shade;
    look.height = bat.size * 0.92;
  },
};

/** The way of a bat is a function of the time alone: straight on the whole, crooked in everything else. */
function fly(bat: Particle, at: number, _seconds: number, world: World): boolean {
  const { width, height, elapsed } = world;
  const clock = elapsed / ROUND + chanceOf(at, 3);
  const round = Math.floor(clock);
  const share = clock - round;
  const leftwards = chanceOf(at, round * 2) < 0.7;
  const across = -0.25 + 1.5 * share;
  const crooked = Math.sin(elapsed * 1.3 + at * 1.7) * 0.035 + Math.sin(elapsed * 2.9 + at) * 0.014;
  const base = isUpright(world) ? 0.42 + 0.3 * chanceOf(at, round * 2 + 1) : 0.1 + 0.5 * chanceOf(at, round * 2 + 1);
  bat.x = (leftwards ? 1 - across : across) * width + crooked * height;
  bat.y = (base + Math.sin(elapsed * 1.1 + at * 2.3) * 0.05 + Math.sin(elapsed * 3.7 + at) * 0.012) * height;
  bat.angle = (Math.cos(elapsed * 1.1 + at * 2.3) * 0.28 + Math.cos(elapsed * 2.9 + at) * 0.12) * (leftwards ? -1 : 1);
  return true;
}
