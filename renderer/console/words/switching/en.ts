/** The words of changing something for a while, and of seeing it first, in English. */

export const en = {
  "preview.loading": "The kiosk is dressing…",
  "preview.elsewhere": "It is being looked at elsewhere on this page.",
};
export type SwitchingWords = Readonly<Record<keyof typeof en, string>>;
