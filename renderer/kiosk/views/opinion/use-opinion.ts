/** An opinion as the page's state. The face counts from the moment it is touched, however the visit ends. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Face, Opinion } from "../../../../electron/contract/opinion.ts";
import { formatInstant } from "../../../../electron/contract/words.ts";
import { useLink } from "../../../link/react.ts";
import type { ViewProps } from "../../visit/view.ts";
import { useCourier } from "./courier-context.ts";
import { type Draft, EMPTY, questionsFor, type Step, stepAfter, stepBefore, toggled } from "./flow.ts";

interface Given {
  readonly id: string;
  readonly at: string;
}

export interface OpinionState {
  readonly step: Step;
  readonly draft: Draft;
  readonly questions: readonly Step[];
  choose(face: Face): void;
  tick(reason: string): void;
  write(step: "line" | "wish", text: string): void;
  next(): void;
  back(): void;
  /** Sends what there is. */
  send(): void;
}

/**
 * What is chosen and ticked lies in storage at once and is sent when the visitor is through, goes elsewhere, or is gone for
 * good; a text only once they have gone on from it: what somebody did not mean to send stays unsaid.
 */
export function useOpinion({ house, screen, language }: Pick<ViewProps, "house" | "screen" | "language">): OpinionState {
  const link = useLink();
  const courier = useCourier();
  const [draft, setDraft] = useState(EMPTY);
  const [step, setStep] = useState<Step>("face");
  const given = useRef<Given | null>(null);
  const said = useRef<Opinion | null>(null);
  const questions = questionsFor(draft.face, house.opinions);

  const keep = useCallback(
    (next: Draft) => {
      if (next.face === null) return;
      given.current ??= { id: crypto.randomUUID(), at: formatInstant(Math.floor(link.now())) };
      const text = (written: string): string | null => (written.trim() === "" ? null : written.trim());
      said.current = {
        ...given.current,
        screen: screen.id,
        face: next.face,
        reasons: [...next.reasons],
        line: text(next.line),
        // Whoever turns out to be astonished after all wishes for nothing more.
        wish: next.face === "astonished" ? null : text(next.wish),
        language,
      };
      courier.draft(said.current);
    },
    [courier, link, screen.id, language],
  );

  const send = useCallback(() => {
    if (said.current !== null) courier.give(said.current);
    said.current = null;
  }, [courier]);
  useEffect(() => send, [send]);

  return {
    step,
    draft,
    questions,
    choose(face) {
      const next = { ...draft, face };
      setDraft(next);
      keep(next);
      setStep(stepAfter("face", questionsFor(face, house.opinions)));
    },
    tick(reason) {
      const next = { ...draft, reasons: toggled(draft.reasons, reason) };
      setDraft(next);
      keep({ ...next, line: said.current?.line ?? "", wish: said.current?.wish ?? "" });
    },
    write: (which, text) => setDraft((held) => ({ ...held, [which]: text })),
    next() {
      keep(draft);
      const then = stepAfter(step, questions);
      if (then === "thanks") send();
      setStep(then);
    },
    back: () => setStep(stepBefore(step, questions)),
    send() {
      keep(draft);
      send();
      setStep("thanks");
    },
  };
}
