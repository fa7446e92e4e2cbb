import { beginCalmly } from "../calm.ts";
import type { Piece } from "../piece.ts";
import { renderCrowdMurmur } from "./crowd.ts";
import { renderPitLane } from "./pit-lane.ts";
import { renderWorkshop } from "./workshop.ts";

/** The collection `sounds/places/`. */
export const PLACES: readonly Piece[] = [
  {
    id: "pit-lane",
    title: {
      fr: "Voie des stands",
      en: "Pit lane",
      de: "Boxengasse",
      es: "Calle de boxes",
      nl: "Pitstraat",
      ar: "ممر الصيانة",
    },
    collection: "places",
    kind: "bed",
    beginsAsRendered: true,
    render: () => beginCalmly(renderPitLane()),
  },
  {
    id: "workshop",
    title: {
      fr: "Atelier au travail",
      en: "Workshop at work",
      de: "Werkstatt bei der Arbeit",
      es: "Taller en marcha",
      nl: "Werkplaats in bedrijf",
      ar: "ورشة أثناء العمل",
    },
    collection: "places",
    kind: "bed",
    beginsAsRendered: true,
    render: () => beginCalmly(renderWorkshop()),
  },
  {
    id: "crowd-murmur",
    title: {
      fr: "Murmure de la foule",
      en: "Murmur of a crowd",
      de: "Gemurmel der Menge",
      es: "Murmullo de la gente",
      nl: "Geroezemoes",
      ar: "همهمة الحشد",
    },
    collection: "places",
    kind: "bed",
    beginsAsRendered: true,
    render: () => beginCalmly(renderCrowdMurmur()),
  },
];
