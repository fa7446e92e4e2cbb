import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import { statedLoudness } from "../../sounds/synth/card.ts";
import { measureLevel } from "../../sounds/synth/level.ts";
import type { Level } from "../../sounds/synth/level.ts";
import { readOpus } from "../../sounds/synth/ogg.ts";
import { isSeamless } from "../../sounds/synth/piece.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { measureSeam } from "../../sounds/synth/seam.ts";
import { fileOf, hear, LIBRARY, readCard, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";

/** How far a level lies outside of what its kind may have, LU; 0 inside. */
function outside(kind: Piece["kind"], level: Level): number {
  if (kind === "loop" || kind === "bed") return Math.max(0, Math.abs(level.loudnessLufs + 23) - 0.5);
  // Softer than the rule only where its peak forbids more.
  const tooSoft = level.peakDbtp > -3.5 ? 0 : -20.5 - level.momentaryLufs;
  return Math.max(0, level.momentaryLufs + 20, tooSoft);
}

/** Its ends are those of any two neighbours inside, or silence. */
function expectNoClick(heard: Heard, seamless: boolean): void {
  if (seamless) {
    const seam = measureSeam(heard);
    expect(seam.stepRatio).toBeLessThan(1);
    expect(seam.spectralDeviations).toBeLessThan(2);
    return;
  }
  const quiet = 10 ** (-40 / 20);
  for (const ring of [heard.left, heard.right]) {
    expect(Math.abs(ring[0]!)).toBeLessThan(quiet);
    expect(Math.abs(ring.at(-1)!)).toBeLessThan(quiet);
  }
}

/** What holds of every sound, whatever it is of. `more` adds what its own kind promises; it is heard once, before all. */
function describePiece(piece: Piece, more: (heardOf: () => Heard) => void): void {
  describe(`${piece.id}`, () => {
    let heard: Heard;
    const heardOf = (): Heard => heard;
    beforeAll(() => {
      if (!WITHOUT_FFMPEG) heard = hear(piece);
    });

    test("its card says what its recipe says", () => {
      const { id, title, kind, engine, layer } = piece;
      const facts = { ...(engine === undefined ? {} : { engine }), ...(layer === undefined ? {} : { layer }) };
      expect(readCard(piece)).toMatchObject({ id, title, kind, licence: "MIT", source: "rendered by sounds/synth", ...facts });
      expect("layer" in readCard(piece)).toBe(layer !== undefined);
    });

    test("its file carries no date and hides the run-up of the codec", () => {
      const file = fileOf(piece);
      expect(readOpus(file).preSkip).toBe(7992);
      expect(file.subarray(0, 1000).toString("latin1")).not.toMatch(/date|encoder/i);
    });

    test.skipIf(WITHOUT_FFMPEG)("it lasts exactly as long as its card says", () => {
      expect(heard.left).toHaveLength(Math.round(readCard(piece).durationSeconds * SAMPLE_RATE));
    });

    test.skipIf(WITHOUT_FFMPEG)("one loudspeaker alone loses nothing of it", () => {
      expect(20 * Math.log10(rms(heard.side) / rms(heard.middle))).toBeLessThan(-3);
    });

    test.skipIf(WITHOUT_FFMPEG)("its level is that of its kind, its true peak −3 dBTP at most, as its card says", () => {
      const card = readCard(piece);
      const level = measureLevel(heard, isSeamless(piece));
      expect(outside(piece.kind, level)).toBe(0);
      expect(level.peakDbtp).toBeLessThanOrEqual(-3);
      expect(statedLoudness(piece.kind, level)).toBeCloseTo(card.loudnessLufs, 1);
      expect(level.peakDbtp).toBeCloseTo(card.peakDbtp, 0);
    });

    test.skipIf(WITHOUT_FFMPEG)("no click where it begins and ends, or where it meets itself", () => {
      expectNoClick(heard, isSeamless(piece));
    });

    more(heardOf);
  });
}

/** The gates of a collection: none forgotten, and each of its sounds as {@link describePiece} says. */
export function describeCollection(
  collection: Piece["collection"],
  pieces: readonly Piece[],
  more: (piece: Piece, heardOf: () => Heard) => void,
): void {
  describe(`sounds/${collection}`, () => {
    test("every recording has its card and every card its recording, none forgotten by the recipes", () => {
      const folder = join(LIBRARY, collection);
      const names = pieces.flatMap(({ id }) => [`${id}.json`, `${id}.opus`]);
      expect(existsSync(folder) ? readdirSync(folder).toSorted() : []).toEqual(names.toSorted());
      expect(pieces.filter((piece) => piece.collection !== collection)).toEqual([]);
    });
    for (const piece of pieces) describePiece(piece, (heardOf) => more(piece, heardOf));
  });
}
