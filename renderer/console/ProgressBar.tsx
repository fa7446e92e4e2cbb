/** How much of a piece of work is done, as a bar. */
import { useEffect, useRef } from "react";

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
  /** The same in words, with what is being done. */
  readonly text: string;
}

export function ProgressBar({ label, percent, text }: ProgressBarProps) {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (bar.current !== null) bar.current.style.inlineSize = `${percent}%`;
  }, [percent]);
  return (
    <div className="progress" role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuetext={text}>
      <span ref={bar} />
    </div>
  );
}
