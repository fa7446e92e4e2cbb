/** The words of the page on which a theme is made, in every language. */
import type { ReasonLanguage } from "../../../../electron/contract/explanation.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type MakingWords } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

export const makingWords: Readonly<Record<ReasonLanguage, MakingWords>> & { readonly en: typeof en } = { en, fr, de, es, nl, ar };
