/** A theme while it is edited, with the way back and forth. Pure. */
import type { ThemeFile } from "../../../../electron/contract/theme.ts";
import { same } from "./same.ts";

/** What is edited. Its texts may be empty and its ids half typed; only {@link finished} tells whether it is a theme. */
export type Draft = ThemeFile;

/** A draft, and the version that it was made from, as its ETag. */
export interface MadeDraft {
  readonly tag: string;
  readonly theme: Draft;
}

export interface History {
  readonly past: readonly MadeDraft[];
  readonly present: MadeDraft;
  readonly future: readonly MadeDraft[];
  /** What the last change was about, while more of the same counts as one change; null: the next is another. */
  readonly field: string | null;
}

export type Step =
  /** Changes about one field that follow each other are undone together. Null: this one stands by itself. */
  | { readonly kind: "edit"; readonly field: string | null; readonly change: (draft: Draft) => Draft }
  /** A version takes the draft's place. Undone, the draft is again what it was, and made from what it was made from. */
  | { readonly kind: "take"; readonly version: MadeDraft }
  /** The draft counts as made from this version, and so does every step that was made from the same one as it. */
  | { readonly kind: "based"; readonly tag: string }
  /** The hand has left the field. */
  | { readonly kind: "settle" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** More steps back than anyone counts. */
const MOST_STEPS = 200;

export function begun(draft: MadeDraft): History {
  return { past: [], present: draft, future: [], field: null };
}

function changed(history: History, next: MadeDraft, about: string | null): History {
  const { past, present, field } = history;
  if (same(next, present)) return history;
  const goesOn = about !== null && about === field;
  return { past: goesOn ? past : [...past, present].slice(-MOST_STEPS), present: next, future: [], field: about };
}

export function stepped(history: History, step: Step): History {
  const { past, present, future, field } = history;
  switch (step.kind) {
    case "edit":
      return changed(history, { ...present, theme: step.change(present.theme) }, step.field);
    case "take":
      return changed(history, step.version, null);
    case "based": {
      if (step.tag === present.tag) return history;
      const based = (one: MadeDraft): MadeDraft => (one.tag === present.tag ? { ...one, tag: step.tag } : one);
      return { past: past.map(based), present: based(present), future: future.map(based), field };
    }
    case "settle":
      return field === null ? history : { ...history, field: null };
    case "undo": {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
    }
    case "redo": {
      const [after, ...later] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: later, field: null };
    }
    default:
      return step satisfies never;
  }
}
