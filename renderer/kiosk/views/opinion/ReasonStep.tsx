/** What it was: reasons to tick, as many as one likes. */
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { ViewProps } from "../../visit/view.ts";
import { say } from "./words.ts";

interface Props extends Pick<ViewProps, "house" | "language" | "locale"> {
  readonly ticked: readonly string[];
  readonly tick: (reason: string) => void;
  /** The id of the question. */
  readonly labelledBy: string;
}

export function ReasonStep({ house, ticked, tick, language, locale, labelledBy }: Props) {
  return (
    <div className="opinion-reasons" role="group" aria-labelledby={labelledBy}>
      <p className="opinion-note">{say(language, "several")}</p>
      {house.opinions.reasons.map(({ id, words }) => (
        <button key={id} type="button" className="chip" aria-pressed={ticked.includes(id)} onClick={() => tick(id)}>
          <svg className="opinion-tick" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12.500 10 17.500 19.500 7" />
          </svg>
          {inLanguage(words, language, locale)}
        </button>
      ))}
    </div>
  );
}
