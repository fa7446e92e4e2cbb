/** Every language that the kiosk speaks, each in its own letters. */
import { LANGUAGES, type Language } from "../words.ts";
import { ALL_LANGUAGES } from "../screen.ts";
import { say } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export function LanguageSheet({ language, choose }: Props) {
  return (
    <div className="sheet-languages" role="group" aria-label={say(language, "languages")}>
      {ALL_LANGUAGES.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          className="sheet-language"
          aria-pressed={tag === language}
          onClick={() => choose(tag)}
        >
          {LANGUAGES[tag].name}
        </button>
      ))}
    </div>
  );
}
