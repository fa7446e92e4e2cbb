/**
 * The decoration behind a page: the scene of the theme it wears and what moves before it; and over the page what hides it for
 * a moment while the theme changes. Says nothing to a screen reader and catches no touch.
 */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { type Decorator, openDecorator } from "./decorator.ts";
import "../ui/tokens.css";
import "./decor.css";

interface Props {
  readonly theme: Theme;
  /** Whether it is worn by day or by night. */
  readonly part: DayPart;
  /** When the theme began by the venue's clock: all screens of a zone change together. Null: now. */
  readonly changesAt: Instant | null;
  /** The venue's clock, and how many seconds of it pass in a real one. */
  readonly now: () => Instant;
  readonly rate: number;
  /** Every theme this page may come to wear, the next to come first; they are made ready in advance. */
  readonly themes: readonly Theme[];
  readonly mirrored: boolean;
  /** Nothing moves: someone on this page asked for it. The system's own wish is known already. */
  readonly still: boolean;
  /** Somebody is at the page: what is only made ready for later waits. */
  readonly busy: boolean;
  /** Called when a picture cannot be had, with its address. */
  readonly onMissing: (address: string) => void;
  /** Called with the ids of all themes that could be put on within a frame, whenever there is another. */
  readonly onReady: (themes: readonly string[]) => void;
  /** Called with a way to ask for the frames of the last second, which answers null where nothing is counted. */
  readonly onCounter: (framesPerSecond: () => number | null) => void;
}

export function Decor({
  theme,
  part,
  changesAt,
  now,
  rate,
  themes,
  mirrored,
  still,
  busy,
  onMissing,
  onReady,
  onCounter,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLDivElement>(null);
  const decorator = useRef<Decorator | null>(null);
  const worn = useRef({ theme, part });
  const clock = useRef({ changesAt, now, rate });
  const wardrobe = useRef(themes);
  const rests = useRef(still);
  const visited = useRef(busy);

  useEffect(() => {
    if (host.current === null || cover.current === null) return undefined;
    const opened = openDecorator({
      host: host.current,
      cover: cover.current,
      themes: wardrobe.current,
      mirrored,
      missing: onMissing,
      ready: onReady,
      busy: () => visited.current,
    });
    decorator.current = opened;
    onCounter(opened.framesPerSecond);
    opened.rest(rests.current);
    opened.show(worn.current.theme, worn.current.part, 0);
    return () => {
      decorator.current = null;
      opened.stop();
    };
  }, [mirrored, onMissing, onReady, onCounter]);

  // What is worn stays as it is: only what else may come is another list.
  useEffect(() => {
    wardrobe.current = themes;
    decorator.current?.prepare(themes);
  }, [themes]);

  useEffect(() => {
    rests.current = still;
    decorator.current?.rest(still);
  }, [still]);

  useEffect(() => {
    visited.current = busy;
  }, [busy]);

  useLayoutEffect(() => {
    clock.current = { changesAt, now, rate };
  });

  // Before the browser paints: what comes over the page is ready when the zone's screens begin.
  useLayoutEffect(() => {
    worn.current = { theme, part };
    const at = clock.current;
    // A rehearsal whose clock stands still is late for nothing.
    const late = at.changesAt === null || at.rate === 0 ? 0 : Math.max(0, at.now() - at.changesAt) / at.rate;
    decorator.current?.show(theme, part, late);
  }, [theme, part]);

  return (
    <>
      <div ref={host} className="decor" aria-hidden="true" />
      <div ref={cover} className="decor-change" aria-hidden="true" />
    </>
  );
}
