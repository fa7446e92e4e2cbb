/** The words of the palette, in French. */
import type { PaletteWords } from "./en.ts";

export const fr: PaletteWords = {
  "palette.title": "Que souhaitez-vous ?",
  "palette.button": "Chercher ou demander",
  "palette.label": "Quoi, où et jusqu’à quand ; ou une page",
  "palette.example": "noël accueil jusqu’à 18 h",
  "palette.offers": "Propositions",
  "palette.count_one": "{{count}} proposition",
  "palette.count_other": "{{count}} propositions",
  "palette.none": "Rien de ce nom ici. Dites quoi, où et jusqu’à quand, par exemple « noël accueil jusqu’à 18 h ».",
  "palette.unread": "Pas compris : {{words}}.",
  "palette.word": "« {{word}} »",
  "palette.from": "à partir de {{time}}",
  "palette.page": "page",
  "palette.enter": "fait ce qui est marqué",
  "palette.details": "Regarder de près et modifier…",
  "sheet.choice": "Changer pour un moment",
  "keys.palette": "chercher ou demander",
};
