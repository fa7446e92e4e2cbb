import { renderEngine } from "./combustion.ts";
import { ELECTRIC_ORDER, ELECTRIC_RPM, renderElectric } from "./electric.ts";
import { FLAT_SIX } from "./flat-six.ts";
import type { Stereo } from "./stereo.ts";
import { V8 } from "./v8.ts";

/** One sound of the collection: what its card says, and how it is made. */
export interface Piece {
  id: string;
  title: Record<string, string>;
  /** The order that leads is counted in turns of the crank or of the motor. */
  engine: { cylinders: number; rpm: number; dominantOrder: number; recipe: string };
  render: () => Stereo;
}

/** The collection `sounds/engines/`. */
export const PIECES: readonly Piece[] = [
  {
    id: "flat-six-idle",
    title: { fr: "Six cylindres à plat au ralenti", en: "Flat six at idle" },
    engine: {
      cylinders: FLAT_SIX.cylinders.length,
      rpm: FLAT_SIX.rpm,
      dominantOrder: 3,
      recipe: "boxer six, 1-6-2-4-3-5, even 120°, banks of unequal length",
    },
    render: () => renderEngine(FLAT_SIX, 261),
  },
  {
    id: "v8-burble",
    title: { fr: "V8 qui gargouille au ralenti", en: "V8 burbling at idle" },
    engine: {
      cylinders: V8.cylinders.length,
      rpm: V8.rpm,
      dominantOrder: 4,
      recipe: "cross-plane V8, 1-8-4-3-6-5-7-2, uneven within each bank, a few soft overrun pops",
    },
    render: () => renderEngine(V8, 210),
  },
  {
    id: "electric-hum",
    title: { fr: "Bourdonnement électrique", en: "Electric hum" },
    engine: {
      cylinders: 0,
      rpm: ELECTRIC_RPM,
      dominantOrder: ELECTRIC_ORDER,
      recipe: "two motors, four pole pairs, 48 slots, two gear meshes, faint 9 kHz switching",
    },
    render: () => renderElectric(40),
  },
];
