/** A chequered flag is waved past: its squares grow along the wave until they close, and shrink away behind it. */
import { squareAt } from "./curves.ts";
import { canvasOn, type Raise } from "./veil.ts";

/** Squares across the shorter side. */
const ACROSS = 9;
/** Painted at a share of the screen's own pixels. */
const SCALE = 0.5;
const BLACK = [15, 15, 18] as const;
const WHITE = [232, 230, 224] as const;
/** Places at which the light on the cloth is worked out. */
const STOPS = 48;

/** Folds run through the cloth as it is waved: light on one side of each, shade on the other. */
function shade(context: CanvasRenderingContext2D, width: number, height: number, share: number): void {
  const folds = context.createLinearGradient(0, 0, width, height * 0.3);
  for (let stop = 0; stop <= STOPS; stop += 1) {
    const at = stop / STOPS;
    const fold = Math.sin(at * 19 - share * 15 + 1.3 * Math.sin(at * 7 + share * 4));
    folds.addColorStop(at, fold < 0 ? `rgb(4 4 8 / ${-fold * 0.5})` : `rgb(255 255 255 / ${fold * 0.1})`);
  }
  context.globalCompositeOperation = "source-atop";
  context.fillStyle = folds;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = "source-over";
}

export const chequered: Raise = (host, _arriving, bounds) => {
  const [width, height] = [bounds.width * SCALE, bounds.height * SCALE];
  const [, context] = canvasOn(host, width, height);
  const edge = Math.min(width, height) / ACROSS;
  const [columns, rows] = [Math.ceil(width / edge), Math.ceil(height / edge)];
  return {
    draw(share) {
      context.clearRect(0, 0, width, height);
      for (let column = 0; column < columns; column += 1) {
        for (let row = 0; row < rows; row += 1) {
          // The cloth runs ahead in some rows and lags in others.
          const along = (column + 0.5) / columns + Math.sin(row * 0.85 + column * 0.12) * 0.07;
          const grown = squareAt(share, Math.max(0, Math.min(1, along)));
          if (grown === 0) continue;
          const [red, green, blue] = (column + row) % 2 === 0 ? BLACK : WHITE;
          context.fillStyle = `rgb(${red} ${green} ${blue})`;
          const size = edge * grown + 0.6;
          context.fillRect((column + 0.5) * edge - size / 2, (row + 0.5) * edge - size / 2, size, size);
        }
      }
      shade(context, width, height, share);
    },
  };
};
