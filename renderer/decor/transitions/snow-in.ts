/** A squall: a wave of flakes and frost comes in from one side, hides everything, and leaves at the other. */
import { luminance } from "../../../electron/domain/seasons/contrast.ts";
import { mixed } from "../palette.ts";
import { between, seeded } from "../random.ts";
import { waveAt } from "./curves.ts";
import { canvasOn, type Raise } from "./veil.ts";

/** Width of the wave in screens; of it, how much is edge on either side. */
const WIDE = 2.5;
const EDGE = 0.5;
/** Painted at a share of the screen's own pixels. */
const SCALE = 0.4;
const FLAKES = 3_200;
/** Pixels of a flake's picture. */
const FLAKE = 64;
/** Gusts that are seen in the frost: broad, faint, along the wind. */
const GUSTS = 60;
/** A sky darker than this is one of the night. */
const DARK = 0.2;

/** Drawn once: a gradient of its own for each would take as long as some frames. */
function drawFlake(): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), { width: FLAKE, height: FLAKE });
  const context = canvas.getContext("2d");
  const middle = FLAKE / 2;
  const light = context?.createRadialGradient(middle, middle, 0, middle, middle, middle);
  if (context === null || light === undefined) return canvas;
  light.addColorStop(0, "rgb(250 253 255)");
  light.addColorStop(0.5, "rgb(250 253 255 / 0.6)");
  light.addColorStop(1, "rgb(250 253 255 / 0)");
  context.fillStyle = light;
  context.fillRect(0, 0, FLAKE, FLAKE);
  return canvas;
}

export const snowIn: Raise = (host, { tokens }, bounds) => {
  const [width, height] = [bounds.width * WIDE * SCALE, bounds.height * SCALE];
  const [canvas, context] = canvasOn(host, width, height);
  const flake = drawFlake();
  const random = seeded(5);
  const body = context.createLinearGradient(0, 0, width, 0);
  body.addColorStop(0, "rgb(0 0 0 / 0)");
  body.addColorStop((EDGE * 0.72) / WIDE, "rgb(0 0 0 / 0.7)");
  body.addColorStop(EDGE / WIDE, "black");
  body.addColorStop(1 - EDGE / WIDE, "black");
  body.addColorStop(1 - (EDGE * 0.72) / WIDE, "rgb(0 0 0 / 0.7)");
  body.addColorStop(1, "rgb(0 0 0 / 0)");
  context.fillStyle = body;
  context.fillRect(0, 0, width, height);
  // Frost is no sheet of white paper: it has the colours of the sky it comes from, by night its dark, and the wind is in it.
  context.globalCompositeOperation = "source-atop";
  const { skyTop, skyBottom } = tokens;
  const isDark = luminance(skyTop) < DARK;
  const frost = context.createLinearGradient(0, 0, 0, height);
  frost.addColorStop(0, isDark ? mixed(skyTop, "#a3c4ea", 0.13) : mixed(skyTop, "#86abd0", 0.5));
  frost.addColorStop(1, isDark ? mixed(skyBottom, "#a3c4ea", 0.36) : mixed(skyTop, "#eef5fc", 0.45));
  context.fillStyle = frost;
  context.fillRect(0, 0, width, height);
  for (let gust = 0; gust < GUSTS; gust += 1) {
    const [long, high] = [between(random, 0.5, 1.5) * height, between(random, 0.05, 0.22) * height];
    context.globalAlpha = between(random, 0.04, 0.15);
    context.drawImage(flake, random() * width - long, random() * height - high, long * 2, high * 2);
  }
  context.globalCompositeOperation = "source-over";
  for (let drawn = 0; drawn < FLAKES; drawn += 1) {
    // Most of them fly ahead of the wave and behind it.
    const edge = random() < 0.45 ? (random() < 0.5 ? random() ** 0.6 * EDGE : WIDE - random() ** 0.6 * EDGE) : random() * WIDE;
    const radius = (between(random, 0.0015, 0.006) + random() ** 9 * 0.028) * height;
    const [x, y] = [(edge / WIDE) * width, random() * height];
    context.globalAlpha = between(random, 0.3, 0.9);
    // The wind draws them out.
    context.drawImage(flake, x - radius * 1.7, y - radius, radius * 3.4, radius * 2);
  }
  canvas.style.inlineSize = `${WIDE * 100}%`;
  canvas.style.left = "0";
  return {
    draw(share) {
      // In widths of the wave itself, from beyond the right edge to beyond the left one: with the wind.
      const place = 1 / WIDE - waveAt(share) * (1 + 1 / WIDE);
      canvas.style.transform = `translateX(${place * 100}%)`;
    },
  };
};
