/** A rev counter: its needle follows the engine in each frame. */
import { useEffect, useRef } from "react";
import type { Character } from "../../../../electron/domain/garage/characters.ts";
import { numberText } from "../../format.ts";
import type { Language } from "../../words.ts";
import type { EngineAtHand } from "./use-engine.ts";
import { say } from "./words.ts";

/** The dial goes round from here, degrees clockwise from the top. */
const FIRST = -130;
const SWEEP = 260;

const RADIUS = 150;

/** A point of the dial. */
function at(degrees: number, radius: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
}

function arc(from: number, to: number, radius: number): string {
  return `M${at(from, radius)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to, radius)}`;
}

interface Props {
  readonly character: Character;
  readonly language: Language;
  readonly draw: EngineAtHand["draw"];
}

export function RevCounter({ character: { limitRpm, redlineRpm }, language, draw }: Props) {
  const needle = useRef<SVGGElement>(null);
  const lit = useRef<SVGPathElement>(null);
  const figure = useRef<SVGTextElement>(null);
  const thousands = Math.ceil(limitRpm / 1000);
  const every = thousands > 10 ? 2 : 1;
  const degreesOf = (rpm: number): number => FIRST + SWEEP * Math.min(1, rpm / (1000 * thousands));

  useEffect(() => {
    let figuredAt = -Infinity;
    return draw(({ rpm }, now) => {
      const share = Math.min(1, rpm / (1000 * thousands));
      needle.current?.setAttribute("transform", `rotate(${(FIRST + SWEEP * share).toFixed(2)})`);
      lit.current?.setAttribute("stroke-dashoffset", String(1 - share));
      if (figure.current === null || now - figuredAt < 90) return;
      figuredAt = now;
      figure.current.textContent = numberText(10 * Math.round(rpm / 10), language);
    });
  }, [draw, thousands, language]);

  return (
    <svg className="rev-counter" viewBox="-180 -180 360 330" aria-hidden="true" direction="ltr">
      <path className="rev-track" d={arc(FIRST, FIRST + SWEEP, RADIUS)} />
      <path
        className="rev-lit"
        ref={lit}
        d={arc(FIRST, FIRST + SWEEP, RADIUS)}
        pathLength={1}
        strokeDasharray="1 1"
        strokeDashoffset={1}
      />
      <path className="rev-red" d={arc(degreesOf(redlineRpm), FIRST + SWEEP, RADIUS + 15)} />
      {Array.from({ length: 2 * thousands + 1 }, (_, half) => (
        <path
          key={half}
          className="rev-tick"
          data-red={500 * half >= redlineRpm}
          d={`M${at(degreesOf(500 * half), RADIUS - 14)}L${at(degreesOf(500 * half), half % 2 === 0 ? RADIUS - 34 : RADIUS - 24)}`}
        />
      ))}
      {Array.from({ length: Math.floor(thousands / every) + 1 }, (_, index) => (
        <text key={index} className="rev-number" transform={`translate(${at(degreesOf(1000 * every * index), RADIUS - 56)})`}>
          {numberText(every * index, language)}
        </text>
      ))}
      <text className="rev-unit" y="-58">
        × {numberText(1000, language)}
      </text>
      <text className="rev-figure" ref={figure} y="96">
        {numberText(0, language)}
      </text>
      <text className="rev-unit" y="126">
        {say(language, "turns")}
      </text>
      <g ref={needle} className="rev-needle" transform={`rotate(${FIRST})`}>
        <path d="M-5 22L-2.2 -132L2.2 -132L5 22Z" />
      </g>
      <circle className="rev-hub" r="17" />
    </svg>
  );
}
