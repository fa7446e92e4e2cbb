/** An own sound made anew as another kind: what comes and goes becomes a loop, or the reverse. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Draft } from "../../contract/recording.ts";
import type { SoundCard } from "../../contract/sound.ts";
import { inLanguage } from "../../contract/words.ts";
import { goesRound } from "../sound/master.ts";
import { RefusedRecording } from "../sound/refused.ts";
import { type Studio, workFor } from "../sound/studio.ts";
import type { Shelf } from "./shelf.ts";

const SHORT = "It is shorter than a second, too short to go round. Bring in a longer recording.";
const NO_CUT =
  "Its end does not meet its beginning, and no cut was found that goes round. Cut it by hand, then bring it in again as a loop.";

/** Where a sound is cut to go round; null: as it is. An import asks a person who hears the seam; here the best cut is taken. */
function cutFor({ seam, suggestion }: Draft): NonNullable<Draft["suggestion"]>["cut"] | null {
  if (seam === null) throw new RefusedRecording("too-short", SHORT);
  if (seam.verdict === "seamless") return null;
  if (suggestion === null) throw new RefusedRecording("failed", NO_CUT);
  return suggestion.cut;
}

/**
 * Decodes a sound of the shelf, brings it to the level of the card's kind, codes it, and puts it in its own place. `folder`
 * is a new one that goes with the work. Rejects with a {@link RefusedRecording}, and then the sound is as it was.
 */
export async function rework(
  studio: Studio,
  shelf: Shelf,
  asked: SoundCard,
  folder: string,
  signal: AbortSignal,
): Promise<SoundCard> {
  const quietly = (): void => undefined;
  const [raw, out] = [join(folder, "raw"), join(folder, "sound.opus")];
  await mkdir(folder);
  try {
    const found = { type: "Ogg Opus", reader: "opus", title: null, copyright: null, saidSeconds: null } as const;
    const file = join(shelf.folder, `${asked.id}.opus`);
    // Only between the two families is a sound made anew: what becomes a loop came and went before.
    const faded = goesRound(asked.kind);
    const measure = { kind: "measure", file, reader: "opus", found, faded, raw } as const;
    const { draft } = await workFor(studio, "measured", measure, quietly, signal);
    const cut = goesRound(asked.kind) ? cutFor(draft) : null;
    const comments = [`TITLE=${inLanguage(asked.title, "en", "en")}`, `LICENSE=${asked.licence}`];
    const render = { kind: "render", raw, cut, as: asked.kind, comments, file: out } as const;
    const { facts } = await workFor(studio, "rendered", render, quietly, signal);
    signal.throwIfAborted();
    const { durationSeconds, loudnessLufs, peakDbtp, waveform } = facts;
    const card = { ...asked, durationSeconds, loudnessLufs: Math.min(0, loudnessLufs), peakDbtp: Math.min(0, peakDbtp) };
    shelf.replace(card, out, waveform);
    return card;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
