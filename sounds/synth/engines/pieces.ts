import { renderEngine } from "../combustion.ts";
import type { Piece } from "../piece.ts";
import { ELECTRIC_ORDER, ELECTRIC_RPM, renderElectric } from "./electric.ts";
import { FLAT_SIX } from "./flat-six.ts";
import { V8 } from "./v8.ts";

/** The collection `sounds/engines/`. The order that leads is counted in turns of the crank or of the motor. */
export const ENGINES: readonly Piece[] = [
  {
    id: "flat-six-idle",
    title: {
      fr: "Six cylindres à plat au ralenti",
      en: "Flat six at idle",
      de: "Sechszylinder-Boxer im Leerlauf",
      es: "Seis cilindros bóxer al ralentí",
      nl: "Zescilinder boxer stationair",
      ar: "محرك بوكسر سداسي الأسطوانات في وضع الخمول",
    },
    collection: "engines",
    kind: "loop",
    engine: {
      cylinders: FLAT_SIX.cylinders.length,
      rpm: FLAT_SIX.rpm,
      dominantOrder: 3,
      recipe: "boxer six, 1-6-2-4-3-5, even 120°, banks of unequal length",
    },
    layer: { engine: "flat-six", role: "idle" },
    render: () => renderEngine(FLAT_SIX, 261),
  },
  {
    id: "v8-burble",
    title: {
      fr: "V8 qui gargouille au ralenti",
      en: "V8 burbling at idle",
      de: "Blubbernder V8 im Leerlauf",
      es: "V8 borboteando al ralentí",
      nl: "Borrelende V8 stationair",
      ar: "محرك ثماني الأسطوانات يقرقر في وضع الخمول",
    },
    collection: "engines",
    kind: "loop",
    engine: {
      cylinders: V8.cylinders.length,
      rpm: V8.rpm,
      dominantOrder: 4,
      recipe: "cross-plane V8, 1-8-4-3-6-5-7-2, uneven within each bank, a few soft overrun pops",
    },
    layer: { engine: "v8", role: "idle" },
    render: () => renderEngine(V8, 210),
  },
  {
    id: "electric-hum",
    title: {
      fr: "Bourdonnement électrique",
      en: "Electric hum",
      de: "Elektrisches Summen",
      es: "Zumbido eléctrico",
      nl: "Elektrisch gezoem",
      ar: "همهمة كهربائية",
    },
    collection: "engines",
    kind: "loop",
    engine: {
      cylinders: 0,
      rpm: ELECTRIC_RPM,
      dominantOrder: ELECTRIC_ORDER,
      recipe: "two motors, four pole pairs, 48 slots, two gear meshes, faint 9 kHz switching",
    },
    render: () => renderElectric(40),
  },
];
