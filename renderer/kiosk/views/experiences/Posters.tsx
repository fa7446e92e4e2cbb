/** The experiences as posters in a row, or in rows where the screen stands upright. */
import type { RefObject } from "react";
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Picture } from "./Picture.tsx";
import { say } from "./words.ts";

interface Props extends ViewProps {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly choose: (id: string) => void;
}

export function Posters({ house: { experiences }, language, locale, list, choose }: Props) {
  return (
    <div className="posters">
      <h1 className="posters-title">{say(language, "title")}</h1>
      <ul ref={list} className="posters-list" data-odd={experiences.length % 2 === 1}>
        {experiences.map(({ id, title, line, pictures: [picture] }) => (
          <li key={id} className="poster-place">
            <button type="button" className="poster" data-experience={id} onClick={() => choose(id)}>
              {picture !== undefined && <Picture file={picture.file} alt="" />}
              <span className="poster-words">
                <span className="poster-title">{inLanguage(title, language, locale)}</span>
                <span className="poster-line">{inLanguage(line, language, locale)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
