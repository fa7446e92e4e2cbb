/** The words of changing something for a while, and of seeing it first, in Dutch. */
import type { SwitchingWords } from "./en.ts";

export const nl: SwitchingWords = {
  "preview.loading": "De kiosk kleedt zich om…",
  "preview.elsewhere": "Hij is elders op deze pagina te zien.",
};
