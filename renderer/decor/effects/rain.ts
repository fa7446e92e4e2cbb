/**
 * Rain on the glass, and the lights behind it out of focus. Drops sit and grow; one that has grown heavy runs down, takes
 * in what it meets, and leaves beads behind. A drop is a small lens: it shows the lights turned upside down.
 */
import {
  type Effect,
  isUpright,
  type Look,
  mostOf,
  type Particle,
  presence,
  TINT,
  type Tint,
  unitOf,
  type World,
} from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE } from "../shapes.ts";

/** The first of them are no drops but the lights behind the glass. */
const LAMPS = 18;
/** A drop of this many pixels (at 1080 lines) begins to run. */
const HEAVY = 46;
/** A running drop takes in others so much nearer than the sum of both radii. */
const TOUCH = 0.42;
/** Beads that a running drop leaves on its way: the last ones are kept. A share of the screen's height lies between two. */
const BEADS = 6;
const APART = 0.017;
/** Seconds in which the beads of a drop that has stopped dry up. */
const DRIES = 5;
/** The sprites before the beads: the drop, the light in it, and the wet trail behind it. */
const OWN_SPRITES = 3;
const TINTS: readonly Tint[] = [TINT.glow, TINT.accent, TINT.white, TINT.glow, TINT.accent];

/** Where each lamp stands: from 0 to 1 across the screen and down its own part of it. */
const ACROSS = Float32Array.from({ length: LAMPS }, (_, lamp) => chanceOf(lamp, 1));
const DOWN = Float32Array.from({ length: LAMPS }, (_, lamp) => chanceOf(lamp, 2));

function lampX(lamp: number, { width, elapsed }: World): number {
  return ((ACROSS[lamp] ?? 0) + 0.01 * Math.sin(elapsed * 0.2 + lamp)) * width;
}

function lampY(lamp: number, world: World): number {
  const down = DOWN[lamp] ?? 0;
  return (isUpright(world) ? 0.5 + 0.32 * down : 0.34 + 0.42 * down) * world.height;
}

/** The lamp whose light a drop catches: the one nearest to it across the screen. */
function lampFor(x: number, world: World): number {
  let best = 0;
  for (let lamp = 1; lamp < LAMPS; lamp += 1) {
    if (Math.abs(lampX(lamp, world) - x) < Math.abs(lampX(best, world) - x)) best = lamp;
  }
  return best;
}

