import { expect, test } from "vitest";
import { PLACES } from "../../sounds/synth/places/pieces.ts";
import { envelopeOf, eventsOf, gapVariation, hiddenLoop, movementBetween } from "./envelope.ts";
import { describeCollection } from "./gates.ts";
import { crestDecibels, levelsOf, readCard, spreadOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { averageSpectrum, powerBetween, strongestHertz, strongestShare } from "./spectrum.ts";

/** What each place promises besides, by its id. */
const OWN: Record<string, (heardOf: () => Heard) => void> = {
  "pit-lane": (heardOf) => {
    test.skipIf(WITHOUT_FFMPEG)("a generator hums at the mains' 50 Hz and its double", () => {
      const fine = averageSpectrum(heardOf().middle, 2 ** 17);
      expect(Math.abs(strongestHertz(fine, 40, 70) - 50)).toBeLessThan(0.3);
      expect(powerBetween(fine, 49, 51)).toBeGreaterThan(3 * powerBetween(fine, 52, 72));
      expect(powerBetween(fine, 99, 101)).toBeGreaterThan(powerBetween(fine, 102, 122) / 4);
    });

    test.skipIf(WITHOUT_FFMPEG)("tools are heard over it at no rhythm", () => {
      const events = eventsOf(envelopeOf(heardOf().middle, 6000, 0.7, 5), 3);
      expect(events.length).toBeGreaterThan(12);
      expect(gapVariation(events)).toBeGreaterThan(0.5);
    });
  },
  workshop: (heardOf) => {
    test.skipIf(WITHOUT_FFMPEG)("its compressor comes and goes", () => {
      const low = [...envelopeOf(heardOf().middle, 96, 1.2, 1)].toSorted((a, b) => a - b);
      const part = low.length >> 2;
      expect(low.at(-part)! / low[part]!).toBeGreaterThan(2);
    });

    test.skipIf(WITHOUT_FFMPEG)("steel is struck at no rhythm", () => {
      const events = eventsOf(envelopeOf(heardOf().middle, 4500, 0.7, 50), 4);
      expect(events.length).toBeGreaterThan(50);
      expect(gapVariation(events)).toBeGreaterThan(1);
    });
  },
  "crowd-murmur": (heardOf) => {
    test.skipIf(WITHOUT_FFMPEG)("it moves as speech does, most between two and eight times a second", () => {
      const envelope = envelopeOf(heardOf().middle, 1400, 0.5, 100);
      const octaves = [0.5, 1, 2, 4, 8, 16].map((from) => movementBetween(envelope, 100, from, 2 * from));
      expect([2, 3]).toContain(octaves.indexOf(Math.max(...octaves)));
      expect(octaves[2]! + octaves[3]!).toBeGreaterThan(3 * octaves[4]!);
    });

    test.skipIf(WITHOUT_FFMPEG)(
      "it has the colour of speech: most from 250 Hz to 2 kHz, falling above, not gone at 4 kHz",
      () => {
        const broad = averageSpectrum(heardOf().middle, 8192);
        const whole = powerBetween(broad, 20, 20_000);
        expect(powerBetween(broad, 250, 2000) / whole).toBeGreaterThan(0.75);
        expect(powerBetween(broad, 2800, 5600) / whole).toBeGreaterThan(0.001);
        expect(strongestShare(averageSpectrum(heardOf().middle, 2 ** 17), 1.5)).toBeLessThan(0.05);
      },
    );
  },
};

describeCollection("places", PLACES, (piece, heardOf) => {
  test.skipIf(WITHOUT_FFMPEG)("it is wide, on one loudspeaker as full, and no peak stands out of all measure", () => {
    const { left, middle, side } = heardOf();
    for (const ring of [left, middle]) {
      expect(crestDecibels(ring)).toBeGreaterThan(10);
      expect(crestDecibels(ring)).toBeLessThan(21);
    }
    const width = spreadOf(levelsOf(side, 48_000)).mean - spreadOf(levelsOf(middle, 48_000)).mean;
    expect(width).toBeGreaterThan(-12);
    expect(width).toBeLessThan(-2);
  });

  test.skipIf(WITHOUT_FFMPEG)("it is no shorter loop in disguise", () => {
    expect(hiddenLoop(envelopeOf(heardOf().middle, 1400, 0.5, 20))).toBeLessThan(0.25);
  });

  test("it lasts a minute at least", () => {
    expect(readCard(piece).durationSeconds).toBeGreaterThanOrEqual(60);
  });

  OWN[piece.id]?.(heardOf);
});
