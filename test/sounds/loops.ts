import { beforeAll, describe, expect, test } from "vitest";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
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

    test("its firing line leads, where its speed says", () => {
      const due = (rpm / 60) * (cylinders / 2);
      expect(Math.abs(strongestHertz(fine, 20, 2000) / due - 1)).toBeLessThan(0.005);
    });

    test("60 % of its energy lies on half orders", () => {
      const halfOrder = rpm / 120;
      expect(shareOnLines(fine, halfOrder, 0.12 * halfOrder)).toBeGreaterThan(0.6);
    });
  });
}
