/** The decoration behind a page: the scene of the theme it wears and what moves before it. Says nothing to a screen reader. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { type Decorator, openDecorator } from "./decorator.ts";
import "../ui/tokens.css";
import "./decor.css";

interface Props {
  readonly theme: Theme;
  /** Whether it is worn by day or by night. */
  readonly part: DayPart;
  /** Every theme this page may come to wear; they are made ready in advance. */
  readonly themes: readonly Theme[];
  readonly mirrored: boolean;
  /** Called when a picture cannot be had, with its address. */
  readonly onMissing: (address: string) => void;
  /** Called with a way to ask for the frames of the last second, which answers null where nothing is counted. */
  readonly onCounter: (framesPerSecond: () => number | null) => void;
}

export function Decor({ theme, part, themes, mirrored, onMissing, onCounter }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const decorator = useRef<Decorator | null>(null);
  const worn = useRef({ theme, part });

  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = openDecorator(host.current, themes, mirrored, onMissing);
    decorator.current = opened;
    onCounter(opened.framesPerSecond);
    opened.show(worn.current.theme, worn.current.part);
    return () => {
      decorator.current = null;
      opened.stop();
    };
  }, [themes, mirrored, onMissing, onCounter]);

  // Before the browser paints: the page's colours and the scene begin to change in one frame.
  useLayoutEffect(() => {
    worn.current = { theme, part };
    decorator.current?.show(theme, part);
  }, [theme, part]);

  return <div ref={host} className="decor" aria-hidden="true" />;
}
