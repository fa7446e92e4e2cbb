/** The words of the palette, in every language that the console is read in. */
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const paletteWords = { en, fr, de };
