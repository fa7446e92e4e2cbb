/** What a visitor felt, asked one question at a time. */
import { useEffect, useRef } from "react";
import type { Face } from "../../../../electron/contract/opinion.ts";
import { numberText } from "../../format.ts";
import type { ViewProps } from "../../visit/view.ts";
import { CarFace } from "./faces/CarFace.tsx";
import { FaceStep } from "./FaceStep.tsx";
import { isAnswered, type Step } from "./flow.ts";
import { LineStep } from "./LineStep.tsx";
import { ReasonStep } from "./ReasonStep.tsx";
import { Thanks } from "./Thanks.tsx";
import { useOpinion } from "./use-opinion.ts";
import { say } from "./words.ts";
import "../../controls/chip.css";
import "./opinion.css";
import "./steps.css";

const QUESTION = "opinion-question";

function questionOf(step: Exclude<Step, "thanks">, face: Face | null): Parameters<typeof say>[1] {
  switch (step) {
    case "face":
      return "ask";
    case "reasons":
      if (face === "astonished") return "delightedMost";
      return face === "happy" || face === "content" ? "delighted" : "better";
    case "line":
    case "wish":
      return step;
    default:
      return step satisfies never;
  }
}

export function OpinionView(props: ViewProps) {
  const { house, language, locale, theme, calm, home } = props;
  const opinion = useOpinion(props);
  const { step, draft, questions } = opinion;
  const page = useRef<HTMLDivElement>(null);

  // A new question begins at its words for whoever goes by keyboard or screen reader; one to be answered in writing, in its text.
  useEffect(() => {
    if (step !== "face" && step !== "line" && step !== "wish")
      page.current?.querySelector<HTMLElement>(`#${QUESTION}`)?.focus({ preventScroll: true });
  }, [step]);

  if (step === "thanks")
    return (
      <div ref={page} className="opinion" data-step={step}>
        <Thanks id={QUESTION} theme={theme} language={language} locale={locale} home={home} />
      </div>
    );

  const position = questions.indexOf(step) + 1;
  const last = position === questions.length;
  const answered = isAnswered(step, draft);
  return (
    <div ref={page} className="opinion" data-step={step}>
      <header className="opinion-head">
        {step !== "face" && draft.face !== null && (
          <span className="opinion-companion" aria-hidden="true">
            <CarFace face={draft.face} />
          </span>
        )}
        <div className="opinion-words">
          <p className="opinion-progress">
            <span className="opinion-marks" aria-hidden="true">
              {questions.map((each, index) => (
                <span key={each} data-passed={index < position} />
              ))}
            </span>
            {say(language, "step", { n: numberText(position, language), of: numberText(questions.length, language) })}
          </p>
          <h1 className="opinion-question" id={QUESTION} tabIndex={-1}>
            {say(language, questionOf(step, draft.face))}
          </h1>
        </div>
      </header>
      <div className="opinion-body">
        {step === "face" && <FaceStep chosen={draft.face} choose={opinion.choose} language={language} calm={calm} />}
        {step === "reasons" && (
          <ReasonStep
            house={house}
            ticked={draft.reasons}
            tick={opinion.tick}
            language={language}
            locale={locale}
            labelledBy={QUESTION}
          />
        )}
        {(step === "line" || step === "wish") && (
          <LineStep
            key={step}
            house={house}
            text={draft[step]}
            write={(text) => opinion.write(step, text)}
            language={language}
            labelledBy={QUESTION}
          />
        )}
      </div>
      {step === "face" ? (
        <p className="opinion-note opinion-foot-note">
          {say(language, "privacy", { n: numberText(house.opinions.keepLinesDays, language) })}
        </p>
      ) : (
        <footer className="opinion-foot">
          <button type="button" className="chip chip-large" onClick={opinion.back}>
            {say(language, "back")}
          </button>
          {!last && (
            <button type="button" className="chip chip-large opinion-now" onClick={opinion.send}>
              {say(language, "sendNow")}
            </button>
          )}
          <button type="button" className="chip chip-large chip-main" onClick={opinion.next}>
            {say(language, last ? "send" : answered ? "next" : "skip")}
          </button>
        </footer>
      )}
    </div>
  );
}
