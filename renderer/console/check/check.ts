/** A check of the plan while it runs, and what came of it. */
import { useCallback, useEffect, useState } from "react";
import { AnalysisEvent } from "../../../electron/contract/analysis.ts";
import type { Analysis, Progress } from "../../../electron/contract/analysis.ts";
import type { House } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import type { Client } from "../../link/link.ts";
import { useLink } from "../../link/react.ts";
import { failureOf } from "../calls.ts";
import { useDesk } from "../desk.ts";

export type Check =
  | { readonly kind: "running"; readonly progress: Progress | null }
  | { readonly kind: "done"; readonly analysis: Analysis; readonly at: Instant; readonly took: number }
  | { readonly kind: "stopped" }
  /** The sentence of a refusal; null where the page says elsewhere what is wrong. */
  | { readonly kind: "failed"; readonly sentence: string | null };

async function follow(
  client: Client,
  language: string,
  signal: AbortSignal,
  hear: (event: AnalysisEvent) => void,
): Promise<true> {
  for await (const event of await client.api.analysis.stream({ language }, { signal })) hear(AnalysisEvent.parse(event));
  return true;
}

/** Looks at the plan at once, again whenever the house has changed or is back, and whenever `again` is called. */
export function useCheck(house: House, language: string): { check: Check; again: () => void; stop: () => void } {
  const { ask, reachable } = useDesk();
  const link = useLink();
  const [check, setCheck] = useState<Check>({ kind: "running", progress: null });
  const [attempt, setAttempt] = useState<{ readonly leave: AbortController; readonly language: string } | null>(null);

  useEffect(() => {
    if (reachable) setAttempt({ leave: new AbortController(), language });
    // A new house is a new plan: what was found is about the old one.
  }, [house, language, reachable]);

  useEffect(() => {
    if (attempt === null) return;
    const { signal } = attempt.leave;
    setCheck({ kind: "running", progress: null });
    const hear = (event: AnalysisEvent): void => {
      if (signal.aborted) return;
      if (event.kind === "progress") return setCheck({ kind: "running", progress: event });
      const { findings, omitted, took } = event;
      setCheck({ kind: "done", analysis: omitted === undefined ? { findings } : { findings, omitted }, at: link.now(), took });
    };
    void ask(async (client) => {
      try {
        return await follow(client, attempt.language, signal, hear);
      } catch (error) {
        if (signal.aborted) return true;
        const failure = failureOf(error);
        if (failure.kind !== "refused") throw error;
        setCheck({ kind: "failed", sentence: failure.sentence });
        return true;
      }
    }).then((told) => {
      if (told === null && !signal.aborted) setCheck({ kind: "failed", sentence: null });
    });
    return () => attempt.leave.abort();
  }, [attempt, ask, link]);

  const again = useCallback(() => setAttempt({ leave: new AbortController(), language }), [language]);
  const stop = useCallback(() => {
    attempt?.leave.abort();
    setCheck({ kind: "stopped" });
  }, [attempt]);
  // Opened while the controller is away: it is looked at once it is back.
  const waiting = attempt === null && !reachable;
  return { check: waiting ? { kind: "failed", sentence: null } : check, again, stop };
}
