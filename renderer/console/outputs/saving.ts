/** Saves what this page changes: into the plan as it is now, unless someone else was faster with the same thing. */
import { useCallback, useState } from "react";
import type { Plan } from "../../../electron/contract/plan.ts";
import { readPlan, writePlan } from "../calendar/calls.ts";
import { type Sentence, useDesk } from "../desk.ts";
import { type Edited, undo } from "./edits.ts";

type Trouble = { readonly kind: "conflict" | "gone" } | { readonly kind: "refused"; readonly sentence: string };

/** Others change the plan, too: a save that lost the race is tried again on what they made of it. */
const TRIES = 3;

async function save(edit: (plan: Plan) => Edited): Promise<Trouble | { kind: "saved"; before: Plan; after: Plan }> {
  for (let count = 1; ; count += 1) {
    const read = await readPlan();
    if (read.kind !== "ok") return read.kind === "refused" ? read : { kind: "gone" };
    const edited = edit(read.value);
    if (edited.kind === "changed") return { kind: "conflict" };
    const written = await writePlan(edited.plan, read.tag);
    if (written.kind === "ok") return { kind: "saved", before: read.value, after: written.value };
    if (written.kind !== "conflict" || count === TRIES) return written;
  }
}

export interface Saving {
  readonly busy: boolean;
  /** Why the last change was not saved; null: it was. */
  readonly trouble: Sentence | null;
  /** Saves a change and offers to undo it, with the sentence that says what was done. */
  change(edit: (plan: Plan) => Edited, done: Sentence): Promise<void>;
}

function sentenceOf(trouble: Trouble): Sentence {
  if (trouble.kind === "refused") return () => trouble.sentence;
  return ({ say }) => say(trouble.kind === "conflict" ? "outputs.conflict" : "error.gone");
}

export function useSaving(): Saving {
  const { tell } = useDesk();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Sentence | null>(null);
  const change = useCallback<Saving["change"]>(
    async (edit, done) => {
      const attempt = async (what: (plan: Plan) => Edited) => {
        setBusy(true);
        const answer = await save(what);
        setBusy(false);
        setTrouble(() => (answer.kind === "saved" ? null : sentenceOf(answer)));
        return answer.kind === "saved" ? answer : null;
      };
      const saved = await attempt(edit);
      if (saved === null) return;
      const takeBack = async (): Promise<void> => {
        if ((await attempt((plan) => undo(plan, saved.before, saved.after))) !== null)
          tell(({ say }) => say("done.restored"), null);
      };
      tell(done, () => void takeBack());
    },
    [tell],
  );
  return { busy, trouble, change };
}
