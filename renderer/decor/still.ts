/** A face's effects as one frame that stands still: for whoever asked for less motion, everything is there and nothing moves. */
import { COLUMNS, DEEPEST, noDrift, settle, weather } from "./drift.ts";
import { EFFECTS } from "./effects/effects.ts";
import type { Face } from "./face.ts";
import { STEP } from "./metronome.ts";
import { openPainter } from "./painter.ts";
import { paletteOf } from "./palette.ts";
import type { Bounds } from "./particle.ts";
import { seeded } from "./random.ts";
import { createSwarm, SEED } from "./swarm.ts";

/** Steps after which everything has come in. */
const COMPOSED = 75;
/** Flakes that have settled in the picture of a snowfall. */
const SETTLED = 900;
const CALM = { wind: -0.02, gust: 0 };

function paintSill(context: CanvasRenderingContext2D, { width, height }: Bounds): void {
  const drift = noDrift();
  const random = seeded(SEED);
  for (let flake = 0; flake < SETTLED; flake += 1) settle(drift, random());
  for (let second = 0; second < 4; second += 1) weather(drift, 1, 0);
  context.beginPath();
  context.moveTo(0, height);
  drift.forEach((deep, column) => context.lineTo((column / (COLUMNS - 1)) * width, height - deep * DEEPEST * height));
  context.lineTo(width, height);
  context.closePath();
  context.fillStyle = "rgb(244 249 255 / 0.92)";
  context.fill();
}

/** Paints on a canvas whose units are CSS pixels; what it was set to before is not kept. */
export function paintStill(
  context: CanvasRenderingContext2D,
  { tokens, effects }: Face,
  bounds: Bounds,
  mirrored: boolean,
): void {
  const painter = openPainter(paletteOf(tokens));
  if (mirrored) {
    context.translate(bounds.width, 0);
    context.scale(-1, 1);
  }
  effects.forEach(({ name, ...setting }, at) => {
    const swarm = createSwarm(EFFECTS[name](), setting, SEED + at, bounds);
    for (let step = 0; step < COMPOSED; step += 1) swarm.step(STEP, CALM, bounds, 1);
    swarm.dress((look) => painter.paint(context, look), 1);
    if (name === "snow") paintSill(context, bounds);
  });
}
