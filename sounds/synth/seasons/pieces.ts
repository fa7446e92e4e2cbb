import { beginCalmly } from "../calm.ts";
import type { Piece } from "../piece.ts";
import { renderCrickets } from "./crickets.ts";
import { renderFireCrackle } from "./fire.ts";
import { renderFireworks } from "./fireworks.ts";
import { renderRain } from "./rain.ts";
import { renderSleighBells } from "./sleigh-bells.ts";
import { renderWinterWind } from "./winter-wind.ts";

/** The collection `sounds/seasons/`. */
export const SEASONS: readonly Piece[] = [
  {
    id: "sleigh-bells",
    title: {
      fr: "Grelots de traîneau",
      en: "Sleigh bells",
      de: "Schlittenglöckchen",
      es: "Cascabeles de trineo",
      nl: "Arrensleebellen",
      ar: "أجراس الزلاجة",
    },
    collection: "seasons",
    kind: "accent",
    beginsAsRendered: true,
    render: () => beginCalmly(renderSleighBells()),
  },
  {
    id: "winter-wind",
    title: {
      fr: "Vent d’hiver",
      en: "Winter wind",
      de: "Winterwind",
      es: "Viento de invierno",
      nl: "Winterwind",
      ar: "ريح الشتاء",
    },
    collection: "seasons",
    kind: "accent",
    beginsAsRendered: true,
    render: () => beginCalmly(renderWinterWind()),
  },
  {
    id: "fire-crackle",
    title: {
      fr: "Feu de bois qui crépite",
      en: "Crackling log fire",
      de: "Knisterndes Kaminfeuer",
      es: "Leña que crepita",
      nl: "Knetterend haardvuur",
      ar: "طقطقة نار الحطب",
    },
    collection: "seasons",
    kind: "bed",
    beginsAsRendered: true,
    render: () => beginCalmly(renderFireCrackle()),
  },
  {
    id: "summer-crickets",
    title: {
      fr: "Grillons d’été",
      en: "Summer crickets",
      de: "Grillen im Sommer",
      es: "Grillos de verano",
      nl: "Zomerkrekels",
      ar: "صراصير ليل الصيف",
    },
    collection: "seasons",
    kind: "accent",
    beginsAsRendered: true,
    render: () => beginCalmly(renderCrickets()),
  },
  {
    id: "rain-on-glass",
    title: {
      fr: "Pluie sur la verrière",
      en: "Rain on glass",
      de: "Regen auf Glas",
      es: "Lluvia en el cristal",
      nl: "Regen op glas",
      ar: "مطر على الزجاج",
    },
    collection: "seasons",
    kind: "accent",
    beginsAsRendered: true,
    render: () => beginCalmly(renderRain()),
  },
  {
    id: "fireworks-far",
    title: {
      fr: "Feu d’artifice au loin",
      en: "Fireworks, far away",
      de: "Fernes Feuerwerk",
      es: "Fuegos artificiales lejanos",
      nl: "Vuurwerk in de verte",
      ar: "ألعاب نارية بعيدة",
    },
    collection: "seasons",
    kind: "one-shot",
    render: renderFireworks,
  },
];
