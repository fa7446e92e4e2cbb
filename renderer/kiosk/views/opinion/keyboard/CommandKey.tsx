/** A key that does something rather than write a letter. */
import type { ReactNode } from "react";

interface Props {
  /** What the page calls it. Nobody hears it: the keyboard is there for the eye and the finger. */
  readonly name: "shift" | "erase" | "signs" | "space" | "hide";
  readonly pressed?: boolean;
  /** Drawn as lines in a field of 24 by 24; else what is written on it. */
  readonly sign: string | null;
  readonly down: () => void;
  readonly up: () => void;
  readonly children?: ReactNode;
}

export function CommandKey({ name, pressed, sign, down, up, children }: Props) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`key ${name === "space" ? "key-space" : "key-wide"}`}
      aria-label={name}
      aria-pressed={pressed}
      data-key={name}
      onPointerDown={(event) => {
        // The caret stays where it is: in the text.
        event.preventDefault();
        down();
      }}
      onPointerUp={up}
      onPointerCancel={name === "erase" ? up : undefined}
      onPointerLeave={name === "erase" ? up : undefined}
    >
      {sign !== null && (
        <svg className="key-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d={sign} />
        </svg>
      )}
      {children}
    </button>
  );
}
