/** The words of the palette, in German. */
import type { PaletteWords } from "./en.ts";

export const de: PaletteWords = {
  "palette.title": "Was darf es sein?",
  "palette.button": "Suchen oder bitten",
  "palette.label": "Was, wo und bis wann; oder eine Seite",
  "palette.example": "weihnachten empfang bis 18 uhr",
  "palette.offers": "Vorschläge",
  "palette.count_one": "{{count}} Vorschlag",
  "palette.count_other": "{{count}} Vorschläge",
  "palette.none": "Nichts heißt hier so. Sagen Sie was, wo und bis wann, etwa „weihnachten empfang bis 18 uhr“.",
  "palette.unread": "Nicht verstanden: {{words}}.",
  "palette.word": "„{{word}}“",
  "palette.from": "ab {{time}}",
  "palette.page": "Seite",
  "palette.enter": "tut, was markiert ist",
  "palette.details": "Genauer ansehen und ändern…",
  "sheet.choice": "Für eine Weile ändern",
  "keys.palette": "suchen oder bitten",
};
