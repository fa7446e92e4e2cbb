/** A draft outlives what is not its end: another view, a reload, a controller that starts again and asks for the PIN. */
import { z } from "zod";
import { PlannedAnnouncement } from "../../../electron/contract/announcement.ts";
import { Target } from "../../../electron/contract/plan.ts";
import type { Draft } from "./draft.ts";

const KEPT = "ronron.console.announcement-draft";

const KeptDraft = z.strictObject({
  template: PlannedAnnouncement.nullable(),
  targets: z.array(Target),
  texts: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  sound: z.string().nullable(),
  chime: z.string().nullable(),
  volume: z.int().min(0).max(100).nullable(),
  values: z.record(z.string(), z.string()),
  at: z.string().nullable(),
});

/** What was being written in this tab; null: nothing, or nothing that this page can read. */
export function keptDraft(storage: Storage): Draft | null {
  const text = storage.getItem(KEPT);
  if (text === null) return null;
  // Another version may have written it: a draft that cannot be read is none.
  try {
    return KeptDraft.parse(JSON.parse(text));
  } catch {
    storage.removeItem(KEPT);
    return null;
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function keepDraft(storage: Storage, draft: Draft, empty: Draft): void {
  const text = JSON.stringify(draft);
  try {
    if (text === JSON.stringify(empty)) storage.removeItem(KEPT);
    else storage.setItem(KEPT, text);
  } catch (error) {
    // Storage that is full or forbidden costs the draft after a reload, not the announcement.
    reportError(error);
  }
}
