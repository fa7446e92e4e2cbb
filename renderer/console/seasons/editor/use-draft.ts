/** The draft of a theme: its changes with the way back, kept by this browser until they are saved. */
import { useCallback, useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from "react";
import type { Issue } from "../../../../electron/contract/issues.ts";
import type { ThemeFile } from "../../../../electron/contract/theme.ts";
import { finished } from "../logic/draft.ts";
import { begun, type Draft, type History, stepped } from "../logic/history.ts";
import { forgetDraft, keepDraft, keptDraft } from "../logic/kept.ts";
import { same } from "../logic/same.ts";
import { faultsOf, stillRefused } from "../logic/troubles.ts";

/** Changes the draft. Changes about one field that follow each other are undone together; null: this one by itself. */
export type Edit = (field: string | null, change: (draft: Draft) => Draft) => void;

export interface Drafting {
  readonly draft: Draft;
  readonly edit: Edit;
  /** The hand has left a field. */
  settle(): void;
  /** null: there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** The version that the draft was made from, as its ETag. */
  readonly tag: string;
  /** The draft counts as made from this version from now on. */
  madeFrom(tag: string): void;
  /** A version takes the draft's place, which can be undone as any change; then the draft counts as made from what it was. */
  take(theme: ThemeFile, tag: string): void;
  readonly dirty: boolean;
  /** Someone else made another version while this draft was made. */
  readonly overtaken: boolean;
  /** False: this browser has no room for the draft, and a reload loses it. */
  readonly kept: boolean;
  /** Whether it was found in this browser when the page was opened. */
  readonly found: boolean;
  /** What keeps it from being saved, each with its path. */
  readonly issues: readonly Issue[];
  /** The controller refused what was sent. */
  refuse(issues: readonly Issue[], sent: Draft): void;
}

/** The version in force. */
interface Ground {
  readonly theme: ThemeFile;
  readonly tag: string;
  /** The names of the pictures that lie in it. */
  readonly pictures: ReadonlySet<string>;
}

interface Refusal {
  readonly issues: readonly Issue[];
  readonly sent: Draft;
}

const steps = (history: History) => ({ back: history.past.length > 0, forth: history.future.length > 0 });

export function useDraft(id: string, { theme, tag: tagNow, pictures }: Ground): Drafting {
  const [start] = useState(() => keptDraft(localStorage, id));
  const [history, step] = useReducer(stepped, start ?? { tag: tagNow, theme }, begun);
  const [kept, setKept] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { present } = history;
  const { theme: draft, tag } = present;
  const dirty = useMemo(() => !same(finished(draft), theme), [draft, theme]);

  // Another version is in force: who changed nothing here sees it (and can go back from it), and who did is told.
  const before = useRef(theme);
  const overtake = useEffectEvent(() => {
    const untouched = same(finished(draft), before.current);
    before.current = theme;
    if (!dirty) step({ kind: "based", tag: tagNow });
    else if (untouched) step({ kind: "take", version: { tag: tagNow, theme } });
  });
  useEffect(() => overtake(), [theme, tagNow]);

  useEffect(() => {
    if (dirty) setKept(keepDraft(localStorage, id, present));
    else forgetDraft(localStorage, id);
  }, [id, dirty, present]);

  const edit = useCallback<Edit>((field, change) => step({ kind: "edit", field, change }), []);
  const madeFrom = useCallback((made: string) => step({ kind: "based", tag: made }), []);
  const take = useCallback<Drafting["take"]>((taken, made) => step({ kind: "take", version: { tag: made, theme: taken } }), []);
  const settle = useCallback(() => step({ kind: "settle" }), []);
  const refuse = useCallback((issues: readonly Issue[], sent: Draft) => setRefusal({ issues, sent }), []);
  const issues = useMemo(() => {
    const refused = refusal === null ? [] : stillRefused(refusal.issues, refusal.sent, draft);
    const faults = faultsOf(draft, pictures);
    const known = new Set(faults.map(({ path, message }) => `${path} ${message}`));
    return [...faults, ...refused.filter(({ path, message }) => !known.has(`${path} ${message}`))];
  }, [draft, pictures, refusal]);
  const { back, forth } = steps(history);

  return {
    draft,
    edit,
    settle,
    undo: back ? () => step({ kind: "undo" }) : null,
    redo: forth ? () => step({ kind: "redo" }) : null,
    tag,
    madeFrom,
    take,
    dirty,
    overtaken: dirty && tag !== tagNow,
    kept,
    found: start !== null,
    issues,
    refuse,
  };
}
