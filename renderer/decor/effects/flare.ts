/** The sun in the lens: its glow, a long thin streak, and the images that the glass throws on the line through the middle. */
import { abide, type Effect, isUpright, type Particle, type Tint, TINT, type World } from "../particle.ts";
import { chanceOf } from "../random.ts";
import { SHAPE, type ShapeNumber } from "../shapes.ts";

interface Ghost {
  readonly shape: ShapeNumber;
  /** Where on the line from the sun (0) through the middle of the screen (1). */
  readonly along: number;
  /** Diameter in screen heights, and how much wider than high. */
  readonly size: number;
  readonly wide: number;
  readonly alpha: number;
  readonly tint: Tint;
}

const GHOSTS: readonly Ghost[] = [
  { shape: SHAPE.blurred, along: 0, size: 0.95, wide: 1, alpha: 0.3, tint: TINT.glow },
  { shape: SHAPE.soft, along: 0, size: 0.3, wide: 1, alpha: 0.5, tint: TINT.white },
  { shape: SHAPE.wisp, along: 0, size: 0.11, wide: 15, alpha: 0.34, tint: TINT.glow },
  { shape: SHAPE.ring, along: 0, size: 0.62, wide: 1, alpha: 0.03, tint: TINT.amber },
  { shape: SHAPE.hexagon, along: 0.44, size: 0.06, wide: 1, alpha: 0.14, tint: TINT.accent },
  { shape: SHAPE.hexagon, along: 0.62, size: 0.035, wide: 1, alpha: 0.2, tint: TINT.glow },
  { shape: SHAPE.bokeh, along: 0.86, size: 0.1, wide: 1, alpha: 0.07, tint: TINT.amber },
  { shape: SHAPE.hexagon, along: 1.24, size: 0.15, wide: 1, alpha: 0.08, tint: TINT.accent },
  { shape: SHAPE.ring, along: 1.5, size: 0.26, wide: 1, alpha: 0.07, tint: TINT.glow },
  { shape: SHAPE.hexagon, along: 1.72, size: 0.09, wide: 1, alpha: 0.1, tint: TINT.rust },
];

/** The sun wanders as it does behind a slowly moving camera. */
function shine(ghost: Particle, at: number, _seconds: number, world: World): boolean {
  const { width, height, elapsed } = world;
  const sunX = ((isUpright(world) ? 0.74 : 0.8) + 0.035 * Math.sin(elapsed * 0.07)) * width;
  const sunY = ((isUpright(world) ? 0.5 : 0.17) + 0.02 * Math.sin(elapsed * 0.053 + 1)) * height;
  const along = GHOSTS[at]?.along ?? 0;
  ghost.x = sunX + (width / 2 - sunX) * along;
  ghost.y = sunY + (height / 2 - sunY) * along;
  return true;
}

export const flare: Effect = {
  count: GHOSTS.length,
  grows: "thing",
  sprites: 1,
  calm: "whole",
  fastest: 3,
  spawn(ghost, at, _random, world) {
    ghost.depth = 1;
    ghost.size = 1;
    ghost.phase = chanceOf(at, 1) * 40;
    abide(ghost);
    shine(ghost, at, 0, world);
  },
  move: shine,
  look(ghost, at, look, { height, elapsed, size }) {
    const { shape, size: large, wide, alpha, tint } = GHOSTS[at] ?? { shape: SHAPE.soft, size: 0.1, wide: 1, alpha: 0, tint: 0 };
    look.shape = shape;
    look.tint = tint;
    look.height = large * height * size;
    look.width = look.height * wide;
    look.angle = shape === SHAPE.hexagon ? 0.3 : 0;
    look.alpha = alpha * (0.88 + 0.12 * Math.sin(elapsed * 0.3 + ghost.phase));
    look.light = 1;
  },
};
