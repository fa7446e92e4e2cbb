/** What the staff sees before the page: it holds the focus, and goes away by itself when nobody touches it. */
import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { Language } from "../words.ts";
import { say } from "./words.ts";

interface Props {
  readonly title: string;
  readonly language: Language;
  /** Seconds without a touch or a key. */
  readonly idleSeconds: number;
  readonly close: () => void;
  readonly children: ReactNode;
}

const REACHABLE = "button:not(:disabled)";

/** A number shown from here on: nobody reads a countdown from the start. */
const SHOWN_FROM_SECONDS = 15;

export function Sheet({ title, language, idleSeconds, close, children }: Props) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(idleSeconds);
  const [touched, setTouched] = useState(0);
  const over = useEffectEvent(close);

  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const end = performance.now() + idleSeconds * 1000;
    setLeft(idleSeconds);
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - performance.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) over();
    }, 500);
    return () => clearInterval(timer);
  }, [idleSeconds, touched]);

  const hear = useEffectEvent((event: KeyboardEvent): void => {
    setTouched((count) => count + 1);
    if (event.key === "Escape") close();
    if (event.key !== "Tab" || sheet.current === null) return;
    // The focus goes round within the sheet, wherever it was.
    const reachable = [...sheet.current.querySelectorAll<HTMLElement>(REACHABLE)];
    const held = document.activeElement;
    const within = held !== sheet.current && sheet.current.contains(held);
    if (within && held !== (event.shiftKey ? reachable[0] : reachable.at(-1))) return;
    event.preventDefault();
    (event.shiftKey ? reachable.at(-1) : reachable[0])?.focus();
  });
  useEffect(() => {
    const ending = new AbortController();
    addEventListener("keydown", (event) => hear(event), { signal: ending.signal });
    addEventListener("pointerdown", () => setTouched((count) => count + 1), { signal: ending.signal });
    return () => ending.abort();
  }, []);

  return (
    <div className="door-veil">
      <div ref={sheet} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1} className="door-sheet">
        <h2 id={id} className="door-title">
          {title}
        </h2>
        {children}
        <p className="door-closes">{left <= SHOWN_FROM_SECONDS ? say(language, "closes", { n: Math.max(0, left) }) : "\u00a0"}</p>
      </div>
    </div>
  );
}
