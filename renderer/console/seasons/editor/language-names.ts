import type { Language } from "../logic/draft.ts";

/** What the languages call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: "Français",
  en: "English",
  de: "Deutsch",
  es: "Español",
  nl: "Nederlands",
  ar: "العربية",
};
