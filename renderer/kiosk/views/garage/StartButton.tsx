/**
 * The start button: held, the starter turns; let go too early, it stops turning; once the engine runs, a press switches it
 * off. A screen reader's click, which cannot be held, holds it until the engine runs.
 */
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { CRANK_SECONDS, type Gait } from "../../../../electron/domain/garage/crank.ts";
import type { Language } from "../../words.ts";
import { say } from "./words.ts";

/** A click that is no press holds the starter at most so long, in milliseconds: an engine that has not caught by then does not. */
const CLICK_HOLDS = 1000 * CRANK_SECONDS + 6_000;

interface Props {
  readonly gait: Gait;
  readonly language: Language;
  readonly hold: (starter: boolean) => void;
  readonly off: () => void;
}

const isPress = ({ key }: KeyboardEvent): boolean => key === " " || key === "Enter";

export function StartButton({ gait, language, hold, off }: Props) {
  const [holding, setHolding] = useState(false);
  /** What a press that began will do when it ends; null: none is under way. */
  const ends = useRef<"let go" | "off" | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const runs = gait !== "off" && gait !== "starting" && gait !== "stopping";

  const begin = (): void => {
    ends.current = runs ? "off" : "let go";
    if (runs) return;
    setHolding(true);
    hold(true);
  };
  const end = (completed: boolean): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (ends.current === "let go") hold(false);
    if (ends.current === "off" && completed) off();
    ends.current = null;
    setHolding(false);
  };
  const onClick = ({ detail }: MouseEvent): void => {
    // A press of a finger, a mouse or a key has done its work already.
    if (detail !== 0 || ends.current !== null) return;
    begin();
    if (runs) end(true);
    else timer.current = window.setTimeout(() => end(true), CLICK_HOLDS);
  };
  const caught = useEffectEvent(() => {
    if (timer.current !== undefined) end(true);
  });
  useEffect(() => {
    if (runs) caught();
  }, [runs]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    begin();
  };

  return (
    <button
      type="button"
      className="start"
      data-runs={runs}
      data-holding={holding && !runs}
      aria-describedby="garage-start-help"
      onPointerDown={onPointerDown}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      }}
      onKeyUp={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        end(true);
      }}
      onBlur={() => end(false)}
      onClick={onClick}
      onContextMenu={(event) => event.preventDefault()}
    >
      <svg className="start-ring" viewBox="0 0 120 120" aria-hidden="true">
        <circle className="start-ring-track" cx="60" cy="60" r="55" />
        <circle
          className="start-ring-way"
          cx="60"
          cy="60"
          r="55"
          pathLength={1}
          style={{ animationDuration: `${CRANK_SECONDS}s` }}
        />
      </svg>
      <span className="start-words">
        <svg className="start-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3v8M6.3 6.3a8 8 0 1 0 11.4 0" />
        </svg>
        {say(language, runs ? "stop" : holding ? "holdOn" : "start")}
      </span>
    </button>
  );
}
