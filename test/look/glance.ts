/** What an eye gets of a screen at a glance: how bright, and how saturated a red, each cell of it is. */
import { canvasOf } from "../../renderer/decor/canvas.ts";
import { worstFlashes } from "../support/flashes.ts";

/**
 * Cells across and down. WCAG 2.3.1 lets an area flash that is smaller than a quarter of ten degrees of sight, which are a third
 * of the screen's width by a third of its height (341 × 256 of 1024 × 768): a sixth by a sixth. These are about half of that.
 */
const COLUMNS = 8;
const ROWS = 8;
/** Pixels that a cell's mean is taken of, each way. */
const FINE = 6;
/** How saturated a red must be to count as one, and how much of it is one flash: WCAG's definition of a red flash. */
const SATURATED = 0.8;
const RED_FLASH = 20 / 320;
/** A flash of light is a tenth of the brightest white: reds are scaled so that a tenth of theirs is a flash, too. */
const RED_SCALE = 0.1 / RED_FLASH;

export interface Glance {
  /** WCAG's relative luminance of each cell, row by row, 0 to 1. */
  readonly light: readonly number[];
  /** Saturated red, scaled so that 0.1 is a flash. */
  readonly red: readonly number[];
}

const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Gives a way to look at what is drawn by whoever is called with a context and its size. */
export function glancing(): (draw: (context: CanvasRenderingContext2D, width: number, height: number) => void) => Glance {
  const [width, height] = [COLUMNS * FINE, ROWS * FINE];
  const [, context] = canvasOf(width, height, { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  return (draw) => {
    draw(context, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const light = Array.from({ length: COLUMNS * ROWS }, () => 0);
    const red = Array.from({ length: COLUMNS * ROWS }, () => 0);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        const cell = Math.floor(y / FINE) * COLUMNS + Math.floor(x / FINE);
        const [r = 0, g = 0, b = 0] = [LINEAR[data[at] ?? 0], LINEAR[data[at + 1] ?? 0], LINEAR[data[at + 2] ?? 0]];
        light[cell] = (light[cell] ?? 0) + (0.2126 * r + 0.7152 * g + 0.0722 * b) / FINE ** 2;
        const saturated = r + g + b > 0 && r / (r + g + b) >= SATURATED;
        red[cell] = (red[cell] ?? 0) + (saturated ? (Math.max(0, r - g - b) * RED_SCALE) / FINE ** 2 : 0);
      }
    }
    return { light, red };
  };
}

/** How often the worst cell of the screen flashed in the worst second, and how far it went from dark to bright, 0 to 1. */
export interface Flashes {
  readonly light: number;
  readonly red: number;
  readonly swing: number;
}

/** What flashed in so many frames that follow each other. */
export function flashesOf(frames: readonly Glance[], framesPerSecond: number): Flashes {
  const light = frames.map((frame) => frame.light);
  const red = frames.map((frame) => frame.red);
  const swings = Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
    const curve = light.map((frame) => frame[cell] ?? 0);
    return Math.max(...curve) - Math.min(...curve);
  });
  return { light: worstFlashes(light, framesPerSecond), red: worstFlashes(red, framesPerSecond), swing: Math.max(0, ...swings) };
}
