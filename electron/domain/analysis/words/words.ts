/** The words of the findings, by language. */
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { FindingSentences } from "./sentences.ts";

const SENTENCES = { fr, en, de, es, nl, ar };

export function findingSentences(language: keyof typeof SENTENCES): FindingSentences {
  return SENTENCES[language];
}
