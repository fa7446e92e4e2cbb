/** The languages in which the house gives its reasons. */
export const LANGUAGES = ["fr", "en", "de", "es", "nl", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

function spoken(tag: string): Language | null {
  const base = tag.split("-")[0];
  return LANGUAGES.find((language) => language === base) ?? null;
}

/** The language to answer in: the one asked for ("pt-BR" asks for "pt"), else the venue's, else English. */
export function languageFor(asked: string | null, venueLocale: string): Language {
  return (asked === null ? null : spoken(asked)) ?? spoken(venueLocale) ?? "en";
}
