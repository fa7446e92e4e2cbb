import { rotate, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { statedLoudness } from "./card.ts";
import { amplify, measureLevel } from "./level.ts";
import type { Level } from "./level.ts";
import { decodeOpus, encodeOpus } from "./opus.ts";
import { isSeamless } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { quietestStart } from "./seam.ts";
import type { Stereo } from "./stereo.ts";

/** A piece as it goes into the library: its file, and what a player hears of it. */
export interface Mastered {
  file: Buffer;
  heard: Stereo;
  level: Level;
}

const LOOP_LUFS = -23;
/** A little under the −20 LUFS that nothing passes: the codec moves the figure by a tenth. */
const ONE_SHOT_LUFS = -20.2;
const HIGHEST_LUFS = -20;
const HIGHEST_PEAK_DBTP = -3;
/** How often a one-shot is coded anew because the codec raised its peak. */
const TRIES = 5;
const FADE_SECONDS = 0.004;

function beginQuietly(loop: Stereo): Stereo {
  const start = quietestStart(loop);
  return { left: rotate(loop.left, start), right: rotate(loop.right, start) };
}

/** Raises the first and lowers the last few milliseconds from and to silence: no end of a sound is a click. */
function fadeEnds({ left, right }: Stereo): Stereo {
  const reach = FADE_SECONDS * SAMPLE_RATE;
  const fade = (ring: Ring): Ring =>
    ring.map((value, n) => {
      const inside = Math.min(n, ring.length - 1 - n);
      return inside >= reach ? value : value * Math.sin((Math.PI * inside) / (2 * reach)) ** 2;
    });
  return { left: fade(left), right: fade(right) };
}

function code(piece: Piece, sound: Stereo, seamless: boolean): Mastered {
  const file = encodeOpus(sound, seamless, [`TITLE=${piece.title.en}`, "LICENSE=MIT"]);
  const heard = decodeOpus(file);
  return { file, heard, level: measureLevel(heard, seamless) };
}

function tooHigh({ peakDbtp, momentaryLufs }: Level, staying: boolean): number {
  return Math.max(peakDbtp - HIGHEST_PEAK_DBTP, staying ? -Infinity : momentaryLufs - HIGHEST_LUFS);
}

/**
 * Renders a piece and brings it to the library's level (SOUND §4) by one gain for all of it. A one-shot whose peak
 * would be too high is made softer; a loop or bed whose peak is too high throws, for its recipe must change.
 */
export function master(piece: Piece): Mastered {
  const seamless = isSeamless(piece);
  const staying = piece.kind === "loop" || piece.kind === "bed";
  const rendered = piece.render();
  const raw = seamless ? (piece.beginsAsRendered === true ? rendered : beginQuietly(rendered)) : fadeEnds(rendered);
  const found = measureLevel(raw, seamless);
  const wanted = (staying ? LOOP_LUFS : ONE_SHOT_LUFS) - statedLoudness(piece.kind, found);
  let gain = staying ? wanted : Math.min(wanted, HIGHEST_PEAK_DBTP - 0.1 - found.peakDbtp);
  for (let attempt = 1; ; attempt++) {
    const mastered = code(piece, amplify(raw, gain), seamless);
    const excess = tooHigh(mastered.level, staying);
    if (excess <= 0) return mastered;
    if (staying || attempt === TRIES) {
      throw new Error(`${piece.id}: ${mastered.level.peakDbtp} dBTP, ${mastered.level.momentaryLufs} LUFS at most, is too high`);
    }
    gain -= excess + 0.1;
  }
}