/** A glass of its own for each swarm: its drops know of each other. */
export function createRain(): Effect {
  const most = mostOf({ count: 330, grows: "area" });
  const xs = new Float32Array(most);
  const ys = new Float32Array(most);
  const sizes = new Float32Array(most);
  const drunk = new Uint8Array(most);
  /** The lamp that each drop has nearest to it, as of when it came or last left a bead. */
  const near = new Uint8Array(most);
  /** Of each drop: places and sizes of its beads, how many it has left in all, how far it ran since the last, and how wet its way is. */
  const beadX = new Float32Array(most * BEADS);
  const beadY = new Float32Array(most * BEADS);
  const beadSize = new Float32Array(most * BEADS);
  const left = new Uint16Array(most);
  const ran = new Float32Array(most);
  const wet = new Float32Array(most);

  /** Takes in the drops that a runner touches; answers its size after that. */
  function drink(drop: Particle, at: number, world: World): number {
    let volume = drop.size ** 3;
    for (let other = LAMPS; other < world.count; other += 1) {
      const size = sizes[other] ?? 0;
      if (other === at || drunk[other] === 1 || size > drop.size) continue;
      const reach = (drop.size + size) * TOUCH;
      const awayX = (xs[other] ?? 0) - drop.x;
      const awayY = (ys[other] ?? 0) - drop.y;
      if (awayX * awayX + awayY * awayY > reach * reach) continue;
      drunk[other] = 1;
      volume += size ** 3 * 0.6;
    }
    return Math.min(Math.cbrt(volume), HEAVY * 1.7 * unitOf(world));
  }

  function keep(drop: Particle, at: number): void {
    xs[at] = drop.x;
    ys[at] = drop.y;
    sizes[at] = drop.size;
  }

  /** Leaves a bead behind where the last one is far enough away; they lie a little beside the way, and none is like another. */
  function leave(drop: Particle, at: number, way: number, world: World): void {
    const { height } = world;
    const next = (ran[at] ?? 0) + way;
    const many = left[at] ?? 0;
    if (next < APART * height) {
      ran[at] = next;
      return;
    }
    const slot = at * BEADS + (many % BEADS);
    const chance = chanceOf(at, many);
    beadX[slot] = drop.x + (chance - 0.5) * drop.size * 0.5;
    beadY[slot] = drop.y - drop.size * 0.5;
    beadSize[slot] = drop.size * (0.16 + 0.3 * chance);
    left[at] = many + 1;
    ran[at] = 0;
    near[at] = lampFor(drop.x, world);
  }

  /** How a bead of a drop looks: the last ones are the largest, the first of them dries up as the next is left. */
  function bead(at: number, slot: number, look: Look, { height }: World): void {
    const many = left[at] ?? 0;
    if (slot >= many) {
      look.alpha = 0;
      return;
    }
    const age = ((((many - 1 - slot) % BEADS) + BEADS) % BEADS) + Math.min(1, (ran[at] ?? 0) / (APART * height));
    const fresh = Math.max(0, 1 - age / BEADS) * (wet[at] ?? 0);
    const size = (beadSize[at * BEADS + slot] ?? 1) * (0.5 + 0.5 * fresh);
    look.shape = SHAPE.drop;
    look.angle = 0;
    look.x = beadX[at * BEADS + slot] ?? 0;
    look.y = beadY[at * BEADS + slot] ?? 0;
    look.width = size;
    look.height = size * 1.05;
    look.alpha = Math.min(0.9, fresh * 1.6);
  }

  /** The wet trail behind a drop: where it ran the glass is clear, and brightest right behind it. */
  function trail(drop: Particle, at: number, look: Look): void {
    const many = left[at] ?? 0;
    const from = at * BEADS + (Math.max(0, many - 4) % BEADS);
    const awayX = drop.x - (beadX[from] ?? 0);
    const awayY = drop.y - (beadY[from] ?? 0);
    if (many === 0 || awayY < drop.size) {
      look.alpha = 0;
      return;
    }
    look.shape = SHAPE.tail;
    look.tint = TINT.white;
    look.angle = Math.atan2(awayY, awayX);
    look.width = Math.sqrt(awayX * awayX + awayY * awayY);
    look.height = drop.size * 0.8;
    look.x -= awayX / 2;
    look.y -= awayY / 2;
    look.alpha = 0.2 * (wet[at] ?? 0) * Math.min(1, many / 3);
    look.light = 0.7;
  }

  return {
    count: 330,
    grows: "area",
    sprites: OWN_SPRITES + BEADS,
    calm: "whole",
    fastest: 2,
    spawn(drop, at, random, world, anywhere) {
      const small = random() ** 2.2;
      drop.depth = random();
      drop.size = (6 + small * 36) * unitOf(world);
      drop.x = random() * world.width;
      drop.y = random() ** 0.9 * world.height;
      drop.angle = 0;
      drop.spin = 0;
      drop.phase = random() * 40;
      drop.life = 14 + random() * 40;
      drop.age = anywhere ? random() * drop.life * 0.7 : 0;
      // one: how fast it runs, screen heights a second; two: where its own way wanders.
      drop.one = 0;
      drop.two = random() * 20;
      drunk[at] = 0;
      near[at] = lampFor(drop.x, world);
      left[at] = 0;
      ran[at] = 0;
      wet[at] = 0;
      keep(drop, at);
    },
    move(drop, at, seconds, world) {
      if (at < LAMPS) {
        drop.x = lampX(at, world);
        drop.y = lampY(at, world);
        return true;
      }
      if (seconds === 0) return true;
      if (drunk[at] === 1) return false;
      const { height } = world;
      const heavy = HEAVY * unitOf(world);
      if (drop.one === 0) {
        wet[at] = Math.max(0, (wet[at] ?? 0) - seconds / DRIES);
        drop.size += (0.2 + 1.1 * drop.depth) * seconds * unitOf(world);
        // Small ones dry up; what has grown heavy lets go.
        if (drop.age > drop.life) return false;
        if (drop.size > heavy * (0.7 + 0.5 * drop.depth) && wet[at] === 0) {
          drop.one = 0.02;
          left[at] = 0;
          ran[at] = 0;
        }
      } else {
        // In starts and stops, as drops run.
        const wanted = 0.04 + 0.34 * Math.max(0, Math.sin(drop.phase * 2.3 + drop.two)) ** 2;
        drop.one += (wanted - drop.one) * Math.min(1, 4 * seconds);
        drop.y += drop.one * height * seconds;
        drop.x += Math.sin(drop.y * 0.021 + drop.two) * drop.one * 0.16 * height * seconds + world.wind * 0.05 * height * seconds;
        wet[at] = Math.min(1, (wet[at] ?? 0) + 2 * seconds);
        leave(drop, at, drop.one * height * seconds, world);
        // What it leaves on its way it loses.
        drop.size = drink(drop, at, world) - drop.one * 6 * seconds * unitOf(world);
        if (drop.size < heavy * 0.5) {
          drop.one = 0;
          drop.age = 0.5 * drop.life;
        }
      }
      keep(drop, at);
      return drop.y < height + drop.size * 2;
    },
    look(drop, at, look, world, sprite) {
      if (at < LAMPS) {
        look.shape = SHAPE.bokeh;
        look.tint = TINTS[at % TINTS.length] ?? TINT.glow;
        look.width = (60 + 190 * chanceOf(at, 3) ** 2) * unitOf(world);
        look.height = look.width;
        look.alpha = sprite === 0 ? (0.15 + 0.13 * chanceOf(at, 4)) * (0.85 + 0.15 * Math.sin(world.elapsed * 0.4 + at)) : 0;
        look.light = 0.8;
        return;
      }
      const runs = Math.min(1, drop.one * 5);
      const there = drop.one > 0 ? 1 : Math.min(1, drop.age * 2, presence(drop, 0.08) * 2);
      look.angle = 0;
      if (sprite === 0) {
        look.shape = SHAPE.drop;
        look.width = drop.size * (1 - 0.18 * runs);
        look.height = drop.size * (1.05 + 0.55 * runs);
        look.alpha = 0.85 * there * Math.min(1, drop.size / (10 * unitOf(world)));
        return;
      }
      if (sprite === 2) {
        trail(drop, at, look);
        return;
      }
      if (sprite > 2) {
        bead(at, sprite - OWN_SPRITES, look, world);
        return;
      }
      // The image of the nearest lamp, low in the drop and on the side away from the lamp.
      const lamp = near[at] ?? 0;
      const side = Math.max(-1, Math.min(1, (lampX(lamp, world) - drop.x) / (0.2 * world.height)));
      look.shape = SHAPE.soft;
      look.tint = TINTS[lamp % TINTS.length] ?? TINT.glow;
      look.width = drop.size * 0.6;
      look.height = drop.size * 0.42;
      look.x -= side * drop.size * 0.2;
      look.y += drop.size * 0.24;
      look.alpha = drop.size < 5 ? 0 : 0.5 * there * (1 - Math.abs(side) * 0.6);
      look.light = 0.9;
    },
  };
}
