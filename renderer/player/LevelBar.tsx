/** The level that is really heard, as a bar and as a figure. */
import type { ReactElement } from "react";
import { SILENCE } from "./loudness.ts";

/** The bar shows this many decibels below full scale; quieter is an empty bar. */
const RANGE_DECIBELS = 80;

export function LevelBar({ label, levelDbfs }: { label: string; levelDbfs: number }): ReactElement {
  const share = Math.min(1, Math.max(0, 1 + levelDbfs / RANGE_DECIBELS));
  const text = levelDbfs <= SILENCE ? "−∞ dBFS" : `${levelDbfs.toFixed(1).replace("-", "−")} dBFS`;
  return (
    <div className="level">
      <div
        className="bar"
        role="meter"
        aria-label={label}
        aria-valuemin={-RANGE_DECIBELS}
        aria-valuemax={0}
        aria-valuenow={Math.max(-RANGE_DECIBELS, levelDbfs)}
        aria-valuetext={text}
      >
        <div className="filled" style={{ transform: `scaleX(${share})` }} />
      </div>
      <span className="figure" dir="ltr" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
