/** The words of the page of sounds, in every language. */
import type { ReasonLanguage } from "../../../../electron/contract/explanation.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type SoundsWords } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

export const soundsWords: Readonly<Record<ReasonLanguage, SoundsWords>> & { readonly en: typeof en } = { en, fr, de, es, nl, ar };
