/** Asks whoever has not touched the screen for a while whether they are still there, and counts down. */
import { useEffect, useRef } from "react";
import { numberText } from "../format.ts";
import type { Language } from "../words.ts";
import { WARNING_SECONDS } from "./visit.ts";
import { say } from "./words.ts";
import "./still-there.css";

/** Spoken once, and once more towards the end: each second would talk over everything else. */
const SPOKEN = [WARNING_SECONDS, 5];

interface Props {
  readonly seconds: number;
  readonly language: Language;
}

/** Any touch and any key keep the visit; the button is for whoever looks for one. */
export function StillThere({ seconds, language }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const spoken = SPOKEN.findLast((at) => seconds <= at) ?? seconds;
  return (
    <div className="still" role="alertdialog" aria-modal="true" aria-labelledby="still-title" aria-describedby="still-line">
      <div className="still-ring" aria-hidden="true">
        <svg viewBox="0 0 120 120">
          <circle className="still-track" cx="60" cy="60" r="52" />
          <circle
            className="still-left"
            cx="60"
            cy="60"
            r="52"
            pathLength={WARNING_SECONDS}
            strokeDasharray={`${seconds} ${WARNING_SECONDS}`}
          />
        </svg>
        <span className="still-number">{numberText(seconds, language)}</span>
      </div>
      <div className="still-words">
        <p className="still-title" id="still-title">
          {say(language, "still")}
        </p>
        <p id="still-line">{say(language, "stillLine")}</p>
        <p className="visually-hidden" role="status">
          {say(language, "seconds", { n: numberText(spoken, language) })}
        </p>
        <button ref={button} type="button" className="still-stay">
          {say(language, "stay")}
        </button>
      </div>
    </div>
  );
}
