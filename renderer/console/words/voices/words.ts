/** The words around what visitors felt, in every language that the console is read in. */
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const voicesWords = { en, fr, de };
