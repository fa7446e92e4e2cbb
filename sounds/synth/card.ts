import type { SoundCard } from "../../electron/contract/sound.ts";
import { SAMPLE_RATE } from "./circular.ts";
import type { Level } from "./level.ts";
import type { Piece } from "./pieces.ts";
import type { Seam } from "./seam.ts";

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The card that lies beside a sound: what a player, an operator and a lawyer ask of it. */
export function cardOf(piece: Piece, samples: number, level: Level, seam: Seam): SoundCard {
  return {
    id: piece.id,
    title: piece.title,
    kind: "loop",
    durationSeconds: samples / SAMPLE_RATE,
    loudnessLufs: level.loudnessLufs,
    peakDbtp: level.peakDbtp,
    licence: "MIT",
    source: "rendered by sounds/synth",
    engine: {
      ...piece.engine,
      seamStepRatio: round(seam.stepRatio, 3),
      seamSpectralDeviations: round(seam.spectralDeviations, 2),
    },
  };
}
