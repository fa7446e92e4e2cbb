import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import { PIECES } from "../../sounds/synth/pieces.ts";
import { isSeamless } from "../../sounds/synth/piece.ts";
import { measure } from "../../sounds/synth/sheet/measures.ts";
import { rowAt, spectrogram } from "../../sounds/synth/sheet/spectrogram.ts";
import { cellsOfCard, lineOf, TABLE_BEGINS, TABLE_ENDS, tableOf, withTable } from "../../sounds/synth/sheet/table.ts";
import { fileOf, hear, readCard, WITHOUT_FFMPEG } from "./heard.ts";

const DOCUMENTS = join(import.meta.dirname, "..", "..", "assets", "docs");
const document = readFileSync(join(DOCUMENTS, "sounds.md"), "utf8");
const table = document.slice(document.indexOf(TABLE_BEGINS), document.indexOf(TABLE_ENDS));
const lines = table.split("\n").filter((line) => line.startsWith("| `"));

describe("the table of sounds in the documentation", () => {
  test("has a line for each sound of the library, in its order, and no other", () => {
    expect(lines.map((line) => line.split("`")[1])).toEqual(PIECES.map(({ id }) => id));
  });

  test("says what the cards and the files say; `npm run sounds -- --sheet` brings it up to date", () => {
    for (const [n, piece] of PIECES.entries()) {
      const cells = lines[n]!.split("|").map((cell) => cell.trim());
      expect([...cells.slice(1, 6), cells[9]]).toEqual(cellsOfCard(readCard(piece), fileOf(piece).length));
    }
  });

  test.skipIf(WITHOUT_FFMPEG)("says what is measured on a file", () => {
    const safeLoop = PIECES.find(({ id }) => id === "safe-loop")!;
    const row = { card: readCard(safeLoop), bytes: fileOf(safeLoop).length, measures: measure(hear(safeLoop), true) };
    expect(lines).toContain(lineOf({ ...row, collection: "signals" }));
  });

  test("tells a seam of what goes round and of nothing else", () => {
    for (const [n, piece] of PIECES.entries()) {
      const seam = lines[n]!.split("|")[8]!.trim();
      expect(seam !== "").toBe(isSeamless(piece));
    }
  });

  test("is put between its two lines, and nowhere where they are missing", () => {
    const text = `before\n${TABLE_BEGINS}\nold\n${TABLE_ENDS}\nafter`;
    expect(withTable(text, tableOf([]))).toMatch(/^before\n[^]*\| Sound \|[^]*\nafter$/);
    expect(withTable(text, "new")).not.toContain("old");
    expect(() => withTable("no place", "new")).toThrow("lacks");
  });
});

describe("the contact sheet", () => {
  const pictures = [...new Set(PIECES.map(({ collection }) => `sounds-${collection}.webp`))];

  test("has a picture of each collection, shown in the document, all together below 600 kB", () => {
    for (const picture of pictures) {
      expect(existsSync(join(DOCUMENTS, picture))).toBe(true);
      expect(document).toContain(`](${picture})`);
    }
    const sizes = pictures.map((picture) => statSync(join(DOCUMENTS, picture)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  test("shows a tone at its frequency and when it sounds", () => {
    const [width, height] = [40, 90];
    const tone = new Float64Array(SAMPLE_RATE).map((_, n) =>
      n < SAMPLE_RATE / 2 ? Math.sin((2 * Math.PI * 1000 * n) / SAMPLE_RATE) : 0,
    );
    const levels = spectrogram(tone, width, height);
    const column = (at: number): number[] => Array.from({ length: height }, (_, row) => levels[row * width + at]!);
    const first = column(10);
    expect(Math.abs(first.indexOf(Math.max(...first)) - rowAt(1000, height))).toBeLessThan(2);
    expect(Math.max(...column(35))).toBeLessThan(Math.max(...first) - 80);
  });
});
