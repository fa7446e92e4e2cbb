/** The words of the exchange of calendars, by language. */
import { languageFor } from "../../words/languages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { CalendarSentences } from "./sentences.ts";

const SENTENCES: Readonly<Record<ReturnType<typeof languageFor>, CalendarSentences>> = { fr, en, de, es, nl, ar };

/** The sentences in the language asked for, else in the venue's. */
export function calendarSentences(asked: string | null, venueLocale: string): CalendarSentences {
  return SENTENCES[languageFor(asked ?? venueLocale, venueLocale)];
}
