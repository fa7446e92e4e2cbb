/** Two halves of velvet close before the old scene and open on the new one, gathering in folds at the sides. */
import { mixed } from "../palette.ts";
import { chanceOf } from "../random.ts";
import { coverAt } from "./curves.ts";
import { canvasOn, type Raise } from "./veil.ts";

/** Painted small and stretched: velvet is soft. */
const WIDTH = 480;

function paintVelvet(context: CanvasRenderingContext2D, height: number, colour: string, trim: string): void {
  for (let x = 0; x < WIDTH; x += 1) {
    const at = x / WIDTH;
    // Folds of unequal width, each with a bright ridge and a deep valley.
    const fold = Math.sin(at * 46 + Math.sin(at * 11) * 1.6 + Math.sin(at * 27) * 0.7);
    const sheen = Math.max(0, fold) ** 3;
    context.fillStyle = fold < 0 ? mixed(colour, "#000000", -fold * 0.72) : mixed(colour, "#ffffff", sheen * 0.17);
    context.fillRect(x, 0, 1.5, height);
  }
  const light = context.createLinearGradient(0, 0, 0, height);
  light.addColorStop(0, "rgb(0 0 0 / 0.62)");
  light.addColorStop(0.22, "rgb(0 0 0 / 0.12)");
  light.addColorStop(0.7, "rgb(0 0 0 / 0)");
  light.addColorStop(1, "rgb(0 0 0 / 0.4)");
  context.fillStyle = light;
  context.fillRect(0, 0, WIDTH, height);
  // A fringe at the foot that hangs in the folds.
  context.fillStyle = mixed(trim, colour, 0.35);
  for (let x = 0; x < WIDTH; x += 3) {
    const sag = Math.sin((x / WIDTH) * 46) * 1.5;
    context.globalAlpha = 0.55 + 0.4 * chanceOf(x, 1);
    context.fillRect(x, height - 13 + sag, 2, 9 + chanceOf(x, 2) * 3);
  }
  context.globalAlpha = 0.9;
  context.fillRect(0, height - 16, WIDTH, 3);
  // The edge where both halves meet.
  context.fillRect(WIDTH - 3, 0, 3, height);
  context.globalAlpha = 1;
}

export const curtain: Raise = (host, { tokens }, bounds) => {
  const height = Math.round((WIDTH * bounds.height) / bounds.width);
  const velvet = mixed(tokens.accent, "#2a0209", 0.66);
  const [left, context] = canvasOn(host, WIDTH, height);
  paintVelvet(context, height, velvet, tokens.glow);
  const [right, mirror] = canvasOn(host, WIDTH, height);
  mirror.setTransform(-1, 0, 0, 1, WIDTH, 0);
  mirror.drawImage(left, 0, 0);
  left.style.inlineSize = "50.1%";
  right.style.inlineSize = "50.1%";
  left.style.left = "0";
  right.style.left = "49.9%";
  left.style.transformOrigin = "0 0";
  right.style.transformOrigin = "100% 0";
  return {
    draw(share) {
      const closed = coverAt(share);
      left.style.transform = `scaleX(${closed})`;
      right.style.transform = `scaleX(${closed})`;
    },
  };
};
