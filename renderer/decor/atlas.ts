/** The shapes of particles on one small canvas, drawn here: no picture has to be fetched. */
import { canvasOf } from "./canvas.ts";
import { bat, blurred, bulb, cloud, drop, heart, lantern, leaf, maple, petal } from "./matter.ts";
import { CELL, COLUMNS, ROWS, type Shape, SHAPES } from "./shapes.ts";

type Context = CanvasRenderingContext2D;
type Stops = readonly (readonly [at: number, alpha: number])[];

function fade(gradient: CanvasGradient, stops: Stops): CanvasGradient {
  for (const [at, alpha] of stops) gradient.addColorStop(at, `rgb(255 255 255 / ${alpha})`);
  return gradient;
}

function disc(...stops: Stops): (context: Context) => void {
  return (context) => {
    const half = CELL / 2;
    context.fillStyle = fade(context.createRadialGradient(half, half, 0, half, half, half - 1), stops);
    context.fillRect(0, 0, CELL, CELL);
  };
}

/** Light along the middle of the cell, bright where the stops say and soft across. */
function along(...stops: Stops): (context: Context) => void {
  return (context) => {
    context.fillStyle = fade(context.createLinearGradient(0, 0, CELL, 0), stops);
    context.fillRect(0, 8, CELL, CELL - 16);
  };
}

/** The same, rounded off across as a glowing thing is. */
function tail(context: Context): void {
  along([0, 0], [0.75, 0.5], [0.94, 1], [1, 0])(context);
  context.globalCompositeOperation = "destination-in";
  context.fillStyle = fade(context.createLinearGradient(0, 0, 0, CELL), [
    [0, 0],
    [0.5, 1],
    [1, 0],
  ]);
  context.fillRect(0, 0, CELL, CELL);
  context.globalCompositeOperation = "source-over";
}

/** The image of a camera's aperture that a lens throws: six blades, brighter at its rim. */
function hexagon(context: Context): void {
  const corners = Array.from({ length: 6 }, (_, at) => (at * Math.PI) / 3);
  const path = new Path2D();
  for (const angle of corners) path.lineTo(64 + Math.cos(angle) * 56, 64 + Math.sin(angle) * 56);
  path.closePath();
  context.filter = "blur(2px)";
  context.fillStyle = fade(context.createRadialGradient(64, 64, 0, 64, 64, 58), [
    [0, 0.45],
    [0.7, 0.6],
    [1, 0.95],
  ]);
  context.fill(path);
}

/** Haze: a band that is soft at all sides. */
function wisp(context: Context): void {
  context.save();
  context.translate(0, CELL / 2);
  context.scale(1, 0.36);
  context.translate(0, -CELL / 2);
  disc([0, 0.8], [0.4, 0.42], [0.75, 0.1], [1, 0])(context);
  context.restore();
}

const DRAW: Readonly<Record<Shape, (context: Context) => void>> = {
  sharp: disc([0, 1], [0.62, 0.95], [0.82, 0.5], [1, 0]),
  soft: disc([0, 1], [0.25, 0.8], [0.6, 0.22], [0.82, 0.05], [1, 0]),
  blurred: disc([0, 0.75], [0.4, 0.45], [0.7, 0.16], [0.88, 0.03], [1, 0]),
  bokeh: disc([0, 0.62], [0.7, 0.7], [0.86, 0.8], [1, 0]),
  streak: along([0, 0], [0.12, 1], [1, 0]),
  tail,
  ring: disc([0, 0], [0.72, 0], [0.84, 0.55], [0.9, 0.8], [0.95, 0.3], [1, 0]),
  hexagon,
  petal,
  paper: (context) => {
    context.fillStyle = "white";
    context.fillRect(4, 4, CELL - 8, CELL - 8);
  },
  leaf,
  maple,
  leafBlurred: blurred(leaf, 7),
  heart,
  heartBlurred: blurred(heart, 8),
  lantern,
  bulb,
  line: (context) => {
    context.fillStyle = "white";
    context.fillRect(0, CELL * 0.25, CELL, CELL * 0.5);
  },
  drop,
  cloud,
  wisp,
  batUp: bat("up"),
  batLevel: bat("level"),
  batDown: bat("down"),
};

/** Throws where the browser gives no canvas. */
export function drawAtlas(): HTMLCanvasElement {
  const [canvas, context] = canvasOf(CELL * COLUMNS, CELL * ROWS, {});
  SHAPES.forEach((shape, at) => {
    const [x, y] = [(at % COLUMNS) * CELL, Math.floor(at / COLUMNS) * CELL];
    context.save();
    context.setTransform(1, 0, 0, 1, x, y);
    context.beginPath();
    context.rect(0, 0, CELL, CELL);
    context.clip();
    DRAW[shape](context);
    context.restore();
  });
  return canvas;
}
