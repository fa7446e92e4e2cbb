/** The words of changing something for a while, and of seeing it first, in Arabic. */
import type { SwitchingWords } from "./en.ts";

export const ar: SwitchingWords = {
  "preview.loading": "الكشك يرتدي زينته…",
  "preview.elsewhere": "يُعرض الآن في موضع آخر من هذه الصفحة.",
};
