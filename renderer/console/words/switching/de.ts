/** The words of changing something for a while, and of seeing it first, in German. */
import type { SwitchingWords } from "./en.ts";

export const de: SwitchingWords = {
  "preview.loading": "Der Kiosk zieht sich um…",
  "preview.elsewhere": "Er ist an anderer Stelle dieser Seite zu sehen.",
};
