/** The page in a language: its words, and the direction they run in. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "./words.ts";

export function usePageLanguage(language: Language): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18n.dir(language);
    i18n.changeLanguage(language).catch(reportError);
  }, [language, i18n]);
}
