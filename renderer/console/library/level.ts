/** What keeping a recording will do to its level, said before it is done. Pure. */
import type { Draft } from "../../../electron/contract/recording.ts";
import type { SoundCard } from "../../../electron/contract/sound.ts";

export type Kind = SoundCard["kind"];

export const KINDS: readonly Kind[] = ["loop", "bed", "one-shot", "accent", "chime"];

const STAYING_LUFS = -23;
const PASSING_LUFS = -20;
const HIGHEST_PEAK_DBTP = -3;

export function goesRound(kind: Kind): boolean {
  return kind === "loop" || kind === "bed";
}

/** What most recordings of such a length are. */
export function likelyKind({ durationSeconds }: Draft): Kind {
  return durationSeconds >= 15 ? "loop" : "one-shot";
}

/** The loudness that it is brought to, and by how many decibels: less than wanted where its peaks would be too high. */
export function levelled({ loudnessLufs, momentaryLufs, peakDbtp }: Draft, kind: Kind): { target: number; decibels: number } {
  const [wanted, found] = goesRound(kind) ? [STAYING_LUFS, loudnessLufs] : [PASSING_LUFS, momentaryLufs];
  const decibels = Math.min(wanted - found, HIGHEST_PEAK_DBTP - peakDbtp);
  return { target: found + decibels, decibels };
}

const BYTES_PER_SECOND = 48_000 * 2 * 4;
/** A zone's decoded sound stays under this (SOUND §5). */
const MOST_MEGABYTES = 150;

/** Megabytes that a player holds of it once decoded, where they are more than a zone has; else null. */
export function tooManyMegabytes(durationSeconds: number): number | null {
  const megabytes = Math.round((durationSeconds * BYTES_PER_SECOND) / 1_000_000);
  return megabytes > MOST_MEGABYTES ? megabytes : null;
}
