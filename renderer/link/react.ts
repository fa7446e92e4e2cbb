/** The link for React: what is known as state, the venue's clock as a ticking value. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Segment } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { Known, Link } from "./link.ts";

export const LinkContext = createContext<Link | null>(null);

/** The page's link. Throws outside a LinkContext: a page that forgets it is a bug. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (link === null) throw new Error("This component needs a LinkContext around it.");
  return link;
}

/** What this screen knows; renders again on each change. */
export function useKnown(): Known {
  const link = useLink();
  return useSyncExternalStore(link.subscribe, link.known);
}

function steppedNow(link: Link, step: number): Instant {
  return Math.floor(link.now() / step) * step;
}

/** The venue's clock, rounded down to `step` milliseconds of it; renders again at each step. */
export function useVenueNow(step: number): Instant {
  const link = useLink();
  const [now, setNow] = useState(() => steppedNow(link, step));
  useEffect(() => {
    // Looked at four times a second, for a rehearsal's seconds are shorter; React skips a render for an equal value.
    const timer = setInterval(() => setNow(steppedNow(link, step)), Math.min(250, step));
    return () => clearInterval(timer);
    // Not on each render: a page that renders more often than the timer fires would never see it fire.
  }, [link, step]);
  return now;
}

/** What should be true in a zone now. Changes at the instant itself, also while the controller is away. */
export function useZone(id: string): Segment | null {
  const link = useLink();
  useKnown();
  const [segment, setSegment] = useState(() => link.zone(id));
  useEffect(() => {
    const look = (): void => {
      setSegment((held) => {
        const next = link.zone(id);
        return JSON.stringify(held) === JSON.stringify(next) ? held : next;
      });
    };
    look();
    const timer = setInterval(look, 100);
    const unsubscribe = link.subscribe(look);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [link, id]);
  return segment;
}
