import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import { cardOf } from "../../sounds/synth/card.ts";
import { master } from "../../sounds/synth/master.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { isSeamless } from "../../sounds/synth/piece.ts";
import { PIECES } from "../../sounds/synth/pieces.ts";
import { createRandom } from "../../sounds/synth/random.ts";
import { LIBRARY, WITHOUT_FFMPEG } from "./heard.ts";

const MEGABYTE = 1_000_000;

test("every piece has its own id and a title in every language", () => {
  expect(new Set(PIECES.map(({ id }) => id)).size).toBe(PIECES.length);
  for (const { title } of PIECES) {
    expect(Object.keys(title).toSorted()).toEqual(["ar", "de", "en", "es", "fr", "nl"]);
    expect(new Set(Object.values(title)).size).toBeGreaterThan(3);
  }
});

test("the whole library stays below 25 MB", () => {
  const sizes = PIECES.map(({ collection, id }) => statSync(join(LIBRARY, collection, `${id}.opus`)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25 * MEGABYTE);
});

function tick(kind: Piece["kind"], seamless?: boolean): Piece {
  const title = { fr: "Tic", en: "Tick", de: "Tick", es: "Tic", nl: "Tik", ar: "تكة" };
  return {
    id: "tick",
    title,
    collection: "signals",
    kind,
    ...(seamless === undefined ? {} : { seamless }),
    render: () => {
      const random = createRandom(1);
      const left = new Float64Array(0.7 * SAMPLE_RATE).map((_, n) => random.gaussian() * Math.exp(-n / 9000));
      return { left, right: left.map((value) => 0.8 * value) };
    },
  };
}

test("loops, beds and accents go round unless they say otherwise, one-shots and chimes do not", () => {
  expect((["loop", "bed", "accent", "one-shot", "chime"] as const).map((kind) => isSeamless(tick(kind)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isSeamless(tick("accent", false))).toBe(false);
});

test.skipIf(WITHOUT_FFMPEG)("mastering twice gives the same bytes", () => {
  const once = master(tick("one-shot"));
  expect(master(tick("one-shot")).file.equals(once.file)).toBe(true);
});

test.skipIf(WITHOUT_FFMPEG)("a one-shot keeps its length to the sample and ends in silence", () => {
  const { heard, level } = master(tick("one-shot"));
  expect(heard.left).toHaveLength(0.7 * SAMPLE_RATE);
  expect(Math.abs(heard.left[0]!)).toBeLessThan(0.01);
  expect(Math.abs(heard.left.at(-1)!)).toBeLessThan(0.01);
  expect(level.momentaryLufs).toBeLessThanOrEqual(-20);
  expect(level.peakDbtp).toBeLessThanOrEqual(-3);
});

test.skipIf(WITHOUT_FFMPEG)("a one-shot of one sharp crack is softer rather than limited", () => {
  const crack: Piece = {
    ...tick("one-shot"),
    render: () => {
      const left = new Float64Array(SAMPLE_RATE);
      for (let n = 0; n < 40; n++) left[20_000 + n] = Math.sin((Math.PI * n) / 5) * Math.exp(-n / 10);
      return { left, right: left };
    },
  };
  const { level } = master(crack);
  expect(level.peakDbtp).toBeLessThanOrEqual(-3);
  expect(level.peakDbtp).toBeGreaterThan(-3.6);
  expect(level.momentaryLufs).toBeLessThan(-21);
});

test.skipIf(WITHOUT_FFMPEG)("a loop whose peaks are too high is refused, for its recipe must change", () => {
  const spiky: Piece = {
    ...tick("loop"),
    render: () => {
      const left = new Float64Array(SAMPLE_RATE).map((_, n) => (n % 24_000 === 0 ? 1 : 0.0005 * Math.sin(n)));
      return { left, right: left };
    },
  };
  expect(() => master(spiky)).toThrow("is too high");
});

test.skipIf(WITHOUT_FFMPEG)("a card tells the loudness of its kind and leaves out what there is not", () => {
  const { heard, level } = master(tick("one-shot"));
  const card = cardOf(tick("one-shot"), heard, level);
  expect(card).toMatchObject({ kind: "one-shot", durationSeconds: 0.7, loudnessLufs: level.momentaryLufs });
  expect(Object.keys(card)).not.toContain("engine");
  expect(Object.keys(card)).not.toContain("layer");
});
