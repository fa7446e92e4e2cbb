/** Lets a visitor choose a language before the scene. */
import { useTranslation } from "react-i18next";
import { ALL_LANGUAGES } from "./screen.ts";
import { LANGUAGES, type Language } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export function LanguageSwitch({ language, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="languages" role="group" aria-label={t("languages")}>
      {ALL_LANGUAGES.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          className="language"
          aria-pressed={tag === language}
          onClick={() => choose(tag)}
        >
          {LANGUAGES[tag].name}
        </button>
      ))}
    </div>
  );
}
