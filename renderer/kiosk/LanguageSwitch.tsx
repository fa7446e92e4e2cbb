/** Lets a visitor choose a language; the house takes its own again once nobody has touched the screen for a while. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { offeredIn } from "./screen.ts";
import { LANGUAGES, type Language } from "./words.ts";

const IDLE_MILLISECONDS = 60_000;

interface Props {
  readonly language: Language;
  readonly house: Language;
  readonly choose: (language: Language) => void;
}

export function LanguageSwitch({ language, house, choose }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    if (language === house) return undefined;
    let timer = setTimeout(() => choose(house), IDLE_MILLISECONDS);
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => choose(house), IDLE_MILLISECONDS);
    };
    addEventListener("pointerdown", touched);
    addEventListener("keydown", touched);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointerdown", touched);
      removeEventListener("keydown", touched);
    };
  }, [language, house, choose]);

  return (
    <div className="languages" role="group" aria-label={t("languages")}>
      {offeredIn(house).map((tag) => (
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
