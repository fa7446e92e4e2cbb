/** Draws the snow that has settled on the lower edge of the screen. */
import { Graphics } from "pixi.js";
import { COLUMNS, DEEPEST, type Drift, NO_DRIFT, settle, weather } from "./drift.ts";
import type { Bounds } from "./particle.ts";

/** Drawn so many times a second: snow that settles is slow. */
const DRAWS_A_SECOND = 5;

export interface Sill {
  readonly graphics: Graphics;
  step(seconds: number, gust: number, landed: readonly number[], bounds: Bounds): void;
  destroy(): void;
}

function outline(graphics: Graphics, drift: Drift, bounds: Bounds, share: number, alpha: number): void {
  const heightAt = (column: number): number => bounds.height - (drift[column] ?? 0) * DEEPEST * share * bounds.height;
  const step = bounds.width / (COLUMNS - 1);
  graphics.moveTo(0, bounds.height + 2).lineTo(0, heightAt(0));
  for (let column = 1; column < COLUMNS; column += 1) {
    const middle = (column - 0.5) * step;
    graphics.quadraticCurveTo((column - 1) * step, heightAt(column - 1), middle, (heightAt(column - 1) + heightAt(column)) / 2);
  }
  graphics
    .lineTo(bounds.width, heightAt(COLUMNS - 1))
    .lineTo(bounds.width, bounds.height + 2)
    .closePath()
    .fill({ color: 0xf2f8ff, alpha });
}

export function createSill(): Sill {
  const graphics = new Graphics();
  let drift: Drift = NO_DRIFT;
  let waiting = 0;
  return {
    graphics,
    step(seconds, gust, landed, bounds) {
      drift = settle(weather(drift, seconds, gust), landed);
      waiting += seconds;
      if (waiting < 1 / DRAWS_A_SECOND) return;
      waiting = 0;
      graphics.clear();
      // The first flakes are a shimmer rather than a jagged line.
      const body = Math.min(1, Math.max(...drift) * 6);
      outline(graphics, drift, bounds, 1.18, 0.22 * body);
      outline(graphics, drift, bounds, 1, 0.9 * body);
    },
    destroy() {
      graphics.destroy();
    },
  };
}
