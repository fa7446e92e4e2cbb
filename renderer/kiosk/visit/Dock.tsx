/** The bar that every page of a visit has: the way home, the languages and the comfort, each one touch away. */
import { useCallback, useEffect, useId, useState } from "react";
import { useEscape } from "../controls/use-escape.ts";
import { useReturn } from "../controls/use-return.ts";
import { LANGUAGES, type Language } from "../words.ts";
import { ComfortSheet } from "./ComfortSheet.tsx";
import { DockIcon } from "./DockIcon.tsx";
import { LanguageSheet } from "./LanguageSheet.tsx";
import type { VisitState } from "./use-visit.ts";
import { say } from "./words.ts";
import "./dock.css";

interface Props {
  readonly state: VisitState;
  readonly language: Language;
}

export function Dock({ state: { visit, take }, language }: Props) {
  const [sheet, setSheet] = useState<"languages" | "comfort" | null>(null);
  const dock = useReturn<HTMLElement>(sheet, "sheet");
  const id = useId();
  const close = useCallback(() => setSheet(null), []);

  useEffect(() => {
    if (sheet === null) return undefined;
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && dock.current?.contains(event.target) === false) close();
    };
    addEventListener("pointerdown", elsewhere);
    return () => removeEventListener("pointerdown", elsewhere);
  }, [dock, sheet, close]);

  useEscape(close, sheet !== null);

  const toggle = (name: "languages" | "comfort") => ({
    className: "dock-button",
    "data-sheet": name,
    "aria-expanded": sheet === name,
    "aria-controls": id,
    onClick: () => setSheet((open) => (open === name ? null : name)),
  });

  return (
    <footer ref={dock} className="dock">
      <div id={id} className="dock-sheet" data-open={sheet !== null}>
        {sheet === "languages" && (
          <LanguageSheet
            language={language}
            choose={(chosen) => {
              take({ kind: "speak", language: chosen });
              close();
            }}
          />
        )}
        {sheet === "comfort" && (
          <ComfortSheet
            comfort={visit.comfort}
            language={language}
            change={(comfort) => take({ kind: "comfort", comfort })}
            close={close}
          />
        )}
      </div>
      <div className="dock-bar">
        <button
          type="button"
          className="dock-button dock-home"
          aria-current={visit.at === "home" ? "page" : undefined}
          onClick={() => take({ kind: "home" })}
        >
          <DockIcon name="home" />
          <span>{say(language, "home")}</span>
        </button>
        <button type="button" {...toggle("languages")}>
          <DockIcon name="languages" />
          <span>
            <span className="visually-hidden">{say(language, "languages")}: </span>
            {LANGUAGES[language].name}
          </span>
        </button>
        <button type="button" {...toggle("comfort")}>
          <DockIcon name="comfort" />
          <span>{say(language, "comfort")}</span>
        </button>
      </div>
    </footer>
  );
}
