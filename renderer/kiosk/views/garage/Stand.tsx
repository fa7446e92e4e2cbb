/** A car that came forward: its engine at the visitor's hands. */
import { useEffect, useRef, useState } from "react";
import type { Gait } from "../../../../electron/domain/garage/crank.ts";
import type { Offered } from "../../../../electron/domain/garage/offered.ts";
import { useEscape } from "../../controls/use-escape.ts";
import type { ViewProps } from "../../visit/view.ts";
import { LANGUAGES, type Language } from "../../words.ts";
import { Car } from "./Car.tsx";
import { lineOf, nameOf } from "./catalogue.ts";
import { Light } from "./Light.tsx";
import { Pedal } from "./Pedal.tsx";
import { RevCounter } from "./RevCounter.tsx";
import { StartButton } from "./StartButton.tsx";
import { type EngineAtHand, useEngine } from "./use-engine.ts";
import { say } from "./words.ts";
import "./stand.css";
import "./controls.css";

/** A caption stands at least so long, in milliseconds, so that it can be read and heard. */
const CAPTION_STANDS = 1100;

/** The gait as captions follow it: each of them stands a while. */
function useCaptioned(gait: Gait): Gait {
  const [captioned, setCaptioned] = useState(gait);
  const stoodSince = useRef(-Infinity);
  useEffect(() => {
    const take = (): void => {
      stoodSince.current = performance.now();
      setCaptioned(gait);
    };
    const timer = setTimeout(take, Math.max(0, stoodSince.current + CAPTION_STANDS - performance.now()));
    return () => clearTimeout(timer);
  }, [gait]);
  return captioned;
}

function cueOf(gait: Gait, { character }: Offered, language: Language): string {
  if (gait === "off") return "";
  return say(language, character.firingsPerTurn > 0 ? `cue_${gait}` : `wake_${gait}`);
}

function noteOf(held: EngineAtHand["held"], language: Language): string {
  return held === null || held === "not-ready" ? "" : say(language, `note_${held}`);
}

interface Props extends Pick<ViewProps, "house" | "language" | "calm"> {
  readonly engine: Offered;
  readonly back: () => void;
}

export function Stand({ engine, house, language, calm, back }: Props) {
  const { gait, rpm, pedal, held, hold, press, off, draw } = useEngine(engine);
  const captioned = useCaptioned(gait);
  const figures = new Intl.NumberFormat(LANGUAGES[language].format).format(rpm);
  const text = say(language, "value", { rpm: figures, doing: say(language, `doing_${gait}`) });
  const cue = cueOf(captioned, engine, language);
  const note = noteOf(held, language);
  const help = say(language, engine.character.firingsPerTurn > 0 ? "startHelp" : "wakeHelp");

  const name = useRef<HTMLHeadingElement>(null);

  useEscape(() => (gait === "off" ? back() : off()));
  useEffect(() => name.current?.focus({ preventScroll: true }), []);

  return (
    <section className="stand" data-gait={gait} aria-label={nameOf(engine.id, house, language)}>
      <header className="stand-head">
        <button type="button" className="stand-back" onClick={back}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" />
          </svg>
          {say(language, "all")}
        </button>
        <h1 ref={name} className="stand-name" tabIndex={-1}>
          {nameOf(engine.id, house, language)}
        </h1>
        <p className="stand-line">{lineOf(engine.id, language)}</p>
      </header>
      <div className="stand-stage">
        <Light limitRpm={engine.character.limitRpm} calm={calm} draw={draw} />
        <Car engine={engine.id} />
      </div>
      <div className="stand-words">
        <p className="stand-cue" role="status">
          {cue}
        </p>
        <p className="stand-note">{note === "" && gait === "off" ? help : note}</p>
      </div>
      <div className="stand-dial">
        <RevCounter character={engine.character} language={language} draw={draw} />
      </div>
      <div className="stand-start">
        <StartButton gait={gait} language={language} hold={hold} off={off} />
        <p id="garage-start-help" className="visually-hidden">
          {help}
        </p>
      </div>
      <div className="stand-pedal">
        <Pedal pedal={pedal} text={text} language={language} press={press} />
      </div>
    </section>
  );
}
