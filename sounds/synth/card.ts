import type { SoundCard } from "../../electron/contract/sound.ts";
import { SAMPLE_RATE } from "./circular.ts";
import type { Level } from "./level.ts";
import { isSeamless } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { measureSeam } from "./seam.ts";
import type { Stereo } from "./stereo.ts";

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The loudness a card states: over the whole for what stays, in the loudest 400 ms for what comes and goes (SOUND §4). */
export function statedLoudness(kind: Piece["kind"], level: Level): number {
  return kind === "loop" || kind === "bed" ? level.loudnessLufs : level.momentaryLufs;
}

function engineFacts(piece: Piece, heard: Stereo): Pick<SoundCard, "engine"> {
  if (piece.engine === undefined) return {};
  if (!isSeamless(piece)) return { engine: piece.engine };
  const seam = measureSeam(heard);
  const measured = { seamStepRatio: round(seam.stepRatio, 3), seamSpectralDeviations: round(seam.spectralDeviations, 2) };
  return { engine: { ...piece.engine, ...measured } };
}

/** The card that lies beside a sound: what a player, an operator and a lawyer ask of it. */
export function cardOf(piece: Piece, heard: Stereo, level: Level): SoundCard {
  return {
    id: piece.id,
    title: piece.title,
    kind: piece.kind,
    durationSeconds: heard.left.length / SAMPLE_RATE,
    loudnessLufs: statedLoudness(piece.kind, level),
    peakDbtp: level.peakDbtp,
    licence: "MIT",
    source: "rendered by sounds/synth",
    ...engineFacts(piece, heard),
    ...(piece.layer === undefined ? {} : { layer: piece.layer }),
  };
}
