/** What is behind one door, large, before everything else; or when it will open. */
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { WindowsMoment } from "../../../electron/contract/theme.ts";
import { inLanguage } from "../../../electron/contract/words.ts";
import { unbroken } from "../../ui/i18n.ts";
import type { Language } from "../words.ts";
import { numberText } from "../format.ts";
import { drawingOf } from "./drawings.ts";
import { dayText } from "./figures.ts";
import { say } from "./words.ts";
import "./door.css";

/** Whoever has read it and walked away leaves the screen to the next visitor. */
const LEFT_ALONE_MILLISECONDS = 45_000;

interface Props {
  readonly moment: WindowsMoment;
  readonly number: number;
  readonly isOpen: boolean;
  readonly language: Language;
  readonly locale: string;
  readonly close: (number: number) => void;
}

export function Door({ moment, number, isOpen, language, locale, close }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const day = dayText(moment.from, number - 1, language);
  const behind = moment.words[number - 1] ?? "";
  const line = isOpen ? unbroken(language, inLanguage(behind, language, locale)) : say(language, "wait", { day });

  useEffect(() => {
    button.current?.focus();
    const timer = setTimeout(() => close(number), LEFT_ALONE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [number, close]);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    // The arrows of the house behind it are not meant here, and there is nothing but the one button to go to.
    event.stopPropagation();
    if (event.key === "Tab") event.preventDefault();
    if (event.key === "Escape") close(number);
  };

  return (
    // A touch beside the words closes it, too: the button is for whoever looks for one, and for the keyboard.
    <div className="behind" onClick={() => close(number)} onKeyDown={onKey} role="presentation">
      <div role="dialog" aria-modal="true" aria-labelledby={`${id}-door`} aria-describedby={`${id}-line`} className="behind-room">
        <div className="behind-picture" data-open={isOpen} aria-hidden="true">
          {isOpen && (
            <svg viewBox="0 0 96 72">
              <ellipse className="behind-ground" cx="48" cy="65" rx="34" ry="3.2" />
              <path className="behind-lines" d={drawingOf(number)} />
              <path className="behind-rim" d={drawingOf(number)} />
            </svg>
          )}
          {isOpen && <span className="behind-shutter" />}
          {!isOpen && <span className="behind-number">{numberText(number, language)}</span>}
        </div>
        <div className="behind-words">
          <p className="behind-door" id={`${id}-door`}>
            <span>{say(language, "door", { n: numberText(number, language) })}</span>
            <span className="behind-day">{day}</span>
          </p>
          <p className="behind-line" id={`${id}-line`}>
            {line}
          </p>
          <button ref={button} type="button" className="behind-close" onClick={() => close(number)}>
            {say(language, "close")}
          </button>
        </div>
      </div>
    </div>
  );
}
