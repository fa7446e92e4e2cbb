/** The moments of the worn theme as state, turned by the venue's clock at their very instants. */
import { useEffect, useState } from "react";
import { rateOf } from "../../../electron/contract/rehearsal.ts";
import type { Theme } from "../../../electron/contract/theme.ts";
import { type Moments, momentsAt } from "../../../electron/domain/seasons/moments.ts";
import { useLink, useLocalDays } from "../../link/react.ts";

/** A clock that was set, or a rehearsal that was told another speed, is noticed after so many milliseconds at most. */
const LONGEST_SLEEP = 1_000;
const SHORTEST_SLEEP = 4;

/** Between two changes nothing differs, so the moments of a theme are known by when they change next. */
function isSame(one: Moments, other: Moments): boolean {
  return (
    one.until === other.until &&
    one.windows?.moment === other.windows?.moment &&
    one.countdown?.moment === other.countdown?.moment
  );
}

/**
 * What the theme's moments are now. Each screen wakes for the next change by itself, from the clock that all of them
 * share: they count together, also while the controller is away.
 */
export function useMoments(theme: Theme, timeZone: string): Moments {
  const link = useLink();
  const dayOf = useLocalDays(timeZone);
  const [moments, setMoments] = useState(() => momentsAt(theme, dayOf, link.now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const now = link.now();
      const next = momentsAt(theme, dayOf, now);
      setMoments((held) => (isSame(held, next) ? held : next));
      const real = (next.until - now) / rateOf(link.known().house?.rehearsal ?? null);
      timer = setTimeout(look, Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, real)));
    };
    look();
    const unsubscribe = link.subscribe(look);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [link, theme, dayOf]);
  return moments;
}
