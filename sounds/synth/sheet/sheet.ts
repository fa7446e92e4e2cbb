import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SoundCard } from "../../../electron/contract/sound.ts";
import { decodeOpus } from "../opus.ts";
import { isSeamless } from "../piece.ts";
import { PIECES } from "../pieces.ts";
import { measure, middleOf } from "./measures.ts";
import { drawSheet } from "./picture.ts";
import type { Tile } from "./picture.ts";
import { tableOf, withTable } from "./table.ts";
import type { Row } from "./table.ts";

const LIBRARY = join(import.meta.dirname, "..", "..");
const DOCUMENTS = join(LIBRARY, "..", "assets", "docs");

/** The face of the console, for the labels. */
function fontFile(): string {
  const home = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/instrument-sans/package.json"));
  return join(home, "files", "instrument-sans-latin-wght-normal.woff2");
}

/**
 * Listens to every committed sound and brings the documentation up to date: a picture of each
 * collection and the table of measures, `assets/docs/sounds*`. Renders nothing anew.
 */
export function writeSheet(): void {
  const rows: Row[] = [];
  const sheets = new Map<string, Tile[]>();
  for (const piece of PIECES) {
    const path = join(LIBRARY, piece.collection, piece.id);
    const card = SoundCard.parse(JSON.parse(readFileSync(`${path}.json`, "utf8")));
    const heard = decodeOpus(readFileSync(`${path}.opus`));
    const bytes = statSync(`${path}.opus`).size;
    rows.push({ collection: piece.collection, card, bytes, measures: measure(heard, isSeamless(piece)) });
    // Of one engine at four speeds the pictures are much alike: the table has them all.
    if (piece.layer?.role === "held") continue;
    const tiles = sheets.get(piece.collection) ?? [];
    sheets.set(piece.collection, [...tiles, { card, middle: middleOf(heard) }]);
  }
  for (const [collection, tiles] of sheets) {
    const picture = drawSheet(tiles, fontFile());
    writeFileSync(join(DOCUMENTS, `sounds-${collection}.webp`), picture);
    console.log(`sounds-${collection}.webp: ${tiles.length} sounds, ${picture.length} bytes`);
  }
  const document = join(DOCUMENTS, "sounds.md");
  writeFileSync(document, withTable(readFileSync(document, "utf8"), tableOf(rows)));
}
