/** The words of changing something for a while, and of seeing it first, in Spanish. */
import type { SwitchingWords } from "./en.ts";

export const es: SwitchingWords = {
  "preview.loading": "El quiosco se está vistiendo…",
  "preview.elsewhere": "Se está viendo en otra parte de esta página.",
};
