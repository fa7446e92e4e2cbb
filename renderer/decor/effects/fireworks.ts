/**
 * Fireworks: a rocket climbs, bursts, and its sparks slow down in the air, sink and go out. Every place is a function of
 * the time alone (drag proportional to speed: v = v₀e^(−kt), so that x = v₀(1−e^(−kt))/k, and gravity g(t − x/v₀)/k).
 *
 * Never more than three flashes a second (WCAG 2.3.1): the shells burst one after another, 1.3 s apart and at the highest
 * speed never less than 0.6 s; a burst grows out of a point, and nothing lights up the sky as a whole.
 */
import {
  abide,
  type Effect,
  isUpright,
  mostOf,
  type Particle,
  smooth,
  type Tint,
  TINT,
  unitOf,
  type World,
} from "../particle.ts";
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

/** Sparks on a full-HD screen, and the highest speed that a theme may ask of them. */
const COUNT = 720;
export const FASTEST = 1.6;

const COLOURS: readonly Tint[] = [TINT.accent, TINT.glow, TINT.gold, TINT.white, TINT.accent, TINT.rust];

/** Burst after burst, each spark's own way is worked out once: what is left for a frame is one exponential. */
export function createFireworks(): Effect {
  const most = mostOf({ count: COUNT, grows: "area" });
  /** Which shell of the show each spark flies with. */
  const shells = new Int32Array(most).fill(-1);
  /** Of that shell: seconds by which it bursts later, where it does, from 0 to 1 across and down, and to which side it climbs. */
  const lateness = new Float32Array(most);
  const across = new Float32Array(most);
  const down = new Float32Array(most);
  const sways = new Float32Array(most);
  /** Of the spark in it: its speed at first, in screen heights a second at size 1; how long it burns, and which colour it has. */
  const speedsX = new Float32Array(most);
  const speedsY = new Float32Array(most);
  const burns = new Float32Array(most);
  const colours = new Uint8Array(most);

  function aim(at: number, shell: number): void {
    shells[at] = shell;
    lateness[at] = chanceOf(shell, 1) * UNEVEN;
    across[at] = chanceOf(shell, 2);
    down[at] = chanceOf(shell, 3);
    sways[at] = chanceOf(shell, 7) - 0.5;
    // Evenly over a ball, seen from the side; a ring keeps to its plane.
    const ring = chanceOf(shell, 5) > 0.82;
    const turn = chanceOf(at, shell) * Math.PI * 2;
    const high = ring ? 0 : chanceOf(at, shell + 7_919) * 2 - 1;
    const flat = Math.sqrt(1 - high * high);
    const reach = (0.26 + 0.16 * chanceOf(shell, 4)) * (ring ? 1 : 0.86 + 0.14 * chanceOf(at, 9));
    speedsX[at] = Math.cos(turn) * flat * reach;
    speedsY[at] = (ring ? Math.sin(turn) * 0.42 : high) * reach;
    // A willow's sparks burn long, a peony's short.
    burns[at] = (chanceOf(shell, 5) < 0.35 ? 3.5 : 2.7) * (0.7 + 0.3 * chanceOf(at, 6));
    colours[at] = Math.floor(chanceOf(shell, 11) * 6) + (at % 5 === 0 ? 1 : 0);
  }

  function fly(spark: Particle, at: number, _seconds: number, world: World): boolean {
    const { width, height, elapsed, wind, size } = world;
    const rounds = elapsed / PERIOD + (at % MORTARS) / MORTARS;
    const round = Math.floor(rounds);
    // Shells are counted through the whole show: each has its own colours, place and size.
    const shell = round * MORTARS + (at % MORTARS);
    if (shells[at] !== shell) aim(at, shell);
    // Below 0 it still climbs.
    const since = (rounds - round) * PERIOD - CLIMB - (lateness[at] ?? 0);
    const upright = isUpright(world);
    const x = (upright ? 0.16 + 0.68 * (across[at] ?? 0) : 0.5 + 0.44 * (across[at] ?? 0)) * width;
    const y = (upright ? 0.5 + 0.16 * (down[at] ?? 0) : 0.14 + 0.3 * (down[at] ?? 0)) * height;
    spark.two = since;
    if (since < 0) {
      // The rocket slows down towards its highest point.
      const climbed = Math.max(0, 1 + since / CLIMB);
      const rise = 1 - (1 - climbed) ** 2;
      spark.x = x + (1 - rise) * (sways[at] ?? 0) * 0.16 * height;
      spark.y = height * 1.02 + (y - height * 1.02) * rise;
      spark.angle = -Math.PI / 2;
      return true;
    }
    const speedX = (speedsX[at] ?? 0) * height * size;
    const speedY = (speedsY[at] ?? 0) * height * size;
    const fade = Math.exp(-DRAG * since);
    const way = (1 - fade) / DRAG;
    const fall = (GRAVITY * height) / DRAG;
    spark.x = x + speedX * way + wind * 0.25 * since * height;
    spark.y = y + speedY * way + fall * (since - way);
    spark.angle = Math.atan2(speedY * fade + fall * (1 - fade), speedX * fade);
    spark.depth = Math.sqrt(speedX * speedX + speedY * speedY) * fade;
    return true;
  }

  return {
    count: COUNT,
    grows: "area",
    sprites: 1,
    calm: "whole",
    fastest: FASTEST,
    spawn(spark, at, _random, world) {
      spark.size = (3 + 3 * chanceOf(at, 8)) * unitOf(world);
      spark.phase = chanceOf(at, 10) * 40;
      abide(spark);
      fly(spark, at, 0, world);
    },
    move: fly,
    look(spark, at, look, world) {
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
      const burnt = since / (burns[at] ?? 1);
      if (burnt >= 1) {
        look.alpha = 0;
        return;
      }
      // A spark glitters faster than three times a second, but it is a point: what is measured is the area of all of them.
      const glitter = burnt > 0.55 ? 0.55 + 0.45 * Math.sin(spark.phase * 23) : 1;
      look.alpha = smooth(0, 0.12, since) * (1 - burnt ** 2) * glitter;
      look.shape = SHAPE.tail;
      look.tint = burnt < 0.12 ? TINT.white : (COLOURS[colours[at] ?? 0] ?? TINT.glow);
      look.width = spark.size * 2.6 + spark.depth * 0.2;
      look.height = spark.size * 2.1;
    },
  };
}
