/**
 * Fireworks: a rocket climbs, bursts, and its sparks slow down in the air, sink and go out. Every place is a function of
 * the time alone (drag proportional to speed: v = v₀e^(−kt), so that x = v₀(1−e^(−kt))/k, and gravity g(t − x/v₀)/k).
 *
 * Never more than three flashes a second (WCAG 2.3.1): the shells burst one after another, 1.3 s apart and at the highest
 * speed never less than 0.6 s; a burst grows out of a point, and nothing lights up the sky as a whole.
 */
import { type Effect, isUpright, type Particle, smooth, type Tint, TINT, unitOf, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** Shells that are in the sky at once, and seconds from a shell's start to the next start from the same mortar. */
export const MORTARS = 4;
export const PERIOD = 5.2;
/** Seconds that a rocket climbs; its burst is this long after its start, and later by chance. */
const CLIMB = 1.25;
/** Two bursts come closer by this at most, in seconds. */
export const UNEVEN = 0.3;
/** Drag a second, and gravity in screen heights a second, squared. */
const DRAG = 1.55;
const GRAVITY = 0.075;

const COLOURS: readonly Tint[] = [TINT.accent, TINT.glow, TINT.gold, TINT.white, TINT.accent, TINT.rust];

/** How many rounds a mortar has fired, with the share of the round that has passed. */
function roundsOf(at: number, elapsed: number): number {
  return elapsed / PERIOD + (at % MORTARS) / MORTARS;
}

/** Seconds since a shell burst; below 0 it still climbs. */
function sinceBurst(shell: number, age: number): number {
  return age - CLIMB - chanceOf(shell, 1) * UNEVEN;
}

function burstX(shell: number, world: World): number {
  return (isUpright(world) ? 0.16 + 0.68 * chanceOf(shell, 2) : 0.5 + 0.44 * chanceOf(shell, 2)) * world.width;
}

function burstY(shell: number, world: World): number {
  return (isUpright(world) ? 0.5 + 0.16 * chanceOf(shell, 3) : 0.14 + 0.3 * chanceOf(shell, 3)) * world.height;
}

/** Seconds that the sparks of a shell burn: a willow's long, a peony's short. */
function burnOf(shell: number, at: number): number {
  return (chanceOf(shell, 5) < 0.35 ? 3.5 : 2.7) * (0.7 + 0.3 * chanceOf(at, 6));
}

function fly(spark: Particle, at: number, _seconds: number, world: World): boolean {
  const rounds = roundsOf(at, world.elapsed);
  // Shells are counted through the whole show: each has its own colours, place and size.
  const shell = Math.floor(rounds) * MORTARS + (at % MORTARS);
  const since = sinceBurst(shell, (rounds - Math.floor(rounds)) * PERIOD);
  const x = burstX(shell, world);
  const y = burstY(shell, world);
  spark.one = shell;
  spark.two = since;
  if (since < 0) {
    // The rocket slows down towards its highest point.
    const climbed = Math.max(0, 1 + since / CLIMB);
    const rise = 1 - (1 - climbed) ** 2;
    spark.x = x + (1 - rise) * (chanceOf(shell, 7) - 0.5) * 0.16 * world.height;
    spark.y = world.height * 1.02 + (y - world.height * 1.02) * rise;
    spark.angle = -Math.PI / 2;
    return true;
  }
  // Evenly over a ball, seen from the side; a ring keeps to its plane.
  const ring = chanceOf(shell, 5) > 0.82;
  const turn = chanceOf(at, shell) * Math.PI * 2;
  const high = ring ? 0 : chanceOf(at, shell + 7_919) * 2 - 1;
  const flat = Math.sqrt(1 - high * high);
  const reach = (0.26 + 0.16 * chanceOf(shell, 4)) * (ring ? 1 : 0.86 + 0.14 * chanceOf(at, 9)) * world.height * world.size;
  const speedX = Math.cos(turn) * flat * reach;
  const speedY = (ring ? Math.sin(turn) * 0.42 : high) * reach;
  const fade = Math.exp(-DRAG * since);
  const way = (1 - fade) / DRAG;
  const fall = (GRAVITY * world.height) / DRAG;
  spark.x = x + speedX * way + world.wind * 0.25 * since * world.height;
  spark.y = y + speedY * way + fall * (since - way);
  spark.angle = Math.atan2(speedY * fade + fall * (1 - fade), speedX * fade);
  spark.depth = Math.hypot(speedX, speedY) * fade;
  return true;
}

export const fireworks: Effect = {
  count: 720,
  grows: "area",
  sprites: 1,
  calm: "whole",
  fastest: 1.6,
  spawn(spark, at, _random, world) {
    spark.size = (3 + 3 * chanceOf(at, 8)) * unitOf(world);
    spark.spin = 0;
    spark.phase = chanceOf(at, 10) * 40;
    spark.age = 10;
    spark.life = 1_000;
    fly(spark, at, 0, world);
  },
  move: fly,
  look(spark, at, look, world) {
    const shell = spark.one;
    const since = spark.two;
    look.light = 1;
    if (since < 0) {
      // One of them is the rocket, the others wait inside.
      look.alpha = at < MORTARS && since > -CLIMB ? 0.75 : 0;
      look.shape = SHAPE.tail;
      look.tint = TINT.gold;
      look.width = 0.06 * world.height;
      look.height = spark.size * 2.2;
      return;
    }
    const burnt = since / burnOf(shell, at);
    if (burnt >= 1) {
      look.alpha = 0;
      return;
    }
    // A spark glitters faster than three times a second, but it is a point: what is measured is the area of all of them.
    const glitter = burnt > 0.55 ? 0.55 + 0.45 * Math.sin(spark.phase * 23) : 1;
    look.alpha = smooth(0, 0.12, since) * (1 - burnt ** 2) * glitter;
    look.shape = SHAPE.tail;
    look.tint = burnt < 0.12 ? TINT.white : (COLOURS[Math.floor(chanceOf(shell, 11) * 6) + (at % 5 === 0 ? 1 : 0)] ?? TINT.glow);
    look.width = spark.size * 2.6 + spark.depth * 0.2;
    look.height = spark.size * 2.1;
  },
};
