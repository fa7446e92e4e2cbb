import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardOf } from "./card.ts";
import { master } from "./master.ts";
import type { Piece } from "./piece.ts";
import { PIECES } from "./pieces.ts";
import { writeSheet } from "./sheet/sheet.ts";

const LIBRARY = join(import.meta.dirname, "..");

function renderPiece(piece: Piece): void {
  const { file, heard, level } = master(piece);
  const card = cardOf(piece, heard, level);
  const folder = join(LIBRARY, piece.collection);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${piece.id}.opus`), file);
  writeFileSync(join(folder, `${piece.id}.json`), `${JSON.stringify(card, null, 2)}\n`);
  console.log(`${piece.collection}/${piece.id}: ${card.loudnessLufs} LUFS, ${card.peakDbtp} dBTP, ${file.length} bytes`);
}

const options = process.argv.slice(2);
const wanted = options.filter((option) => option !== "--sheet");
const unknown = wanted.filter((id) => !PIECES.some((piece) => piece.id === id));
if (unknown.length > 0) {
  console.error(`no recipe for ${unknown.join(", ")}; there are ${PIECES.map(({ id }) => id).join(", ")}`);
  process.exitCode = 1;
} else {
  // With --sheet alone nothing is rendered: the documentation is drawn from the files as they are.
  const all = options.length === 0;
  for (const piece of PIECES) if (all || wanted.includes(piece.id)) renderPiece(piece);
  if (options.includes("--sheet")) writeSheet();
}
