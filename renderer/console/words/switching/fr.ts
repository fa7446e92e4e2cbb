/** The words of changing something for a while, and of seeing it first, in French. */
import type { SwitchingWords } from "./en.ts";

export const fr: SwitchingWords = {
  "preview.loading": "La borne s’habille…",
  "preview.elsewhere": "On la regarde ailleurs sur cette page.",
};
