import { renderLoop } from "../combustion.ts";
import type { Engine } from "../engine.ts";
import type { Piece } from "../piece.ts";
import { BOXER_FOUR } from "./boxer-four.ts";
import { CLASSIC } from "./classic.ts";
import { ELECTRIC_ORDER, renderElectric } from "./electric.ts";
import { FLAT_SIX, FLAT_SIX_PULLING } from "./flat-six.ts";
import { RACING_V12 } from "./racing.ts";
import { V8 } from "./v8.ts";

/** A held speed lasts about so long: it is never heard alone, and never for long. */
const SECONDS = 6;

/** How fast the pulses of an engine shorten as it turns faster: by a seventh for each doubling. */
const SHORTENS = 0.22;

/** How much brighter it is heard for each doubling of its speed: valves stand open, and flaps past the silencer open. */
const BRIGHTENS = 0.18;

/** An engine pulling at a speed above that of its recipe, heard from as near. */
function atSpeed(engine: Engine, rpm: number): Engine {
  const doublings = Math.log2(rpm / engine.rpm);
  const brighter = 1 + BRIGHTENS * doublings;
  return {
    ...engine,
    seed: engine.seed + rpm,
    // Over so short a loop a wander of the idle's size would be heard to come round.
    speedWander: 0.5 * engine.speedWander,
    loadWander: 0.5 * engine.loadWander,
    pulse: { ...engine.pulse, decaySeconds: engine.pulse.decaySeconds * 2 ** (-SHORTENS * doublings) },
    tail: { ...engine.tail, lowPassHertz: engine.tail.lowPassHertz * brighter },
    airHertz: Math.min(16_000, engine.airHertz * brighter),
  };
}

type Titled = Pick<Piece, "title">["title"];

const spaced = (rpm: number, mark: string): string => String(rpm).replace(/(\d)(\d{3})$/, `$1${mark}$2`);

/** The name of an engine at a speed. */
function titleAt(name: Titled, rpm: number): Titled {
  return {
    fr: `${name.fr} à ${spaced(rpm, "\u202F")} tours`,
    en: `${name.en} at ${spaced(rpm, ",")} rpm`,
    de: `${name.de} bei ${spaced(rpm, ".")} Touren`,
    es: `${name.es} a ${spaced(rpm, "\u202F")} vueltas`,
    nl: `${name.nl} bij ${spaced(rpm, ".")} toeren`,
    ar: `${name.ar} عند ${rpm} دورة`,
  };
}

/** Whole cycles of about {@link SECONDS} at a speed whose cycle is a whole number of samples. */
function heldAt(id: string, name: Titled, engine: Engine, rpm: number, role: "held" | "idle"): Piece {
  const cylinders = engine.cylinders.length;
  const steady = { rpm, cycles: Math.round((SECONDS * rpm) / 120), strength: 1.1, unrest: 1, pops: 0 };
  return {
    id: `${id}-at-${rpm}`,
    title: titleAt(name, rpm),
    collection: "engines",
    kind: "loop",
    engine: { cylinders, rpm, dominantOrder: cylinders / 2, recipe: "held at a speed, for whoever has the pedal" },
    layer: { engine: id, role, rpm },
    render: () => renderLoop(atSpeed(engine, rpm), steady),
  };
}

function electricAt(name: Titled, rpm: number): Piece {
  return {
    id: `electric-at-${rpm}`,
    title: titleAt(name, rpm),
    collection: "engines",
    kind: "loop",
    engine: { cylinders: 0, rpm, dominantOrder: ELECTRIC_ORDER, recipe: "two motors held at a speed, for whoever has the pedal" },
    layer: { engine: "electric", role: "held", rpm },
    render: () => renderElectric(SECONDS, rpm),
  };
}

const NAMES = {
  six: {
    fr: "Six cylindres à plat",
    en: "Flat six",
    de: "Sechszylinder-Boxer",
    es: "Seis cilindros bóxer",
    nl: "Zescilinder boxer",
    ar: "بوكسر سداسي الأسطوانات",
  },
  eight: { fr: "V8", en: "V8", de: "V8-Motor", es: "Motor V8", nl: "V8-motor", ar: "محرك V8" },
  four: {
    fr: "Quatre cylindres à plat",
    en: "Boxer four",
    de: "Vierzylinder-Boxer",
    es: "Cuatro cilindros bóxer",
    nl: "Viercilinder boxer",
    ar: "بوكسر رباعي الأسطوانات",
  },
  classic: {
    fr: "Classique refroidie par air",
    en: "Air-cooled classic",
    de: "Luftgekühlter Klassiker",
    es: "Clásico refrigerado por aire",
    nl: "Luchtgekoelde klassieker",
    ar: "سيارة كلاسيكية مبردة بالهواء",
  },
  twelve: { fr: "V12 de course", en: "Racing V12", de: "Renn-V12", es: "V12 de carreras", nl: "Race-V12", ar: "محرك V12 للسباق" },
  electric: {
    fr: "Électrique",
    en: "Electric car",
    de: "Elektroauto",
    es: "Coche eléctrico",
    nl: "Elektrische auto",
    ar: "سيارة كهربائية",
  },
} satisfies Record<string, Titled>;

/** Engines held at speeds so near to each other that the pitch of one may be bent to the next. */
export const HELD: readonly Piece[] = [
  heldAt("flat-six", NAMES.six, FLAT_SIX, 1600, "held"),
  ...[3000, 5000, 7500].map((rpm) => heldAt("flat-six", NAMES.six, FLAT_SIX_PULLING, rpm, "held")),
  ...[1500, 2500, 4000, 6000].map((rpm) => heldAt("v8", NAMES.eight, V8, rpm, "held")),
  ...[1600, 3000, 5000, 6000].map((rpm) => heldAt("boxer-four", NAMES.four, BOXER_FOUR, rpm, "held")),
  ...[1500, 2500, 4000, 6000].map((rpm) => heldAt("classic", NAMES.classic, CLASSIC, rpm, "held")),
  heldAt("v12", NAMES.twelve, RACING_V12, 1000, "idle"),
  ...[2000, 4000, 6400, 8000].map((rpm) => heldAt("v12", NAMES.twelve, RACING_V12, rpm, "held")),
  ...[3000, 5000, 8000].map((rpm) => electricAt(NAMES.electric, rpm)),
];
