/** The words of the page of seasons, in every language. */
import type { ReasonLanguage } from "../../../../electron/contract/explanation.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type SeasonsWords } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

export const seasonsWords: Readonly<Record<ReasonLanguage, SeasonsWords>> & { readonly en: typeof en } = {
  en,
  fr,
  de,
  es,
  nl,
  ar,
};
