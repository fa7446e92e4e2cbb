/** The shapes that particles are drawn with, and where each lies in the atlas. */

const NAMES = [
  // Light, from sharp to far out of focus.
  "sharp",
  "soft",
  "blurred",
  "bokeh",
  "streak",
  "tail",
  "ring",
  "hexagon",
  // Matter.
  "petal",
  "paper",
  "leaf",
  "maple",
  "leafBlurred",
  "heart",
  "heartBlurred",
  "lantern",
  "bulb",
  "line",
  "drop",
  "cloud",
  "wisp",
  "batUp",
  "batLevel",
  "batDown",
] as const;

export type Shape = (typeof NAMES)[number];

/** In the order of their numbers. */
export const SHAPES: readonly Shape[] = NAMES;

export const SHAPE = {
  sharp: 0,
  soft: 1,
  blurred: 2,
  bokeh: 3,
  streak: 4,
  tail: 5,
  ring: 6,
  hexagon: 7,
  petal: 8,
  paper: 9,
  leaf: 10,
  maple: 11,
  leafBlurred: 12,
  heart: 13,
  heartBlurred: 14,
  lantern: 15,
  bulb: 16,
  line: 17,
  drop: 18,
  cloud: 19,
  wisp: 20,
  batUp: 21,
  batLevel: 22,
  batDown: 23,
} as const satisfies Readonly<Record<Shape, number>>;

/** A shape's place in the atlas, counted along its rows. */
export type ShapeNumber = (typeof SHAPE)[Shape];

/** Edge of a shape's cell in the atlas, in pixels. */
export const CELL = 128;
export const COLUMNS = 8;
export const ROWS = Math.ceil(NAMES.length / COLUMNS);
