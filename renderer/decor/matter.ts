/** Things as particles, drawn by us in a cell of the atlas: leaves, hearts, lanterns, bats, drops. Greys take a tint. */
import { chanceOf } from "./random.ts";
import { CELL } from "./shapes.ts";

type Context = CanvasRenderingContext2D;
type Stops = readonly (readonly [at: number, colour: string])[];

const MIDDLE = CELL / 2;

function shaded(gradient: CanvasGradient, stops: Stops): CanvasGradient {
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

export function petal(context: Context): void {
  context.fillStyle = shaded(context.createLinearGradient(0, 0, CELL, 0), [
    [0, "rgb(255 255 255)"],
    [1, "rgb(200 200 200 / 0.85)"],
  ]);
  context.fill(new Path2D("M8 64C20 10 84 2 118 40Q108 62 122 84C90 126 22 116 8 64"));
}

/** A beech leaf with its veins; the side away from the light is darker. */
export function leaf(context: Context): void {
  const blade = new Path2D("M10 66C30 22 80 14 118 56C84 104 40 108 10 66");
  context.fillStyle = shaded(context.createLinearGradient(30, 20, 70, 110), [
    [0, "rgb(255 255 255)"],
    [0.52, "rgb(226 226 226)"],
    [0.55, "rgb(176 176 176)"],
    [1, "rgb(150 150 150)"],
  ]);
  context.fill(blade);
  context.strokeStyle = "rgb(90 90 90 / 0.55)";
  context.lineWidth = 2;
  context.stroke(
    new Path2D(
      "M2 70Q50 72 116 57M36 69Q44 52 56 40M56 67Q64 50 78 40M78 64Q84 54 96 46M38 70Q50 82 58 94M60 67Q74 78 84 88M82 63Q92 70 100 74",
    ),
  );
}

/** A maple leaf: five points, each with its own. */
export function maple(context: Context): void {
  const blade = new Path2D(
    "M64 118L61 92L34 100L38 88L8 66L18 60L10 36L30 42L36 32L52 54L50 20L58 26L64 6L70 26L78 20L76 54L92 32L98 42L118 36L110 60L120 66L90 88L94 100L67 92Z",
  );
  context.lineJoin = "round";
  context.fillStyle = shaded(context.createLinearGradient(20, 10, 110, 110), [
    [0, "rgb(255 255 255)"],
    [0.5, "rgb(214 214 214)"],
    [1, "rgb(150 150 150)"],
  ]);
  context.fill(blade);
  context.strokeStyle = "rgb(90 90 90 / 0.5)";
  context.lineWidth = 2;
  context.stroke(new Path2D("M64 124L64 20M64 86L24 62M64 86L104 62M64 88L42 96M64 88L86 96"));
}

export function heart(context: Context): void {
  const body = new Path2D(
    "M64 116C20 84 8 62 10 42C12 20 30 10 46 14C56 17 62 25 64 32C66 25 72 17 82 14C98 10 116 20 118 42C120 62 108 84 64 116",
  );
  context.fillStyle = shaded(context.createRadialGradient(44, 38, 4, 64, 62, 64), [
    [0, "rgb(255 255 255)"],
    [0.35, "rgb(236 236 236)"],
    [1, "rgb(158 158 158)"],
  ]);
  context.fill(body);
}

/** Anything out of focus. */
export function blurred(draw: (context: Context) => void, radius: number): (context: Context) => void {
  return (context) => {
    context.save();
    context.filter = `blur(${radius}px)`;
    // Smaller, so that the blur ends inside the cell.
    context.translate(MIDDLE * 0.26, MIDDLE * 0.26);
    context.scale(0.74, 0.74);
    draw(context);
    context.restore();
  };
}

/** A floating lantern: paper lit from within, brightest above the flame at its lower rim. In its own colours. */
export function lantern(context: Context): void {
  const body = new Path2D("M38 12Q64 4 90 12Q104 52 92 112Q64 120 36 112Q24 52 38 12");
  context.fillStyle = shaded(context.createLinearGradient(0, 8, 0, 118), [
    [0, "rgb(214 92 38)"],
    [0.45, "rgb(246 140 60)"],
    [0.85, "rgb(255 208 128)"],
    [1, "rgb(255 236 190)"],
  ]);
  context.fill(body);
  context.save();
  context.clip(body);
  context.fillStyle = shaded(context.createRadialGradient(MIDDLE, 104, 2, MIDDLE, 104, 62), [
    [0, "rgb(255 250 226)"],
    [0.35, "rgb(255 224 150 / 0.75)"],
    [1, "rgb(255 180 90 / 0)"],
  ]);
  context.fillRect(0, 0, CELL, CELL);
  // Round: the sides turn away from the flame. The ribs hold the paper.
  context.fillStyle = shaded(context.createLinearGradient(26, 0, 102, 0), [
    [0, "rgb(110 30 8 / 0.6)"],
    [0.28, "rgb(110 30 8 / 0)"],
    [0.74, "rgb(110 30 8 / 0)"],
    [1, "rgb(110 30 8 / 0.65)"],
  ]);
  context.fillRect(0, 0, CELL, CELL);
  context.strokeStyle = "rgb(120 40 10 / 0.28)";
  context.lineWidth = 2.5;
  context.stroke(new Path2D("M52 6Q46 60 52 118M76 6Q82 60 76 118M34 40Q64 46 95 40M31 76Q64 83 97 76"));
  context.restore();
}

/** A bulb that hangs from its socket at the middle of the upper edge. Its glass takes the tint. */
export function bulb(context: Context): void {
  context.fillStyle = "rgb(52 46 42)";
  context.fill(new Path2D("M54 4H74V30H54Z"));
  const glass = new Path2D("M54 28C28 50 26 80 40 102C50 120 78 120 88 102C102 80 100 50 74 28Z");
  context.fillStyle = shaded(context.createRadialGradient(MIDDLE, 78, 4, MIDDLE, 76, 52), [
    [0, "rgb(255 255 255)"],
    [0.42, "rgb(244 244 244)"],
    [1, "rgb(150 150 150 / 0.92)"],
  ]);
  context.fill(glass);
  context.fillStyle = "rgb(255 255 255 / 0.85)";
  context.beginPath();
  context.ellipse(50, 62, 5, 11, 0.4, 0, Math.PI * 2);
  context.fill();
}

/**
 * A drop on glass: a lens that turns what is behind it upside down. Its upper rim shows the dark of the ground, its lower
 * part the light of the sky, and between them it is nearly clear.
 */
export function drop(context: Context): void {
  const body = new Path2D("M64 10C88 30 110 56 110 80C110 106 90 121 64 121C38 121 18 106 18 80C18 56 40 30 64 10");
  context.save();
  context.clip(body);
  context.fillStyle = shaded(context.createLinearGradient(0, 10, 0, 121), [
    [0, "rgb(6 8 14 / 0.62)"],
    [0.4, "rgb(10 14 22 / 0.3)"],
    [0.66, "rgb(190 200 220 / 0.1)"],
    [1, "rgb(235 242 255 / 0.5)"],
  ]);
  context.fillRect(0, 0, CELL, CELL);
  context.lineWidth = 9;
  context.filter = "blur(3px)";
  context.strokeStyle = "rgb(4 6 10 / 0.6)";
  context.stroke(body);
  context.fillStyle = "rgb(255 255 255 / 0.95)";
  context.beginPath();
  context.ellipse(64, 104, 26, 9, 0, 0, Math.PI * 2);
  context.fill();
  context.restore();
  context.fillStyle = "rgb(255 255 255 / 0.9)";
  context.beginPath();
  context.ellipse(46, 58, 5, 9, 0.5, 0, Math.PI * 2);
  context.fill();
}

/** A bank of fog: a ragged heap of soft discs, flat below and torn above. */
export function cloud(context: Context): void {
  for (let at = 0; at < 70; at += 1) {
    const x = 16 + chanceOf(at, 1) * 96;
    const middle = 1 - Math.abs(x - MIDDLE) / 56;
    const y = 84 - chanceOf(at, 2) ** 1.4 * 52 * (0.35 + middle * 0.65);
    const radius = Math.min(5 + chanceOf(at, 3) * 17 * (0.4 + middle), x - 2, CELL - 2 - x, y - 2, CELL - 2 - y);
    const fade = 0.05 + 0.12 * chanceOf(at, 4) * (0.3 + middle);
    context.fillStyle = shaded(context.createRadialGradient(x, y, 0, x, y, radius), [
      [0, `rgb(255 255 255 / ${fade})`],
      [0.5, `rgb(255 255 255 / ${fade * 0.6})`],
      [1, "rgb(255 255 255 / 0)"],
    ]);
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
}

const WINGS = {
  up: "M64 58C60 50 54 56 54 60C44 40 26 22 4 14C14 28 14 40 12 54C22 46 30 48 34 58C42 54 50 60 54 72Q60 84 64 88Q68 84 74 72C78 60 86 54 94 58C98 48 106 46 116 54C114 40 114 28 124 14C102 22 84 40 74 60C74 56 68 50 64 58",
  level:
    "M64 52C60 46 56 48 55 54C40 42 20 44 2 58C14 60 20 66 22 76C32 68 40 70 45 78C52 74 56 78 58 86Q62 92 64 94Q66 92 70 86C72 78 76 74 83 78C88 70 96 68 106 76C108 66 114 60 126 58C108 44 88 42 73 54C72 48 68 46 64 52",
  down: "M64 40C60 34 56 36 55 42C40 40 22 56 10 94C20 86 26 86 32 92C34 80 40 76 46 80C48 70 54 68 58 76Q62 82 64 84Q66 82 70 76C74 68 80 70 82 80C88 76 94 80 96 92C102 86 108 86 118 94C106 56 88 40 73 42C72 36 68 34 64 40",
} as const;

export function bat(wings: keyof typeof WINGS): (context: Context) => void {
  return (context) => {
    context.fillStyle = "white";
    context.fill(new Path2D(WINGS[wings]));
  };
}
