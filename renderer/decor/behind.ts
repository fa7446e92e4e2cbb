/** What is behind a glass, far out of focus: the scene and the lights before it, as small as a drop shows them. */
import { Texture } from "pixi.js";
import { canvasOf } from "./canvas.ts";
import type { Face } from "./face.ts";
import { paletteOf } from "./palette.ts";
import type { Bounds } from "./particle.ts";
import type { Scene } from "./scene.ts";
import { SHAPE } from "./shapes.ts";
import type { Swarm } from "./swarm.ts";

/** Pixels of the picture's longer side: what is smaller than one of them is out of focus. */
const LONGER = 160;

/** `swarm`: of its looks the discs of light are painted. The texture is the caller's, who destroys it with its source. */
export function createBehind(face: Face, scene: Scene | null, swarm: Swarm, bounds: Bounds, mirrored: boolean): Texture {
  const { tokens } = face;
  const palette = paletteOf(tokens);
  const scale = LONGER / Math.max(bounds.width, bounds.height);
  const [canvas, context] = canvasOf(bounds.width * scale, bounds.height * scale, { alpha: false });
  if (scene === null) {
    const sky = context.createLinearGradient(0, 0, 0, canvas.height);
    sky.addColorStop(0, tokens.skyTop);
    sky.addColorStop(1, tokens.skyBottom);
    context.fillStyle = sky;
    context.fillRect(0, 0, canvas.width, canvas.height);
  } else {
    context.imageSmoothingQuality = "high";
    context.drawImage(scene.picture, 0, 0, canvas.width, canvas.height);
  }
  context.globalCompositeOperation = "lighter";
  if (mirrored) context.setTransform(-1, 0, 0, 1, canvas.width, 0);
  swarm.dress(({ x, y, width, shape, tint, alpha }) => {
    if (shape !== SHAPE.bokeh) return;
    context.fillStyle = palette[tint];
    context.globalAlpha = Math.min(1, alpha * 1.6);
    context.beginPath();
    context.arc(x * scale, y * scale, Math.max(1.5, width * scale * 0.36), 0, Math.PI * 2);
    context.fill();
  }, 1);
  return Texture.from(canvas, true);
}
