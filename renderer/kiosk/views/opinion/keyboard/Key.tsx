/** One key: a touch types it, a longer one shows what else it gives, to be slid to or tapped. */
import { type PointerEvent, useEffect, useRef, useState } from "react";

/** Held for so many milliseconds, a key shows its other letters. */
const HOLD = 420;

interface Props {
  readonly letter: string;
  readonly others: readonly string[];
  readonly type: (letter: string) => void;
}

function letterAt({ clientX, clientY }: PointerEvent): string | null {
  const found = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-letter]");
  return found?.dataset["letter"] ?? null;
}

export function Key({ letter, others, type }: Props) {
  const [open, setOpen] = useState(false);
  const [under, setUnder] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // A touch anywhere else closes what a hold has opened.
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: globalThis.PointerEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest("[data-letter]") === null) setOpen(false);
    };
    addEventListener("pointerdown", close);
    return () => removeEventListener("pointerdown", close);
  }, [open]);

  const choose = (chosen: string): void => {
    type(chosen);
    setOpen(false);
    setUnder(null);
  };

  return (
    <span className="key-place">
      <button
        type="button"
        tabIndex={-1}
        className="key"
        data-key={letter}
        data-more={others.length > 0}
        onPointerDown={(event) => {
          // The caret stays where it is: in the text.
          event.preventDefault();
          if (others.length > 0) timer.current = setTimeout(() => setOpen(true), HOLD);
        }}
        onPointerMove={(event) => open && setUnder(letterAt(event))}
        onPointerUp={(event) => {
          clearTimeout(timer.current);
          const slid = letterAt(event);
          if (!open) choose(letter);
          else if (slid !== null) choose(slid);
        }}
        onPointerCancel={() => clearTimeout(timer.current)}
      >
        {letter}
      </button>
      {open && (
        <span className="key-others">
          {others.map((other) => (
            <button
              key={other}
              type="button"
              tabIndex={-1}
              className="key"
              data-letter={other}
              data-under={under === other}
              onPointerDown={(event) => event.preventDefault()}
              onPointerUp={() => choose(other)}
            >
              {other}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
