/** Draws looks on a plain canvas: for a picture that stands still, and where there is no WebGL. */
import { drawAtlas } from "./atlas.ts";
import { canvasOf } from "./canvas.ts";
import type { Look } from "./particle.ts";
import type { Palette } from "./palette.ts";
import { CELL, COLUMNS } from "./shapes.ts";

export interface Painter {
  paint(context: CanvasRenderingContext2D, look: Look): void;
}

/** The shapes in one colour: their greys are multiplied with it. */
function tinted(atlas: HTMLCanvasElement, colour: string): HTMLCanvasElement {
  const [canvas, context] = canvasOf(atlas.width, atlas.height, {});
  context.drawImage(atlas, 0, 0);
  context.globalCompositeOperation = "multiply";
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = "destination-in";
  context.drawImage(atlas, 0, 0);
  return canvas;
}

export function openPainter(palette: Palette): Painter {
  const atlas = drawAtlas();
  const sheets = new Map<number, HTMLCanvasElement>();
  return {
    paint(context, look) {
      const sheet = sheets.get(look.tint) ?? tinted(atlas, palette[look.tint]);
      sheets.set(look.tint, sheet);
      const [column, row] = [look.shape % COLUMNS, Math.floor(look.shape / COLUMNS)];
      context.save();
      context.translate(look.x, look.y);
      context.rotate(look.angle);
      context.globalAlpha = Math.min(1, look.alpha);
      context.globalCompositeOperation = look.light > 0.4 ? "lighter" : "source-over";
      const { width, height } = look;
      context.drawImage(sheet, column * CELL, row * CELL, CELL, CELL, -width / 2, -height / 2, width, height);
      context.restore();
    },
  };
}
