/** The shapes of particles on one small canvas, drawn here: no picture has to be fetched. */
import type { Shape } from "./particle.ts";

/** Edge of a shape's cell in the atlas, in pixels. */
export const CELL = 128;

export const SHAPES = ["sharp", "soft", "blurred", "bokeh", "petal", "paper", "streak"] as const satisfies readonly Shape[];

type Stops = readonly (readonly [at: number, alpha: number])[];

function disc(context: CanvasRenderingContext2D, stops: Stops): void {
  const half = CELL / 2;
  const light = context.createRadialGradient(half, half, 0, half, half, half - 1);
  for (const [at, alpha] of stops) light.addColorStop(at, `rgb(255 255 255 / ${alpha})`);
  context.fillStyle = light;
  context.fillRect(0, 0, CELL, CELL);
}

function petal(context: CanvasRenderingContext2D): void {
  const light = context.createLinearGradient(0, 0, CELL, 0);
  light.addColorStop(0, "rgb(255 255 255 / 1)");
  light.addColorStop(1, "rgb(200 200 200 / 0.85)");
  context.fillStyle = light;
  context.beginPath();
  context.moveTo(8, 64);
  context.bezierCurveTo(20, 10, 84, 2, 118, 40);
  context.quadraticCurveTo(108, 62, 122, 84);
  context.bezierCurveTo(90, 126, 22, 116, 8, 64);
  context.fill();
}

function streak(context: CanvasRenderingContext2D): void {
  const along = context.createLinearGradient(0, 0, CELL, 0);
  along.addColorStop(0, "rgb(255 255 255 / 0)");
  along.addColorStop(0.12, "rgb(255 255 255 / 1)");
  along.addColorStop(1, "rgb(255 255 255 / 0)");
  context.fillStyle = along;
  context.fillRect(0, 8, CELL, CELL - 16);
}

const DRAW: Readonly<Record<Shape, (context: CanvasRenderingContext2D) => void>> = {
  sharp: (context) =>
    disc(context, [
      [0, 1],
      [0.62, 0.95],
      [0.82, 0.5],
      [1, 0],
    ]),
  soft: (context) =>
    disc(context, [
      [0, 1],
      [0.25, 0.8],
      [0.6, 0.22],
      [1, 0],
    ]),
  blurred: (context) =>
    disc(context, [
      [0, 0.75],
      [0.4, 0.45],
      [1, 0],
    ]),
  bokeh: (context) =>
    disc(context, [
      [0, 0.62],
      [0.7, 0.7],
      [0.86, 0.8],
      [1, 0],
    ]),
  petal,
  paper: (context) => {
    context.fillStyle = "white";
    context.fillRect(4, 4, CELL - 8, CELL - 8);
  },
  streak,
};

export function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * SHAPES.length;
  canvas.height = CELL;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  SHAPES.forEach((shape, index) => {
    context.setTransform(1, 0, 0, 1, index * CELL, 0);
    DRAW[shape](context);
  });
  return canvas;
}
