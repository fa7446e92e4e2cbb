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
const FLAKES = 2_200;
/** Pixels of a flake's picture. */
const FLAKE = 64;
/** How white the frost is: by night a squall is as dark as the sky that it comes from, and its flakes are the light in it. */
const WHITE_BY_DAY = 0.74;
const WHITE_BY_NIGHT = 0.3;
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
  // Frost is no sheet of white paper: it has the colour of the sky it comes from.
  const white = luminance(tokens.skyTop) < DARK ? WHITE_BY_NIGHT : WHITE_BY_DAY;
  const frost = mixed(mixed(tokens.skyTop, "#e8f1fb", white), tokens.glow, 0.06);
  const body = context.createLinearGradient(0, 0, width, 0);
  const clear = `${frost}00`;
  body.addColorStop(0, clear);
  body.addColorStop((EDGE * 0.72) / WIDE, `${frost}b0`);
  body.addColorStop(EDGE / WIDE, frost);
  body.addColorStop(1 - EDGE / WIDE, frost);
  body.addColorStop(1 - (EDGE * 0.72) / WIDE, `${frost}b0`);
  body.addColorStop(1, clear);
  context.fillStyle = body;
  context.fillRect(0, 0, width, height);
  const random = seeded(5);
  const flake = drawFlake();
  for (let drawn = 0; drawn < FLAKES; drawn += 1) {
    // Most of them fly ahead of the wave and behind it.
    const edge = random() < 0.55 ? (random() < 0.5 ? random() ** 0.6 * EDGE : WIDE - random() ** 0.6 * EDGE) : random() * WIDE;
    const radius = (between(random, 0.002, 0.008) + random() ** 6 * 0.04) * height;
    const [x, y] = [(edge / WIDE) * width, random() * height];
    context.globalAlpha = between(random, 0.35, 0.9);
    context.drawImage(flake, x - radius, y - radius, radius * 2, radius * 2);
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
