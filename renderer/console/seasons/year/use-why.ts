/** Why a zone wears what it wears at an instant: asked once the eye rests on it, and remembered. */
import { useEffect, useRef, useState } from "react";
import type { Explanation } from "../../../../electron/contract/explanation.ts";
import { formatInstant, type Instant } from "../../../../electron/contract/words.ts";
import { useDesk } from "../../desk.ts";
import type { YearRead } from "./use-year.ts";

export type Why =
  | { readonly kind: "reading" }
  | { readonly kind: "known"; readonly theme: Explanation["theme"] }
  | { readonly kind: "unknown" };

/** A pointer that only passes over the seasons asks nothing; in milliseconds. */
const REST = 150;

const READING: Why = { kind: "reading" };

/** The answers belong to one reading of the year, and are forgotten with it. */
export function useWhy(year: YearRead, zone: string, at: Instant, language: string): Why {
  const { ask, reachable } = useDesk();
  const known = useRef<{ readonly year: YearRead; readonly answers: Map<string, Why> } | null>(null);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly why: Why } | null>(null);
  const key = `${language} ${zone} ${at}`;

  useEffect(() => {
    if (known.current?.year !== year) known.current = { year, answers: new Map() };
    const { answers } = known.current;
    const told = answers.get(key);
    if (told !== undefined) {
      setAnswer({ key, why: told });
      return;
    }
    if (!reachable) {
      setAnswer({ key, why: { kind: "unknown" } });
      return;
    }
    let stopped = false;
    setAnswer({ key, why: READING });
    const timer = setTimeout(() => {
      void ask((client) => client.api.explain({ zone, at: formatInstant(at), language })).then((explanation) => {
        const why: Why = explanation === null ? { kind: "unknown" } : { kind: "known", theme: explanation.theme };
        if (why.kind === "known") answers.set(key, why);
        if (!stopped) setAnswer({ key, why });
      });
    }, REST);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [ask, reachable, year, zone, at, language, key]);

  return answer?.key === key ? answer.why : READING;
}
