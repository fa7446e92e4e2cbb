/** The words of the year of seasons, in every language. */
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

export const yearWords = { en, fr, de, es, nl, ar };
