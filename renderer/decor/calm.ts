/**
 * What moves where there is no WebGL: a few elements whose ways were worked out beforehand by the same effects, so that the
 * browser moves them by itself (transform and opacity alone). What cannot be told by a few is a picture that breathes.
 */
import { EFFECTS } from "./effects/effects.ts";
import type { Face } from "./face.ts";
import { STEP } from "./metronome.ts";
import { openPainter, type Painter } from "./painter.ts";
import { paletteOf } from "./palette.ts";
import { type Bounds, type Effect, type Look, wantedCount } from "./particle.ts";
import { CELL } from "./shapes.ts";
import { createSwarm, SEED, type Setting, type Swarm } from "./swarm.ts";
import { gustAt, windAt } from "./wind.ts";

/** Particles of one effect. */
const FEW = 16;
/** Seconds until the ways begin anew, and how many places of a way are worked out. */
const ROUND = 18;
const PLACES = 36;
/** A way between two places that is longer than this share of the width is no way: the particle came in again elsewhere. */
const LEAP = 0.25;
const FADE = 1_600;

/** Where a sprite is at each place of its way; null where it is not seen. */
type Way = (Look | null)[];

/** The setting with at most {@link FEW} particles. */
function fewOf(effect: Effect, setting: Setting, bounds: Bounds): Setting {
  const many = wantedCount(effect, setting.amount, bounds);
  return effect.calm === "whole" ? setting : { ...setting, amount: setting.amount * Math.min(1, FEW / Math.max(1, many)) };
}

/** The ways of all sprites, by their numbers. */
function waysOf(swarm: Swarm, bounds: Bounds): Map<number, Way> {
  const ways = new Map<number, Way>();
  const steps = Math.round(ROUND / STEP / PLACES);
  for (let place = 0; place < PLACES; place += 1) {
    swarm.dress((look, sprite) => {
      const way = ways.get(sprite) ?? Array.from({ length: PLACES }, () => null);
      way[place] = { ...look };
      ways.set(sprite, way);
    }, 1);
    for (let step = 0; step < steps; step += 1) {
      const at = (place * steps + step) * STEP;
      swarm.step(STEP, { wind: windAt(at), gust: gustAt(at) }, bounds, 1);
    }
  }
  return ways;
}

function keyframesOf(way: Way, { width }: Bounds): Keyframe[] {
  const leaps = (one: Look | null | undefined, other: Look | null | undefined): boolean =>
    !one || !other || Math.abs(one.x - other.x) > width * LEAP;
  let last = way.find((look) => look !== null);
  return way.map((look, place) => {
    // It comes and goes where its way is broken, and where it begins anew.
    const seen = look !== null && place > 0 && place < PLACES - 1 && !leaps(way[place - 1], look) && !leaps(look, way[place + 1]);
    last = look ?? last;
    if (last === undefined) return { opacity: 0 };
    const { x, y, angle, width: wide, height: high } = last;
    return {
      opacity: seen ? Math.min(1, last.alpha) : 0,
      transform: `translate(${x - CELL / 2}px, ${y - CELL / 2}px) rotate(${angle}rad) scale(${wide / CELL}, ${high / CELL})`,
    };
  });
}

function partOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "decor-calm-part";
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function addEach(host: HTMLElement, swarm: Swarm, painter: Painter, bounds: Bounds): void {
  for (const way of waysOf(swarm, bounds).values()) {
    const look = way.find((one) => one !== null);
    if (look === null || look === undefined) continue;
    const element = partOf(CELL, CELL);
    const context = element.getContext("2d");
    const shown = { ...look, x: CELL / 2, y: CELL / 2, width: CELL, height: CELL, angle: 0, alpha: 1, light: 0 };
    if (context !== null) painter.paint(context, shown);
    host.append(element);
    element.animate(keyframesOf(way, bounds), { duration: ROUND * 1_000, iterations: Number.POSITIVE_INFINITY });
  }
}

function addWhole(host: HTMLElement, swarm: Swarm, painter: Painter, bounds: Bounds): void {
  for (let step = 0; step < 60; step += 1) swarm.step(STEP, { wind: 0, gust: 0 }, bounds, 1);
  const element = partOf(bounds.width, bounds.height);
  const context = element.getContext("2d");
  if (context !== null) swarm.dress((look) => painter.paint(context, look), 1);
  host.append(element);
  element.animate(
    { opacity: [0.72, 1] },
    { duration: 5_000, iterations: Number.POSITIVE_INFINITY, direction: "alternate", easing: "ease-in-out" },
  );
}

export interface Calm {
  show(face: Face, bounds: Bounds, mirrored: boolean): void;
  stop(): void;
}

export function openCalm(host: HTMLElement): Calm {
  return {
    show({ tokens, effects }, bounds, mirrored) {
      for (const old of host.querySelectorAll(".decor-calm")) {
        old.animate({ opacity: [1, 0] }, { duration: FADE }).finished.then(
          () => old.remove(),
          () => old.remove(),
        );
      }
      const layer = document.createElement("div");
      layer.className = "decor-calm";
      if (mirrored) layer.style.transform = "scaleX(-1)";
      const painter = openPainter(paletteOf(tokens));
      effects.forEach(({ name, ...setting }, at) => {
        const effect = EFFECTS[name]();
        const swarm = createSwarm(effect, fewOf(effect, setting, bounds), SEED + at, bounds);
        const add = effect.calm === "whole" ? addWhole : addEach;
        add(layer, swarm, painter, bounds);
      });
      host.append(layer);
      layer.animate({ opacity: [0, 1] }, { duration: FADE });
    },
    stop() {
      for (const layer of host.querySelectorAll(".decor-calm")) layer.remove();
    },
  };
}
