/** A sound drawn, with the place that is heard. */
import { useEffect, useMemo, useRef } from "react";
import type { Waveform } from "../../../electron/contract/recording.ts";
import { outlinePath } from "./outline.ts";

interface OutlineProps {
  readonly waveform: Waveform | null;
  /** What it is a drawing of, for those who do not see it. */
  readonly label: string;
  /** Where the playhead is, 0 to 1; null: it is not heard. */
  readonly position: (() => number) | null;
}

export function Outline({ waveform, label, position }: OutlineProps) {
  const path = useMemo(() => (waveform === null ? "" : outlinePath(waveform)), [waveform]);
  const head = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (position === null) return;
    let frame = 0;
    const draw = (): void => {
      if (head.current !== null) head.current.style.insetInlineStart = `${100 * position()}%`;
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [position]);

  return (
    <span className={position === null ? "sounds-outline" : "sounds-outline sounds-outline--heard"} role="img" aria-label={label}>
      {waveform === null ? null : (
        <svg viewBox={`0 -100 ${Math.max(1, waveform.length - 1)} 200`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
      )}
      {position === null ? null : <span className="sounds-outline__head" ref={head} />}
    </span>
  );
}
