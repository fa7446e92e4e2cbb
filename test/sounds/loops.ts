import { beforeAll, describe, expect, test } from "vitest";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { cycleVariation, modulationDepth, orderDecibels, slopeDecibels } from "./character.ts";
import { crestDecibels, levelsOf, spreadOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import {
  averageSpectrum,
  centroidHertz,
  powerBetween,
  prominenceDecibels,
  shareOnLines,
  strongestHertz,
  strongestShare,
} from "./spectrum.ts";
import type { Spectrum } from "./spectrum.ts";

/** What the recipe says of its engine. Throws where it says nothing. */
export function factsOf({ id, engine }: Piece): { cylinders: number; rpm: number; dominantOrder: number } {
  const { cylinders, rpm, dominantOrder } = engine ?? {};
  if (typeof cylinders !== "number" || typeof rpm !== "number" || typeof dominantOrder !== "number") {
    throw new TypeError(`${id} tells nothing of its engine`);
  }
  return { cylinders, rpm, dominantOrder };
}

/** Which orders tell this engine from another of as many cylinders, and between which levels beside its firing order, decibels. */
const CHARACTER: Record<string, readonly { order: number; from: number; to: number }[]> = {
  // The banks of a boxer six fire evenly, each on its own tail: one and a half orders and its multiples, little between.
  "flat-six-idle": [
    { order: 4.5, from: -12, to: -2 },
    { order: 2.5, from: -30, to: -15 },
  ],
  "flat-six-warm-idle": [
    { order: 4.5, from: -12, to: -2 },
    { order: 2.5, from: -30, to: -15 },
  ],
  "classic-air-cooled-idle": [{ order: 4.5, from: -16, to: -4 }],
  // The banks of a cross-plane V8 fire unevenly: of the half orders two either side of its multiples stand out.
  "v8-burble": [
    { order: 5.5, from: -18, to: -4 },
    { order: 6.5, from: -18, to: -4 },
    { order: 5, from: -40, to: -20 },
  ],
  // Unequal manifolds: the odd half orders of a boxer four, which equal ones would silence.
  "boxer-four-idle": [
    { order: 1.5, from: -24, to: -8 },
    { order: 4.5, from: -26, to: -10 },
  ],
};

/** What holds of an engine that fires, beside what is known of real ones (assets/docs/engine-sounds.md). */
function describeCombustion(piece: Piece, heardOf: () => { middle: Ring; fine: Spectrum }): void {
  const { cylinders, rpm } = factsOf(piece);
  const firingOrder = cylinders / 2;

  test("its firing line leads, where its speed says", () => {
    const due = (rpm / 60) * firingOrder;
    expect(Math.abs(strongestHertz(heardOf().fine, 20, 2000) / due - 1)).toBeLessThan(0.005);
  });

  test("60 % of its energy lies on half orders", () => {
    const halfOrder = rpm / 120;
    expect(shareOnLines(heardOf().fine, halfOrder, 0.12 * halfOrder)).toBeGreaterThan(0.6);
  });

  test("its spectrum falls by 6 to 14 dB an octave from 500 Hz to 4 kHz", () => {
    const slope = slopeDecibels(heardOf().fine, 500, 4000);
    expect(slope).toBeLessThan(-6);
    expect(slope).toBeGreaterThan(-14);
  });

  test("no cycle is as loud as the next: they differ by 1 to 10 %", () => {
    const variation = cycleVariation(heardOf().middle, rpm);
    expect(variation).toBeGreaterThan(0.01);
    expect(variation).toBeLessThan(0.1);
  });

  test("it is rough: its envelope sways deeply 20 to 150 times a second", () => {
    expect(modulationDepth(heardOf().middle, 20, 150)).toBeGreaterThan(0.3);
  });

  const character = CHARACTER[piece.id] ?? [];
  test.for(character)("order $order stands where it does in its kind of engine", ({ order, from, to }) => {
    const level = orderDecibels(heardOf().fine, rpm, order, firingOrder);
    expect(level).toBeGreaterThan(from);
    expect(level).toBeLessThan(to);
  });
}

/** The gates of an engine that runs on (a floor of plausibility). */
export function describeLoop(piece: Piece, heardOf: () => Heard): void {
  const { cylinders, rpm, dominantOrder } = factsOf(piece);

  describe.skipIf(WITHOUT_FFMPEG)("as an engine that runs on", () => {
    /** Lines 0.18 Hz apart, and the broad shape. */
    let fine: Spectrum;
    let broad: Spectrum;

    beforeAll(() => {
      fine = averageSpectrum(heardOf().middle, 2 ** 18);
      broad = averageSpectrum(heardOf().middle, 8192);
    });

    test("it lasts 30 to 45 s", () => {
      expect(heardOf().left.length).toBeGreaterThanOrEqual(30 * SAMPLE_RATE);
      expect(heardOf().left.length).toBeLessThanOrEqual(45 * SAMPLE_RATE);
    });

    test("its crest is 8 to 17 dB on each loudspeaker and on one alone", () => {
      const { left, right, middle } = heardOf();
      for (const ring of [left, right, middle]) {
        expect(crestDecibels(ring)).toBeGreaterThan(8);
        expect(crestDecibels(ring)).toBeLessThan(17);
      }
    });

    // At speed an engine is brighter than at idle.
    const brightest = piece.layer?.role === "cruise" ? 1200 : 900;
    test(`its centroid is 250 to ${brightest} Hz, by power and by amplitude`, () => {
      for (const weight of ["power", "amplitude"] as const) {
        expect(centroidHertz(broad, weight)).toBeGreaterThan(250);
        expect(centroidHertz(broad, weight)).toBeLessThan(brightest);
      }
    });

    test("no partial sticks out like a test tone", () => {
      expect(strongestShare(fine, 1.5)).toBeLessThan(0.25);
      expect(prominenceDecibels(broad, 2000, 16_000)).toBeLessThan(9);
    });

    test("it breathes, and never surges", () => {
      const { deviation } = spreadOf(levelsOf(heardOf().middle, SAMPLE_RATE / 4));
      expect(deviation).toBeGreaterThan(0.4);
      expect(deviation).toBeLessThan(2);
    });

    test("it is wide, and loses nothing on one loudspeaker", () => {
      const width = 20 * Math.log10(rms(heardOf().side) / rms(heardOf().middle));
      expect(width).toBeGreaterThan(-16);
      expect(width).toBeLessThan(-6);
    });

    test("the order on its card is the strongest of all", () => {
      const turn = rpm / 60;
      const orders = Array.from({ length: 60 }, (_, n) => powerBetween(fine, (n + 0.5) * turn, (n + 1.5) * turn));
      expect(orders.indexOf(Math.max(...orders)) + 1).toBe(dominantOrder);
    });

    // A motor has no firings, and its two shafts wander apart.
    if (cylinders === 0) return;

    describeCombustion(piece, () => ({ middle: heardOf().middle, fine }));
  });
}
