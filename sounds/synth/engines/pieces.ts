import type { Piece } from "../piece.ts";
import type { Stereo } from "../stereo.ts";
import { ELECTRIC_ORDER } from "./electric.ts";
import { ELECTRIC_PASSING, ELECTRIC_PASS_BY_RPM, renderElectricPassBy } from "./electric-pass-by.ts";
import { DOUBLE_REV, LONG_REV, OVERRUN, renderIgnition, renderMove, SHORT_REV } from "./flat-six-moves.ts";
import { FLAT_SIX } from "./flat-six.ts";
import { HELD } from "./held.ts";
import { LOOPS } from "./loops.ts";
import { renderPassBy, V10_PASS_BY, V12_PASS_BY, V8_PASS_BY } from "./pass-bys.ts";
import type { PassBy } from "./pass-bys.ts";
import { TITLES } from "./titles.ts";

function moving(id: keyof typeof TITLES, role: NonNullable<Piece["layer"]>["role"], recipe: string, render: () => Stereo): Piece {
  return {
    id,
    title: TITLES[id],
    collection: "engines",
    kind: "one-shot",
    engine: { cylinders: FLAT_SIX.cylinders.length, rpm: FLAT_SIX.rpm, dominantOrder: 3, recipe },
    layer: { engine: "flat-six", role },
    render,
  };
}

/** The boxer six on the move: each begins or ends at its idle, so that it can lie between idles. */
const MOVES: readonly Piece[] = [
  moving("flat-six-ignition", "ignition", "starter, catch, flare, and the idle", renderIgnition),
  moving("flat-six-rev-short", "rev", "one short tread of the pedal, from idle to idle", () => renderMove(SHORT_REV)),
  moving("flat-six-rev-double", "rev", "two treads of the pedal, the second deeper, from idle to idle", () =>
    renderMove(DOUBLE_REV),
  ),
  moving("flat-six-rev-long", "rev", "one long tread of half the pedal, from idle to idle", () => renderMove(LONG_REV)),
  moving(
    "flat-six-overrun",
    "overrun",
    "from 2,600 turns a minute a last pull, then with the throttle shut down to the idle, with pops",
    () => renderMove(OVERRUN),
  ),
];

function passing(id: keyof typeof TITLES, passBy: PassBy, recipe: string): Piece {
  const cylinders = passBy.engine.cylinders.length;
  return {
    id,
    title: TITLES[id],
    collection: "engines",
    kind: "one-shot",
    engine: {
      cylinders,
      rpm: passBy.engine.rpm,
      dominantOrder: cylinders / 2,
      speedKilometresPerHour: Math.round(3.6 * passBy.passing.speed),
      recipe,
    },
    render: () => renderPassBy(passBy),
  };
}

const PASS_BYS: readonly Piece[] = [
  passing("v8-pass-by", V8_PASS_BY, "cross-plane racing V8 at the end of a gear, shifts up when it has passed"),
  passing("v10-pass-by", V10_PASS_BY, "racing V10, even 72°, flat out"),
  passing("v12-pass-by", V12_PASS_BY, "racing V12, even 60°, lifts for the corner with a crackle"),
  {
    id: "electric-pass-by",
    title: TITLES["electric-pass-by"],
    collection: "engines",
    kind: "one-shot",
    engine: {
      cylinders: 0,
      rpm: ELECTRIC_PASS_BY_RPM,
      dominantOrder: ELECTRIC_ORDER,
      speedKilometresPerHour: Math.round(3.6 * ELECTRIC_PASSING.speed),
      recipe: "tyres and air, and through them the whine of two motors and their gears",
    },
    render: renderElectricPassBy,
  },
];

/** The collection `sounds/engines/`. */
export const ENGINES: readonly Piece[] = [...MOVES, ...LOOPS, ...HELD, ...PASS_BYS];
