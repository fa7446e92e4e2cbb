/** Which language the operator reads: what they chose, else what their browser asks for, else the venue's. */
export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = "ronron.console.language";

/** The first of some language tags that the console speaks; null when it speaks none. */
export function spoken(tags: readonly string[]): Language | null {
  const bases = tags.map((tag) => tag.split("-")[0]);
  const found = bases.find((base) => LANGUAGES.some((language) => language === base));
  return LANGUAGES.find((language) => language === found) ?? null;
}

/** What this operator chose on this computer; null before. */
export function keptLanguage(storage: Storage): Language | null {
  const kept = storage.getItem(KEPT);
  return kept === null ? null : spoken([kept]);
}

export function keepLanguage(storage: Storage, language: Language): void {
  storage.setItem(KEPT, language);
}
