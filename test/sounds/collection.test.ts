import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SoundCard } from "../../electron/contract/sound.ts";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { measureLevel } from "../../sounds/synth/level.ts";
import { preSkipOf, readOpus } from "../../sounds/synth/ogg.ts";
import { decodeLoop } from "../../sounds/synth/opus.ts";
import { PIECES } from "../../sounds/synth/pieces.ts";
import { measureSeam } from "../../sounds/synth/seam.ts";
import type { Stereo } from "../../sounds/synth/stereo.ts";
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

const COLLECTION = join(import.meta.dirname, "..", "..", "sounds", "engines");
const withoutFfmpeg = spawnSync("ffmpeg", ["-version"]).status !== 0;

function read(name: string): Buffer {
  return readFileSync(join(COLLECTION, name));
}

function cardOf(id: string): SoundCard {
  return SoundCard.parse(JSON.parse(read(`${id}.json`).toString("utf8")));
}

/** The difference between the highest sample and the root mean square, decibels. */
function crestDecibels(ring: Ring): number {
  const highest = ring.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return 20 * Math.log10(highest / rms(ring));
}

/** Spread (standard deviation) of the level of quarter seconds, decibels: how much it breathes. */
function breathDecibels(ring: Ring): number {
  const size = SAMPLE_RATE / 4;
  const levels = Array.from({ length: ring.length / size }, (_, n) => 20 * Math.log10(rms(ring.slice(n * size, (n + 1) * size))));
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length);
}

describe("the collection", () => {
  test("every recording has its card and every card its recording, none forgotten by the recipes", () => {
    const names = PIECES.flatMap(({ id }) => [`${id}.json`, `${id}.opus`]);
    expect(readdirSync(COLLECTION).toSorted()).toEqual(names.toSorted());
  });

  test("it stays small beside the 25 MB of the whole library", () => {
    const bytes = readdirSync(COLLECTION).reduce((sum, name) => sum + statSync(join(COLLECTION, name)).size, 0);
    expect(bytes).toBeLessThan(2_500_000);
  });
});

describe.for(PIECES)("$id", ({ id, title, engine }) => {
  const card = cardOf(id);

  test("its card says what its recipe says", () => {
    expect(card).toMatchObject({ id, title, kind: "loop", licence: "MIT", source: "rendered by sounds/synth", engine });
  });

  test("its file carries no date and hides the run-up of the codec", () => {
    const file = read(`${id}.opus`);
    expect(preSkipOf(readOpus(file).head)).toBe(7992);
    expect(file.subarray(0, 1000).toString("latin1")).not.toMatch(/date|encoder/i);
  });

  describe("as it is heard", () => {
    let heard: Stereo;
    let middle: Ring;
    let side: Ring;
    /** Lines 0.18 Hz apart, and the broad shape. */
    let fine: Spectrum;
    let broad: Spectrum;

    beforeAll(() => {
      if (withoutFfmpeg) return;
      heard = decodeLoop(read(`${id}.opus`));
      middle = heard.left.map((value, n) => (value + heard.right[n]!) / 2);
      side = heard.left.map((value, n) => (value - heard.right[n]!) / 2);
      fine = averageSpectrum(middle, 2 ** 18);
      broad = averageSpectrum(middle, 8192);
    });

    test.skipIf(withoutFfmpeg)("it lasts exactly as long as its card says, 30 to 40 s", () => {
      expect(heard.left).toHaveLength(card.durationSeconds * SAMPLE_RATE);
      expect(card.durationSeconds).toBeGreaterThanOrEqual(30);
      expect(card.durationSeconds).toBeLessThanOrEqual(40);
    });

    test.skipIf(withoutFfmpeg)("it has −23 LUFS and a true peak of −3 dBTP at most, as its card says", () => {
      const level = measureLevel(heard);
      expect(Math.abs(level.loudnessLufs + 23)).toBeLessThanOrEqual(0.5);
      expect(level.peakDbtp).toBeLessThanOrEqual(-3);
      expect(level.loudnessLufs).toBeCloseTo(card.loudnessLufs, 1);
      expect(level.peakDbtp).toBeCloseTo(card.peakDbtp, 0);
    });

    test.skipIf(withoutFfmpeg)("its end meets its beginning as any two neighbours inside meet", () => {
      const seam = measureSeam(heard);
      expect(seam.stepRatio).toBeLessThan(1);
      expect(seam.spectralDeviations).toBeLessThan(2);
      expect(seam.stepRatio).toBeCloseTo(Number(card.engine?.["seamStepRatio"]), 1);
    });

    test.skipIf(withoutFfmpeg)("its crest is 8 to 17 dB on each loudspeaker and on one alone", () => {
      for (const ring of [heard.left, heard.right, middle]) {
        expect(crestDecibels(ring)).toBeGreaterThan(8);
        expect(crestDecibels(ring)).toBeLessThan(17);
      }
    });

    test.skipIf(withoutFfmpeg)("its centroid is 250 to 900 Hz, by power and by amplitude", () => {
      for (const weight of ["power", "amplitude"] as const) {
        expect(centroidHertz(broad, weight)).toBeGreaterThan(250);
        expect(centroidHertz(broad, weight)).toBeLessThan(900);
      }
    });

    test.skipIf(withoutFfmpeg)("no partial sticks out like a test tone", () => {
      expect(strongestShare(fine, 1.5)).toBeLessThan(0.25);
      expect(prominenceDecibels(broad, 2000, 16_000)).toBeLessThan(9);
    });

    test.skipIf(withoutFfmpeg)("it breathes, and never surges", () => {
      expect(breathDecibels(middle)).toBeGreaterThan(0.4);
      expect(breathDecibels(middle)).toBeLessThan(2);
    });

    test.skipIf(withoutFfmpeg)("it is wide, and loses nothing on one loudspeaker", () => {
      const width = 20 * Math.log10(rms(side) / rms(middle));
      expect(width).toBeGreaterThan(-16);
      expect(width).toBeLessThan(-6);
    });

    test.skipIf(withoutFfmpeg)("the order on its card is the strongest of all", () => {
      const turn = engine.rpm / 60;
      const orders = Array.from({ length: 60 }, (_, n) => powerBetween(fine, (n + 0.5) * turn, (n + 1.5) * turn));
      expect(orders.indexOf(Math.max(...orders)) + 1).toBe(engine.dominantOrder);
    });

    // A motor has no firings, and its two shafts wander apart.
    if (engine.cylinders === 0) return;

    test.skipIf(withoutFfmpeg)("its firing line leads, where its speed says", () => {
      const due = (engine.rpm / 60) * engine.dominantOrder;
      expect(Math.abs(strongestHertz(fine, 20, 2000) / due - 1)).toBeLessThan(0.005);
    });

    test.skipIf(withoutFfmpeg)("60 % of its energy lies on half orders", () => {
      const halfOrder = engine.rpm / 120;
      expect(shareOnLines(fine, halfOrder, 0.12 * halfOrder)).toBeGreaterThan(0.6);
    });
  });
});
