/** Asks what an override would change while it is being put together. */
import { useEffect, useRef, useState } from "react";
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import type { OverridePreview } from "../../../electron/contract/override-preview.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { failureOf } from "../calls.ts";

export interface Effects {
  /** The last answer; null before the first, and where the last was a refusal. */
  readonly preview: OverridePreview | null;
  /** Why it could not be made, as the controller says it; null where it could. */
  readonly refused: string | null;
  /** Whether the answer is about an earlier choice. */
  readonly stale: boolean;
}

/** Nobody waits for an answer to each letter of a reason. In milliseconds. */
const SETTLE = 120;
/** An hour counted from now moves on with it. */
const ASK_AGAIN = 30_000;

interface Answer {
  readonly about: string;
  readonly preview: OverridePreview | null;
  readonly refused: string | null;
}

/** What a request would change; asked again at each change of the house. `request` is null while it says too little. */
export function useEffects(request: OverrideRequest | null): Effects {
  const link = useLink();
  const { state, status } = useKnown();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [turn, setTurn] = useState(0);
  const about = JSON.stringify(request);
  const latest = useRef(request);
  useEffect(() => {
    latest.current = request;
  });

  useEffect(() => {
    const timer = setInterval(() => setTurn((count) => count + 1), ASK_AGAIN);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (status !== "online" || about === "null") return undefined;
    const leave = new AbortController();
    const ask = async (): Promise<void> => {
      const asked = latest.current;
      if (asked === null) return;
      try {
        const preview = await link.client().api.overrides.preview(asked, { signal: leave.signal });
        if (!leave.signal.aborted) setAnswer({ about, preview, refused: null });
      } catch (error) {
        const failure = failureOf(error);
        // A controller that went away, or a session that ended, is said elsewhere on the page.
        if (leave.signal.aborted || failure.kind !== "refused") return;
        setAnswer({ about, preview: null, refused: failure.sentence });
      }
    };
    const timer = setTimeout(() => void ask(), SETTLE);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [link, status, about, turn, state?.revision]);

  return { preview: answer?.preview ?? null, refused: answer?.refused ?? null, stale: answer?.about !== about };
}
