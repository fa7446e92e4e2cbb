/** A tall pedal: as deep as the finger presses where the screen feels that, else as high up as it stands. */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Language } from "../../words.ts";
import { say } from "./words.ts";

/** How far an arrow key moves it, and how deep a held space bar presses it. */
const KEY_STEP = 0.1;
const KEY_PRESS = 0.85;

/** The lowest and highest part of its way that a finger need not reach. */
const MARGIN = 0.08;

interface Props {
  readonly pedal: number;
  readonly text: string;
  readonly language: Language;
  readonly press: (pedal: number) => void;
}

interface Way extends CSSProperties {
  readonly "--pedal": number;
}

/** A pointer that feels no pressure tells 0.5, some touch screens 1 or 0 (Pointer Events 3, §4.1). */
const feels = ({ pointerType, pressure }: PointerEvent): boolean =>
  pointerType !== "mouse" && pressure > 0 && pressure !== 0.5 && pressure < 1;

export function Pedal({ pedal, text, language, press }: Props) {
  const pointer = useRef<number | null>(null);

  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    if (pointer.current !== event.pointerId) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const up = (top + height - event.clientY) / height;
    press(feels(event) ? event.pressure : (up - MARGIN) / (1 - 2 * MARGIN));
  };
  const letGo = (event: PointerEvent): void => {
    if (pointer.current !== event.pointerId) return;
    pointer.current = null;
    press(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowUp: pedal + KEY_STEP,
      ArrowRight: pedal + KEY_STEP,
      ArrowDown: pedal - KEY_STEP,
      ArrowLeft: pedal - KEY_STEP,
      PageUp: pedal + 3 * KEY_STEP,
      PageDown: pedal - 3 * KEY_STEP,
      Home: 0,
      End: 1,
      " ": KEY_PRESS,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    press(next);
  };

  const way: Way = { "--pedal": pedal };
  return (
    <div
      className="pedal"
      role="slider"
      tabIndex={0}
      aria-label={say(language, "pedal")}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * pedal)}
      aria-valuetext={text}
      data-pressed={pedal > 0}
      style={way}
      onPointerDown={(event) => {
        if (pointer.current !== null) return;
        pointer.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => key === " " && press(0)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span className="pedal-way" />
      <span className="pedal-plate">
        <i />
        <i />
        <i />
        <i />
      </span>
    </div>
  );
}
