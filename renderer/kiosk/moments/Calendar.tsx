/** A house of doors, one for each day of a season: those that are open are lit, and a touch tells what is behind them. */
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import type { WindowsState } from "../../../electron/domain/seasons/moments.ts";
import type { Language } from "../words.ts";
import { numberText } from "../format.ts";
import { Door } from "./Door.tsx";
import { drawingOf } from "./drawings.ts";
import { dayText } from "./figures.ts";
import { Hill, Roof } from "./Roof.tsx";
import { say } from "./words.ts";
import "./calendar.css";
import "./calendar-doors.css";

interface Props {
  readonly windows: WindowsState;
  readonly language: Language;
  readonly locale: string;
}

/** How far the arrows go on from a door, in doors; null: this key goes nowhere. */
function stepOf(key: string, columns: number, mirrored: boolean): number | null {
  const ahead = mirrored ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -Infinity,
    End: Infinity,
  };
  return steps[key] ?? null;
}

export function Calendar({ windows: { moment, open, today }, language, locale }: Props) {
  const house = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<number | null>(null);
  /** The door that the Tab key comes to: the one used last, else the newest. */
  const [used, setUsed] = useState<number | null>(null);
  const reached = used ?? Math.max(1, open);

  const doors = (): NodeListOf<HTMLButtonElement> | undefined => house.current?.querySelectorAll("button");
  const close = useCallback((number: number) => {
    setTold(null);
    house.current?.querySelectorAll("button")[number - 1]?.focus();
  }, []);

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (house.current === null) return;
    const columns = getComputedStyle(house.current).gridTemplateColumns.split(" ").length;
    const step = stepOf(event.key, columns, document.dir === "rtl");
    if (step === null) return;
    event.preventDefault();
    const number = Math.min(moment.words.length, Math.max(1, reached + step));
    setUsed(number);
    doors()?.[number - 1]?.focus();
  };

  const nameOf = (number: number): string => {
    const key = number === today ? "today" : number <= open ? "open" : "shut";
    return say(language, key, {
      n: numberText(number, language),
      day: dayText(moment.from, number - 1, language),
    });
  };

  return (
    <div className="calendar">
      <Hill />
      <Roof />
      <div
        ref={house}
        className="calendar-house"
        role="toolbar"
        aria-label={say(language, "calendar")}
        onKeyDown={walk}
        tabIndex={-1}
      >
        {moment.words.map((_, index) => {
          const number = index + 1;
          return (
            <button
              key={number}
              type="button"
              className="door"
              data-open={number <= open}
              data-today={number === today}
              aria-label={nameOf(number)}
              aria-haspopup="dialog"
              tabIndex={number === reached ? 0 : -1}
              onFocus={() => setUsed(number)}
              onClick={() => setTold(number)}
            >
              <svg className="door-drawing" viewBox="0 0 96 72" aria-hidden="true">
                <path d={drawingOf(number)} />
              </svg>
              <span className="door-shutter" aria-hidden="true" />
              <span className="door-number" aria-hidden="true">
                {numberText(number, language)}
              </span>
            </button>
          );
        })}
      </div>
      {told !== null && (
        <Door moment={moment} number={told} isOpen={told <= open} language={language} locale={locale} close={close} />
      )}
    </div>
  );
}
