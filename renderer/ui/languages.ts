/** The languages that people read on the way in, before a house has said which is its own. */

/** Each with its own name, as its readers look for it. */
export const WAY_IN_LANGUAGES = {
  fr: "Français",
  en: "English",
  de: "Deutsch",
  es: "Español",
  nl: "Nederlands",
  ar: "العربية",
} as const;
export type WayInLanguage = keyof typeof WAY_IN_LANGUAGES;

function known(tag: string): WayInLanguage | null {
  switch (tag.split("-")[0]) {
    case "fr":
      return "fr";
    case "en":
      return "en";
    case "de":
      return "de";
    case "es":
      return "es";
    case "nl":
      return "nl";
    case "ar":
      return "ar";
    default:
      return null;
  }
}

/** The first language we speak of those that a browser asks for; else the venue's, and English where we speak neither. */
export function wayInLanguage(asked: readonly string[], locale: string | null): WayInLanguage {
  for (const tag of asked) {
    const language = known(tag);
    if (language !== null) return language;
  }
  return (locale === null ? null : known(locale)) ?? "en";
}
