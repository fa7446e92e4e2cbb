/** A theme while it is edited, with the way back and forth. Pure. */
import type { ThemeFile } from "../../../../electron/contract/theme.ts";
import { same } from "./same.ts";

/** What is edited. Its texts may be empty and its ids half typed; only {@link finished} tells whether it is a theme. */
export type Draft = ThemeFile;

export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** What the last change was about, while more of the same counts as one change; null: the next is another. */
  readonly field: string | null;
}

export type Step =
  /** Changes about one field that follow each other are undone together. Null: this one stands by itself. */
  | { readonly kind: "edit"; readonly field: string | null; readonly change: (draft: Draft) => Draft }
  /** The hand has left the field. */
  | { readonly kind: "settle" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** More steps back than anyone counts. */
const MOST_STEPS = 200;

export function begun(draft: Draft): History {
  return { past: [], present: draft, future: [], field: null };
}

export function stepped(history: History, step: Step): History {
  const { past, present, future, field } = history;
  switch (step.kind) {
    case "edit": {
      const next = step.change(present);
      if (same(next, present)) return history;
      const goesOn = step.field !== null && step.field === field;
      return { past: goesOn ? past : [...past, present].slice(-MOST_STEPS), present: next, future: [], field: step.field };
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
