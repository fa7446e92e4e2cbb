import { expect, test } from "vitest";
import { createRandom } from "../../sounds/synth/random.ts";
import { drawPops } from "../../sounds/synth/seasons/fire.ts";
import { SEASONS } from "../../sounds/synth/seasons/pieces.ts";
import { FOOTFALLS, SLEIGH_SECONDS } from "../../sounds/synth/seasons/sleigh-bells.ts";
import { correlation, envelopeOf, eventsOf, gapVariation, hiddenLoop, likenessAfter, movementBetween } from "./envelope.ts";
import { describeCollection } from "./gates.ts";
import { levelsOf, spreadOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { averageSpectrum, centroidHertz, powerBetween, strongestHertz } from "./spectrum.ts";

function testNoHiddenLoop(heardOf: () => Heard): void {
  test.skipIf(WITHOUT_FFMPEG)("it is no shorter loop in disguise", () => {
    expect(hiddenLoop(envelopeOf(heardOf().middle, 1400, 0.5, 20))).toBeLessThan(0.3);
  });
}

/** What each sound of a season promises besides, by its id. */
const OWN: Record<string, (heardOf: () => Heard) => void> = {
  "sleigh-bells": (heardOf) => {
    test.skipIf(WITHOUT_FFMPEG)("nearly all of it lies above 2 kHz, on many lines", () => {
      const broad = averageSpectrum(heardOf().middle, 8192);
      expect(powerBetween(broad, 2000, 20_000) / powerBetween(broad, 20, 20_000)).toBeGreaterThan(0.95);
    });

    test.skipIf(WITHOUT_FFMPEG)("it trots at its pace and swings", () => {
      const envelope = envelopeOf(heardOf().middle, 4500, 0.5, 100);
      const pace = FOOTFALLS / SLEIGH_SECONDS;
      const atPace = movementBetween(envelope, 100, 0.9 * pace, 1.1 * pace);
      expect(atPace).toBeGreaterThan(0.4 * movementBetween(envelope, 100, 0.5, 20));
      // A machine would be the same after any number of footfalls.
      const after = likenessAfter(envelope, Math.round((100 * 17) / pace));
      expect(after).toBeGreaterThan(0.15);
      expect(after).toBeLessThan(0.85);
    });
  },
  "winter-wind": (heardOf) => {
    testNoHiddenLoop(heardOf);

    test.skipIf(WITHOUT_FFMPEG)("gusts are brighter than lulls", () => {
      const { middle } = heardOf();
      const levels = levelsOf(middle, 24_000);
      const brightness = levels.map((_, n) =>
        centroidHertz(averageSpectrum(middle.slice(n * 24_000, (n + 1) * 24_000), 4096), "amplitude"),
      );
      expect(correlation(levels, brightness)).toBeGreaterThan(0.5);
      expect(spreadOf(levels).deviation).toBeGreaterThan(1.5);
      expect(spreadOf(levels).deviation).toBeLessThan(6);
    });
  },
  "fire-crackle": (heardOf) => {
    testNoHiddenLoop(heardOf);

    test.skipIf(WITHOUT_FFMPEG)("it crackles several times a second, in showers and lulls", () => {
      const events = eventsOf(envelopeOf(heardOf().middle, 5000, 0.7, 500), 4);
      const aSecond = events.length / 42;
      expect(aSecond).toBeGreaterThan(4);
      expect(aSecond).toBeLessThan(40);
      expect(gapVariation(events)).toBeGreaterThan(1.05);
    });

    test("ten times as many pops are a tenth as strong", () => {
      const sizes = drawPops(600, createRandom(1)).map(({ size }) => size);
      const between = (from: number, to: number): number => sizes.filter((size) => size >= from && size < to).length;
      // One over the size: as many in each octave, but for those that others set off, which are smaller.
      expect(between(0.1, 0.2) / between(0.4, 0.8)).toBeGreaterThan(0.9);
      expect(between(0.1, 0.2) / between(0.4, 0.8)).toBeLessThan(4);
    });
  },
  "summer-crickets": (heardOf) => {
    testNoHiddenLoop(heardOf);

    test.skipIf(WITHOUT_FFMPEG)("they sing between 3.5 and 5.5 kHz, in pulses near thirty a second", () => {
      const { middle } = heardOf();
      const hertz = strongestHertz(averageSpectrum(middle, 8192), 1000, 10_000);
      expect(hertz).toBeGreaterThan(3500);
      expect(hertz).toBeLessThan(5500);
      const envelope = envelopeOf(middle, hertz, 3, 200);
      expect(movementBetween(envelope, 200, 24, 34)).toBeGreaterThan(3 * movementBetween(envelope, 200, 12, 22));
    });
  },
  "rain-on-glass": (heardOf) => {
    testNoHiddenLoop(heardOf);

    test.skipIf(WITHOUT_FFMPEG)("it is spread over the whole of hearing", () => {
      const broad = averageSpectrum(heardOf().middle, 8192);
      const octaves = [500, 1000, 2000, 4000, 8000].map((from) => 10 * Math.log10(powerBetween(broad, from, 2 * from)));
      expect(Math.max(...octaves) - Math.min(...octaves)).toBeLessThan(12);
    });
  },
  "fireworks-far": (heardOf) => {
    test.skipIf(WITHOUT_FFMPEG)("far away hardly anything above 4 kHz is left, and the thuds lie below 400 Hz", () => {
      const broad = averageSpectrum(heardOf().middle, 8192);
      const whole = powerBetween(broad, 20, 20_000);
      expect(powerBetween(broad, 4000, 20_000) / whole).toBeLessThan(0.03);
      expect(powerBetween(broad, 40, 400) / whole).toBeGreaterThan(0.6);
    });
  },
};

describeCollection("seasons", SEASONS, (piece, heardOf) => OWN[piece.id]?.(heardOf));
