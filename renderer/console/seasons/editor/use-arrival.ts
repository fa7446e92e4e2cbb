/** Shows how a theme arrives: the preview wears another one for a moment, and changes. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Theme } from "../../../../electron/contract/theme.ts";

/** As long as the other theme takes to come, and a moment to be seen, in milliseconds. */
const BEFORE = 1_800;
/** The longest that an arrival takes, in milliseconds. */
const LONGEST = 2_000;

interface Arrival {
  readonly playing: boolean;
  play(): void;
  /** What the preview wears now. */
  readonly worn: Theme;
}

/** A theme to arrive from: the house style, else any other; null: there is none. It comes without a veil of its own. */
function otherThan(theme: Theme, themes: readonly Theme[]): Theme | null {
  const others = themes.filter(({ id }) => id !== theme.id);
  const found = others.find(({ id }) => id === "classic") ?? others[0];
  return found === undefined ? null : { ...found, transition: { name: "dissolve", seconds: 1 } };
}

export function useArrival(theme: Theme, themes: readonly Theme[]): Arrival {
  const [step, setStep] = useState<"none" | "before" | "arriving">("none");
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(
    () => () => {
      for (const timer of timers.current) clearTimeout(timer);
    },
    [],
  );
  const play = useCallback(() => {
    setStep("before");
    timers.current = [setTimeout(() => setStep("arriving"), BEFORE), setTimeout(() => setStep("none"), BEFORE + LONGEST)];
  }, []);
  const other = otherThan(theme, themes);
  return { playing: step !== "none", play, worn: step === "before" && other !== null ? other : theme };
}
