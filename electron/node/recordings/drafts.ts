/** Drafts that wait for a decision outlast the controller: what was measured lies beside the decoded samples. */
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Recording } from "../../contract/recording.ts";
import { flushFile } from "../flush.ts";
import { SAMPLE_RATE } from "../sound/loudness.ts";
import { FRAME_BYTES } from "../sound/raw.ts";

export type Ready = Extract<Recording, { state: "ready" }>;

const DRAFT = "draft.json";
const RAW = "raw";

/** Writes down what was measured of a draft, in its folder. Throws where it cannot. */
export function writeDraft(folder: string, draft: Ready): void {
  const part = join(folder, `${DRAFT}.part`);
  writeFileSync(part, JSON.stringify(draft));
  flushFile(part);
  renameSync(part, join(folder, DRAFT));
}

/** The draft of a folder, where it and all of its samples are there; null: nothing that could be kept. */
function readDraft(folder: string, id: string): Ready | null {
  try {
    const draft = Recording.parse(JSON.parse(readFileSync(join(folder, DRAFT), "utf8")));
    if (draft.state !== "ready" || draft.id !== id) return null;
    const frames = Math.round(draft.draft.durationSeconds * SAMPLE_RATE);
    return statSync(join(folder, RAW)).size === FRAME_BYTES * frames ? draft : null;
  } catch {
    // Interrupted before it was measured, or written by an older Ronron: it goes, as whatever nobody can keep.
    return null;
  }
}

/** Everything but a draft and its samples: what was being made of it. */
export function removeBesides(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== DRAFT && name !== RAW) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The drafts below a folder, those that waited longest first; anything else there is cleared away. */
export function readDrafts(home: string): Ready[] {
  const found: { draft: Ready; since: number }[] = [];
  for (const id of readdirSync(home)) {
    const folder = join(home, id);
    const draft = readDraft(folder, id);
    if (draft === null) rmSync(folder, { recursive: true, force: true });
    else {
      removeBesides(folder);
      found.push({ draft, since: statSync(join(folder, DRAFT)).mtimeMs });
    }
  }
  return found.toSorted((one, other) => one.since - other.since).map(({ draft }) => draft);
}
