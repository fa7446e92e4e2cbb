/** Thanks in the words of the season, with a small celebration in its colours. */
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { ViewProps } from "../../visit/view.ts";
import { CarFace } from "./faces/CarFace.tsx";
import { say } from "./words.ts";
import "./thanks.css";

/** Light that bursts from behind the car: each a line and a spark at its end, in two lengths. */
const RAYS = Array.from({ length: 17 }, (_, index) => {
  const angle = Math.PI * (1.06 + (0.88 * index) / 16);
  const end = index % 2 === 0 ? 148 : 118;
  const at = (reach: number): string => `${160 + Math.cos(angle) * reach} ${150 + Math.sin(angle) * reach}`;
  return { light: index % 2, d: `M${at(92)} L${at(end - 12)} M${at(end)} h0.010` };
});

interface Props extends Pick<ViewProps, "theme" | "language" | "locale" | "home"> {
  /** The id of its words. */
  readonly id: string;
}

export function Thanks({ theme, language, locale, home, id }: Props) {
  const { thanks } = theme?.captions ?? { thanks: null };
  return (
    <div className="opinion-thanks">
      <div className="opinion-feast" aria-hidden="true">
        <svg viewBox="0 0 320 210">
          {RAYS.map(({ light, d }, index) => (
            <path key={d} className="feast-ray" data-light={light} d={d} style={{ animationDelay: `${500 + index * 25}ms` }} />
          ))}
          <path className="feast-road" d="M20 196 H300" />
        </svg>
        <span className="feast-car">
          <CarFace face="happy" />
        </span>
      </div>
      <h1 className="opinion-question" id={id} tabIndex={-1}>
        {thanks === null ? say(language, "thanks") : inLanguage(thanks, language, locale)}
      </h1>
      <p className="opinion-farewell">{say(language, "thanksMore")}</p>
      <button type="button" className="chip chip-large chip-main" onClick={home}>
        {say(language, "done")}
      </button>
    </div>
  );
}
