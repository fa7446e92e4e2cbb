/**
 * Paints a theme's scene once, at the size of the screen. A painted scene can be shown within a frame; vector pictures
 * with soft light would take a tenth of a second to draw at the very moment of the change.
 */
import { canvasOf } from "./canvas.ts";
import type { Face } from "./face.ts";
import { coverFrame, subjectFrame } from "./frames.ts";
import type { Bounds } from "./particle.ts";
import type { Picture } from "./pictures.ts";
import { seeded } from "./random.ts";

/** A screen beyond 4K is painted smaller and stretched: what is worn and what comes next must fit a kiosk's memory. */
const MOST_PIXELS = 3840 * 2160;
/** How bright lines of light are where no gleam passes. */
const RESTING_LIGHT = 0.4;
const GRAIN = 160;
/** Layers nearer than this are before the hot air and do not waver in it. */
const NEAR = 0.6;
/** The distance is painted with this share of the scene's pixels, each way: what wavers is seen no sharper. */
const DISTANT = 0.6;

export interface Scene {
  readonly picture: HTMLCanvasElement;
  /** Lines of light alone, for the gleam; null where the theme has none. */
  readonly light: HTMLCanvasElement | null;
  /** What lies behind hot air, with nothing where a nearer layer hides it; null where the theme has no such air. */
  readonly distance: HTMLCanvasElement | null;
}

/** Fine noise over the whole picture: without it, dark gradients fall into visible bands on a large screen. */
function addGrain(context: CanvasRenderingContext2D, size: Bounds): void {
  const [tile, tileContext] = canvasOf(GRAIN, GRAIN, {});
  const pixels = tileContext.createImageData(GRAIN, GRAIN);
  const random = seeded(1);
  for (let at = 0; at < pixels.data.length; at += 4) {
    pixels.data.fill(random() < 0.5 ? 0 : 255, at, at + 3);
    pixels.data[at + 3] = Math.floor(random() * 9);
  }
  tileContext.putImageData(pixels, 0, 0);
  const pattern = context.createPattern(tile, "repeat");
  if (pattern === null) return;
  context.fillStyle = pattern;
  context.fillRect(0, 0, size.width, size.height);
}

/** Size in which a screen of `screen` CSS pixels is painted. */
export function paintedSize(screen: Bounds, pixelRatio: number): Bounds {
  const wished = screen.width * screen.height * pixelRatio * pixelRatio;
  const scale = pixelRatio * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, wished)));
  return { width: Math.max(1, Math.round(screen.width * scale)), height: Math.max(1, Math.round(screen.height * scale)) };
}

function draw(context: CanvasRenderingContext2D, { layer, image }: Picture, size: Bounds): void {
  const frameIn = layer.place === "cover" ? coverFrame : subjectFrame;
  const frame = frameIn({ width: image.naturalWidth, height: image.naturalHeight }, size);
  context.drawImage(image, frame.x, frame.y, frame.width, frame.height);
}

function paintDistance(context: CanvasRenderingContext2D, pictures: readonly Picture[], size: Bounds): void {
  for (const one of pictures) {
    if (one.layer.blend === "light") continue;
    context.globalCompositeOperation = one.layer.depth < NEAR ? "source-over" : "destination-out";
    draw(context, one, size);
  }
}

/** `mirrored`: for languages that run from right to left, whose words stand on the other side. */
export function paintScene({ tokens, effects }: Face, pictures: readonly Picture[], size: Bounds, mirrored: boolean): Scene {
  const begin = ({ width, height }: Bounds): [HTMLCanvasElement, CanvasRenderingContext2D] => {
    const [canvas, context] = canvasOf(width, height, {});
    if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
    return [canvas, context];
  };
  const [picture, painting] = begin(size);
  const sky = painting.createLinearGradient(0, 0, 0, size.height);
  sky.addColorStop(0, tokens.skyTop);
  sky.addColorStop(1, tokens.skyBottom);
  painting.fillStyle = sky;
  painting.fillRect(0, 0, size.width, size.height);
  const [light, shining] = pictures.some(({ layer }) => layer.blend === "light") ? begin(size) : [null, null];
  for (const one of pictures) {
    if (one.layer.blend === "paint") draw(painting, one, size);
    if (shining === null) continue;
    // What stands in front hides the lights behind it.
    shining.globalCompositeOperation = one.layer.blend === "paint" ? "destination-out" : "source-over";
    draw(shining, one, size);
  }
  addGrain(painting, size);
  if (light !== null) {
    painting.setTransform(1, 0, 0, 1, 0, 0);
    painting.globalAlpha = RESTING_LIGHT;
    painting.globalCompositeOperation = "lighter";
    painting.drawImage(light, 0, 0);
  }
  const small = { width: Math.ceil(size.width * DISTANT), height: Math.ceil(size.height * DISTANT) };
  const [distance, wavering] = effects.some(({ name }) => name === "shimmer") ? begin(small) : [null, null];
  if (wavering !== null) paintDistance(wavering, pictures, small);
  return { picture, light, distance };
}
