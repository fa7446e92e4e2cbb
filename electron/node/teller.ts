/** How findings are told in a language: the tables of dates that the domain does not have. */
import type { Plan } from "../contract/plan.ts";
import type { Teller } from "../domain/analysis/telling.ts";
import { findingSentences } from "../domain/analysis/words/words.ts";
import { languageFor } from "../domain/words/languages.ts";
import { speechOf } from "../domain/words/speech.ts";

/** "sun 28 Mar 2027" as each language writes it; English as this side of the Atlantic does, Arabic with the figures of the page. */
const LOCALES: Readonly<Record<string, string>> = { en: "en-GB", ar: "ar-u-nu-latn" };

/** The teller of a language, or of the venue's where none is asked for that the house speaks. */
export function tellerOf(plan: Plan, asked: string | null): Teller {
  const { locale, timeZone } = plan.venue;
  const language = languageFor(asked ?? locale, locale);
  const style = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const inUtc = new Intl.DateTimeFormat(LOCALES[language] ?? language, { ...style, timeZone: "UTC" });
  const inVenue = new Intl.DateTimeFormat(LOCALES[language] ?? language, { ...style, timeZone });
  // Commas within a date would tear a list of dates apart.
  const plain = (text: string): string => text.replaceAll(/[,،]/g, "");
  const speech = speechOf(plan, language);
  return {
    sentences: findingSentences(language),
    quoted: speech.name,
    date: (date) => plain(inUtc.format(Date.parse(`${date}T12:00:00Z`))),
    dateAt: (instant) => plain(inVenue.format(instant)),
  };
}
