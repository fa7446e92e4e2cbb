/**
 * A garland across the top: bulbs on a wire that hangs as a chain hangs (a catenary), in swags between its hooks. Each swag
 * is a pendulum that the wind pushes: φ'' = −ω²φ − cφ' + wind. The bulbs breathe, slower than once a second.
 */
import { abide, type Effect, isUpright, type Particle, TINT, unitOf, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** Its own swing, radians a second, and what the air takes of it. */
const OMEGA = (2 * Math.PI) / 2.7;
const DAMPING = 0.55;
const PUSH = 7;
/** How pointed the curve is: 1 is a tight wire, 3 a slack chain. */
const SLACK = 1.6;
const TINTS = [TINT.glow, TINT.accent, TINT.white, TINT.accent] as const;

function swags(world: World): number {
  return isUpright(world) ? 2 : Math.max(2, Math.round(world.width / world.height / 0.6));
}

/** Where a point of the wire is: `along` from 0 to 1 over the whole screen, swung out by `swung`. */
function wire(target: { x: number; y: number }, along: number, swung: number, world: World): void {
  const many = swags(world);
  const share = along * many - Math.floor(Math.min(along, 0.999_999) * many);
  const hang = (Math.cosh(SLACK) - Math.cosh(SLACK * (2 * share - 1))) / (Math.cosh(SLACK) - 1);
  const deep = (isUpright(world) ? 0.085 : 0.155) * world.height * hang * (0.85 + 0.3 * chanceOf(Math.floor(along * many), 3));
  target.x = along * world.width + deep * Math.sin(swung);
  target.y = -0.006 * world.height + deep * Math.cos(swung);
}

const here = { x: 0.5, y: 0.5 };
const next = { x: 0.5, y: 0.5 };

function swing(bulb: Particle, at: number, seconds: number, world: World): boolean {
  // one: the angle, two: its speed. A hair behind each other, so that a gust runs along the wire.
  const lag = 0.9 + 0.1 * Math.sin(at * 0.6);
  const { elapsed } = world;
  // A draught comes and goes near the garland's own time, so that it is never quite still between two gusts.
  const draught = Math.sin(elapsed * 2.2 + Math.sin(elapsed * 0.23) * 1.4 - at * 0.09) * 0.009;
  const breath = Math.sin(elapsed * 0.7 + at * 0.09) * 0.012 + draught;
  bulb.two += (-OMEGA * OMEGA * bulb.one - DAMPING * bulb.two + (world.wind + breath) * PUSH * lag) * seconds;
  bulb.one += bulb.two * seconds;
  wire(here, (at + 0.5) / Math.max(1, world.count), bulb.one, world);
  bulb.x = here.x;
  bulb.y = here.y;
  return true;
}

export const garland: Effect = {
  count: 34,
  grows: "width",
  sprites: 3,
  calm: "whole",
  fastest: 1,
  spawn(bulb, at, _random, world) {
    bulb.depth = 0.8;
    bulb.size = 29 * unitOf(world);
    bulb.phase = chanceOf(at, 1) * 40;
    abide(bulb);
    bulb.one = 0;
    bulb.two = 0;
    swing(bulb, at, 0, world);
  },
  move: swing,
  look(bulb, at, look, world, sprite) {
    const light = 0.8 + 0.2 * Math.sin(world.elapsed * 1.15 + chanceOf(at, 2) * 6.3);
    const tint = TINTS[at % TINTS.length] ?? TINT.glow;
    if (sprite === 0) {
      // The wire from here to the next bulb.
      wire(next, (at + 1.5) / Math.max(1, world.count), bulb.one, world);
      const awayX = next.x - bulb.x;
      const awayY = next.y - bulb.y;
      look.shape = SHAPE.line;
      look.tint = TINT.shade;
      look.x += awayX / 2;
      look.y += awayY / 2;
      look.width = Math.sqrt(awayX * awayX + awayY * awayY) + 1;
      look.height = Math.max(2, bulb.size * 0.16);
      look.angle = Math.atan2(awayY, awayX);
      return;
    }
    // It hangs straight below its hook and lags behind the wire.
    const hang = bulb.one * 1.35;
    look.x -= Math.sin(hang) * bulb.size * 0.5;
    look.y += Math.cos(hang) * bulb.size * 0.5;
    look.angle = hang;
    look.tint = tint;
    if (sprite === 1) {
      look.shape = SHAPE.soft;
      look.width = bulb.size * 4.2;
      look.height = bulb.size * 4.2;
      look.alpha = 0.34 * light;
      look.light = 1;
      return;
    }
    look.shape = SHAPE.bulb;
    look.alpha = 0.5 + 0.5 * light;
  },
};
