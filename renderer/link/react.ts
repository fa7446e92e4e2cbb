/** The link for React: what is known as state, the venue's clock as a ticking value. */
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { Segment } from "../../electron/contract/state.ts";
import type { DayPart } from "../../electron/contract/theme.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import type { LocalDay } from "../../electron/domain/music/day.ts";
import { localDays } from "./days.ts";
import type { Known } from "./known.ts";
import type { Link } from "./link.ts";
import { dayPartAt } from "./timeline.ts";

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

/** The venue's clock, looked at every so many real milliseconds; React skips a render for an equal value. */
function useSteppedNow(step: number, lookMilliseconds: number): Instant {
  const link = useLink();
  const [now, setNow] = useState(() => steppedNow(link, step));
  useEffect(() => {
    const look = (): void => setNow(steppedNow(link, step));
    const timer = setInterval(look, lookMilliseconds);
    // A clock that was turned shows at once where it stands.
    const unsubscribe = link.subscribe(look);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
    // Not on each render: a page that renders more often than the timer fires would never see it fire.
  }, [link, step, lookMilliseconds]);
  return now;
}

/** Says which local date of the venue an instant belongs to; what it found out is kept as long as the component. */
export function useLocalDays(timeZone: string): (instant: Instant) => LocalDay {
  return useMemo(() => localDays(timeZone), [timeZone]);
}

/** The venue's clock, rounded down to `step` milliseconds of it; renders again at each step, four times a second at most. */
export function useVenueNow(step: number): Instant {
  return useSteppedNow(step, Math.min(250, step));
}

/** The same for a clock's own face, which runs smoothly also where a rehearsal races: up to twenty times a second. */
export function useClockFace(step: number): Instant {
  const { house } = useKnown();
  const stepMilliseconds = step / Math.max(1, rateOf(house?.rehearsal ?? null));
  return useSteppedNow(step, Math.min(250, Math.max(50, stepMilliseconds)));
}

/** Real milliseconds between two looks at what holds. */
const LOOK_EVERY = 100;

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
    let edge: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      look();
      // The screens of a zone change together: the edge itself is waited for, not the next look after it.
      const until = link.zone(id)?.to;
      const rate = rateOf(link.known().house?.rehearsal ?? null);
      const left = until === undefined ? 0 : (parseInstant(until) - link.now()) / rate;
      clearTimeout(edge);
      if (left > 0 && left <= LOOK_EVERY) edge = setTimeout(look, Math.ceil(left) + 1);
    }, LOOK_EVERY);
    const unsubscribe = link.subscribe(look);
    return () => {
      clearInterval(timer);
      clearTimeout(edge);
      unsubscribe();
    };
  }, [link, id]);
  return segment;
}

/** Whether the sun is up at the venue. Changes at the instant itself, also while the controller is away. */
export function useDayPart(): DayPart {
  const link = useLink();
  const { daylight } = useKnown();
  const [part, setPart] = useState(() => dayPartAt(daylight, link.now()));
  useEffect(() => {
    const look = (): void => setPart(dayPartAt(daylight, link.now()));
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [link, daylight]);
  return part;
}
