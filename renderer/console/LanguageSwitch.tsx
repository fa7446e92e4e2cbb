/** The operator's language, remembered on this computer. */
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSay } from "./speech.ts";
import { keepLanguage, LANGUAGES } from "./words/language.ts";

const NAMES = { fr: "Français", en: "English" } as const;

export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const say = useSay();
  return (
    <div className="languages" role="group" aria-label={say("language")}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className="pick languages__one"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => {
            keepLanguage(localStorage, language);
            void i18n.changeLanguage(language);
          }}
        >
          {language.toUpperCase()} <VisuallyHidden>{NAMES[language]}</VisuallyHidden>
        </button>
      ))}
    </div>
  );
}
