/** What is on or off, and says so by its mark. */
import type { ReactNode } from "react";
import "./switch.css";

interface Props {
  /** The classes that give it its shape where it stands. */
  readonly shape: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly children: ReactNode;
}

export function Switch({ shape, on, turn, children }: Props) {
  return (
    <button type="button" role="switch" className={`switch ${shape}`} aria-checked={on} onClick={() => turn(!on)}>
      {children}
      <span className="switch-mark" aria-hidden="true" />
    </button>
  );
}
