/** How loud a screen is, as a bar from silence to full scale; its words stand beside it. */
import { SILENCE_DBFS } from "./logic/differences.ts";
import { useSpeech } from "./speech.ts";

interface LevelBarProps {
  readonly screen: string;
  readonly levelDbfs: number;
  /** What a screen reader says instead of the figure. */
  readonly text: string;
  /** The class that gives the bar its width and its ground. */
  readonly className: string;
}

export function LevelBar({ screen, levelDbfs, text, className }: LevelBarProps) {
  const { say } = useSpeech();
  const share = Math.min(1, Math.max(0, (levelDbfs - SILENCE_DBFS) / -SILENCE_DBFS));
  return (
    <span
      className={`level__bar ${className}`}
      role="meter"
      aria-label={say("screen.level-label", { screen })}
      aria-valuemin={SILENCE_DBFS}
      aria-valuemax={0}
      aria-valuenow={Math.min(0, Math.max(SILENCE_DBFS, Math.round(levelDbfs)))}
      aria-valuetext={text}
    >
      <span className="level__fill" style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
