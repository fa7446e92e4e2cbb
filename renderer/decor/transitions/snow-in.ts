/** A squall: a wave of flakes and frost comes in from one side, hides everything, and leaves at the other. */
import { mixed } from "../palette.ts";
import { between, seeded } from "../random.ts";
import { waveAt } from "./curves.ts";
import { canvasOn, type Raise } from "./veil.ts";

/** Width of the wave in screens; of it, how much is edge on either side. */
const WIDE = 2.5;
const EDGE = 0.5;
/** Painted at a share of the screen's own pixels. */
const SCALE = 0.4;
const FLAKES = 1_500;

export const snowIn: Raise = (host, { tokens }, bounds) => {
  const [width, height] = [bounds.width * WIDE * SCALE, bounds.height * SCALE];
  const [canvas, context] = canvasOn(host, width, height);
  // Frost is no sheet of white paper: it has the colour of the sky it comes from.
  const frost = mixed(mixed(tokens.skyTop, "#e8f1fb", 0.74), tokens.glow, 0.06);
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
  for (let flake = 0; flake < FLAKES; flake += 1) {
    // Most of them fly ahead of the wave and behind it.
    const edge = random() < 0.7 ? (random() < 0.5 ? random() ** 0.6 * EDGE : WIDE - random() ** 0.6 * EDGE) : random() * WIDE;
    const radius = (between(random, 0.002, 0.008) + random() ** 6 * 0.04) * height;
    const [x, y] = [(edge / WIDE) * width, random() * height];
    const light = context.createRadialGradient(x, y, 0, x, y, radius);
    const strength = between(random, 0.35, 0.9);
    light.addColorStop(0, `rgb(250 253 255 / ${strength})`);
    light.addColorStop(0.5, `rgb(250 253 255 / ${strength * 0.6})`);
    light.addColorStop(1, "rgb(250 253 255 / 0)");
    context.fillStyle = light;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
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
