import { renderLoop } from "../combustion.ts";
import type { Steady } from "../course.ts";
import type { Engine } from "../engine.ts";
import type { Piece } from "../piece.ts";
import { BOXER_FOUR } from "./boxer-four.ts";
import { CLASSIC } from "./classic.ts";
import { ELECTRIC_ORDER, ELECTRIC_RPM, renderElectric } from "./electric.ts";
import { FLAT_SIX, FLAT_SIX_PULLING, FLAT_SIX_WARM } from "./flat-six.ts";
import { TITLES } from "./titles.ts";
import { V8 } from "./v8.ts";

/** An engine that runs on, as a piece. The order that leads is counted in turns of the crank. */
function running(
  id: keyof typeof TITLES,
  engine: Engine,
  steady: Steady,
  recipe: string,
  layer: Omit<NonNullable<Piece["layer"]>, "rpm">,
): Piece {
  const cylinders = engine.cylinders.length;
  return {
    id,
    title: TITLES[id],
    collection: "engines",
    kind: "loop",
    engine: { cylinders, rpm: steady.rpm, dominantOrder: cylinders / 2, recipe },
    layer: { ...layer, rpm: steady.rpm },
    render: () => renderLoop(engine, steady),
  };
}

/** Engines that run on: loops. */
export const LOOPS: readonly Piece[] = [
  running(
    "flat-six-idle",
    FLAT_SIX,
    { rpm: 870, cycles: 261, strength: 1, unrest: 1, pops: 0 },
    "boxer six, 1-6-2-4-3-5, even 120°, banks of unequal length",
    { engine: "flat-six", role: "idle" },
  ),
  running(
    "flat-six-warm-idle",
    FLAT_SIX_WARM,
    { rpm: 720, cycles: 234, strength: 0.85, unrest: 1, pops: 0 },
    "the boxer six once warm: slower, softer, its firings more alike",
    { engine: "flat-six", role: "idle" },
  ),
  running(
    "flat-six-cruise",
    FLAT_SIX_PULLING,
    { rpm: 2600, cycles: 780, strength: 1.15, unrest: 1, pops: 0 },
    "the boxer six pulling steadily, both tails as near",
    { engine: "flat-six", role: "cruise" },
  ),
  running(
    "v8-burble",
    V8,
    { rpm: 700, cycles: 210, strength: 1, unrest: 1, pops: 0.01 },
    "cross-plane V8, 1-8-4-3-6-5-7-2, uneven within each bank, a few soft overrun pops",
    { engine: "v8", role: "idle" },
  ),
  running(
    "classic-air-cooled-idle",
    CLASSIC,
    { rpm: 750, cycles: 240, strength: 1, unrest: 1, pops: 0.002 },
    "air-cooled boxer six: long soft pulses, ticking valves, a fan of eleven blades",
    { engine: "classic", role: "idle" },
  ),
  running(
    "boxer-four-idle",
    BOXER_FOUR,
    { rpm: 800, cycles: 240, strength: 1, unrest: 1, pops: 0 },
    "boxer four, 1-3-2-4, even 180°, manifolds of very unequal length",
    { engine: "boxer-four", role: "idle" },
  ),
  {
    id: "electric-hum",
    title: TITLES["electric-hum"],
    collection: "engines",
    kind: "loop",
    engine: {
      cylinders: 0,
      rpm: ELECTRIC_RPM,
      dominantOrder: ELECTRIC_ORDER,
      recipe: "two motors, four pole pairs, 48 slots, two gear meshes, faint 9 kHz switching",
    },
    layer: { engine: "electric", role: "idle", rpm: ELECTRIC_RPM },
    render: () => renderElectric(40, ELECTRIC_RPM),
  },
];
