import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardOf } from "./card.ts";
import { rotate } from "./circular.ts";
import { amplify, measureLevel } from "./level.ts";
import { decodeLoop, encodeLoop } from "./opus.ts";
import { PIECES } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { measureSeam, quietestStart } from "./seam.ts";
import type { Stereo } from "./stereo.ts";

const COLLECTION = join(import.meta.dirname, "..", "engines");
const LOUDNESS_LUFS = -23;
const HIGHEST_PEAK_DBTP = -3;

function beginQuietly(loop: Stereo): Stereo {
  const start = quietestStart(loop);
  return { left: rotate(loop.left, start), right: rotate(loop.right, start) };
}

function renderPiece(piece: Piece): void {
  const raw = beginQuietly(piece.render());
  const loop = amplify(raw, LOUDNESS_LUFS - measureLevel(raw).loudnessLufs);
  const file = encodeLoop(loop, [`TITLE=${piece.title["en"]}`, "LICENSE=MIT", "GENRE=Engine"]);
  const heard = decodeLoop(file);
  const level = measureLevel(heard);
  if (level.peakDbtp > HIGHEST_PEAK_DBTP) {
    throw new Error(`${piece.id}: true peak ${level.peakDbtp} dBTP is above ${HIGHEST_PEAK_DBTP}`);
  }
  const card = cardOf(piece, heard.left.length, level, measureSeam(heard));
  writeFileSync(join(COLLECTION, `${piece.id}.opus`), file);
  writeFileSync(join(COLLECTION, `${piece.id}.json`), `${JSON.stringify(card, null, 2)}\n`);
  console.log(`${piece.id}: ${level.loudnessLufs} LUFS, ${level.peakDbtp} dBTP, ${file.length} bytes`);
}

mkdirSync(COLLECTION, { recursive: true });
const wanted = process.argv.slice(2);
for (const piece of PIECES) {
  if (wanted.length === 0 || wanted.includes(piece.id)) renderPiece(piece);
}
