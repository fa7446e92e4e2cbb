/** The ground of the demonstration venue, as assets/maps/ground.svg draws it: ten units are a metre. */
import type { z } from "zod";
import type { VenueMap } from "../contract/venue-map.ts";

type Map = z.input<typeof VenueMap>;
type Ways = NonNullable<Map["ways"]>;

const STEPS_DOWN = {
  fr: "par la porte vitrée, cinq marches plus bas",
  en: "through the glass door, five steps down",
  de: "durch die Glastür, fünf Stufen hinab",
  es: "por la puerta de cristal, cinco escalones abajo",
  nl: "door de glazen deur, vijf treden omlaag",
  ar: "عبر الباب الزجاجي، خمس درجات نزولًا",
};
const STAIRS = {
  fr: "par le grand escalier",
  en: "up the grand staircase",
  de: "über die große Treppe",
  es: "por la gran escalera",
  nl: "via de grote trap",
  ar: "عبر الدرج الكبير",
};
const LIFT = {
  fr: "prenez l’ascenseur, un étage plus haut",
  en: "take the lift, one floor up",
  de: "mit dem Aufzug, eine Etage höher",
  es: "tome el ascensor, una planta más arriba",
  nl: "neem de lift, één verdieping hoger",
  ar: "خذوا المصعد، طابق واحد إلى الأعلى",
};
const RAMP = {
  fr: "par la rampe douce, le long des pins",
  en: "down the gentle ramp, along the pines",
  de: "über die sanfte Rampe, an den Kiefern entlang",
  es: "por la rampa suave, junto a los pinos",
  nl: "over de flauwe helling, langs de dennen",
  ar: "عبر المنحدر السهل بمحاذاة الصنوبر",
};
const CROSSING = {
  fr: "par l’allée, sous les arbres",
  en: "along the avenue, under the trees",
  de: "durch die Allee, unter den Bäumen",
  es: "por la avenida, bajo los árboles",
  nl: "door de laan, onder de bomen",
  ar: "عبر الممشى تحت الأشجار",
};

/** Those that are also programmed, offered or stood at. */
function places(): Map["places"] {
  const inside = ["step-free"] as const;
  return [
    {
      id: "entrance",
      kind: "entrance",
      zone: "lobby",
      name: { fr: "Entrée", en: "Entrance", de: "Eingang", es: "Entrada", nl: "Ingang", ar: "المدخل" },
      x: 770,
      y: 740,
      access: [...inside],
    },
    {
      id: "desk",
      kind: "desk",
      zone: "lobby",
      name: { fr: "Accueil", en: "Welcome desk", de: "Empfang", es: "Recepción", nl: "Balie", ar: "مكتب الاستقبال" },
      x: 830,
      y: 590,
      access: ["step-free", "assistance", "hearing-loop", "guide-dogs"],
    },
    {
      id: "showroom",
      kind: "exhibition",
      zone: "showroom",
      name: {
        fr: "Salle d’exposition",
        en: "Showroom",
        de: "Showroom",
        es: "Sala de exposición",
        nl: "Showroom",
        ar: "صالة العرض",
      },
      x: 1010,
      y: 640,
      access: [...inside],
    },
    {
      id: "gallery",
      kind: "exhibition",
      zone: "corridor",
      name: {
        fr: "La galerie qui ronronne",
        en: "The purring gallery",
        de: "Die schnurrende Galerie",
        es: "La galería que ronronea",
        nl: "De spinnende galerij",
        ar: "الرواق الهادر",
      },
      x: 500,
      y: 505,
      access: [...inside],
    },
    {
      id: "pit-lane-stand",
      kind: "track",
      zone: "pit-lane",
      name: {
        fr: "Les stands",
        en: "The pit lane",
        de: "Die Boxengasse",
        es: "Los boxes",
        nl: "De pitstraat",
        ar: "ممر الصيانة",
      },
      x: 980,
      y: 240,
      access: ["step-free", "assistance"],
    },
    {
      id: "briefing-room",
      kind: "track",
      zone: null,
      name: {
        fr: "Salle de briefing",
        en: "Briefing room",
        de: "Fahrerbesprechung",
        es: "Sala de briefing",
        nl: "Briefingruimte",
        ar: "قاعة التعليمات",
      },
      x: 740,
      y: 385,
      access: ["step-free", "hearing-loop"],
    },
    {
      id: "workshop",
      kind: "workshop",
      zone: null,
      name: { fr: "Atelier", en: "Workshop", de: "Werkstatt", es: "Taller", nl: "Werkplaats", ar: "الورشة" },
      x: 420,
      y: 385,
      access: [...inside],
    },
    {
      id: "museum",
      kind: "exhibition",
      zone: null,
      name: { fr: "Musée", en: "Museum", de: "Museum", es: "Museo", nl: "Museum", ar: "المتحف" },
      x: 590,
      y: 385,
      access: ["step-free", "audio-description", "quiet"],
    },
    {
      id: "shop",
      kind: "shop",
      zone: null,
      name: { fr: "Boutique", en: "Shop", de: "Boutique", es: "Tienda", nl: "Winkel", ar: "المتجر" },
      x: 570,
      y: 640,
      access: [...inside],
    },
    {
      id: "cafe",
      kind: "food",
      zone: null,
      name: {
        fr: "Café du paddock",
        en: "Paddock café",
        de: "Paddock-Café",
        es: "Café del paddock",
        nl: "Paddockcafé",
        ar: "مقهى البادوك",
      },
      x: 420,
      y: 640,
      access: [...inside],
    },
    {
      id: "terrace-view",
      kind: "track",
      zone: "terrace",
      name: { fr: "Belvédère", en: "The terrace", de: "Aussichtsterrasse", es: "El mirador", nl: "Uitzichtterras", ar: "الشرفة" },
      x: 980,
      y: 370,
      access: [...inside],
    },
    {
      id: "toilets",
      kind: "toilets",
      zone: null,
      name: { fr: "Toilettes", en: "Toilets", de: "Toiletten", es: "Aseos", nl: "Toiletten", ar: "دورات المياه" },
      x: 275,
      y: 445,
      access: [],
    },
    {
      id: "accessible-toilets",
      kind: "accessible-toilet",
      zone: null,
      name: {
        fr: "Toilettes accessibles et table à langer",
        en: "Accessible toilet, baby changing",
        de: "Barrierefreies WC, Wickeltisch",
        es: "Aseo accesible y cambiador",
        nl: "Toegankelijk toilet, babyverzorging",
        ar: "دورة مياه مهيأة وطاولة تبديل للرضّع",
      },
      x: 275,
      y: 565,
      access: [...inside],
    },
    {
      id: "lift",
      kind: "lift",
      zone: "corridor",
      name: { fr: "Ascenseur", en: "Lift", de: "Aufzug", es: "Ascensor", nl: "Lift", ar: "المصعد" },
      x: 1120,
      y: 505,
      access: [...inside],
    },
    {
      id: "first-aid",
      kind: "first-aid",
      zone: "lobby",
      name: {
        fr: "Premiers secours",
        en: "First aid",
        de: "Erste Hilfe",
        es: "Primeros auxilios",
        nl: "EHBO",
        ar: "الإسعافات الأولية",
      },
      x: 710,
      y: 590,
      access: [...inside],
    },
    {
      id: "parking",
      kind: "parking",
      zone: null,
      name: { fr: "Parking", en: "Car park", de: "Parkplatz", es: "Aparcamiento", nl: "Parkeerplaats", ar: "موقف السيارات" },
      x: 470,
      y: 890,
      access: [...inside],
    },
    {
      id: "assembly-point",
      kind: "exit",
      zone: null,
      name: {
        fr: "Point de rassemblement",
        en: "Assembly point",
        de: "Sammelplatz",
        es: "Punto de encuentro",
        nl: "Verzamelplaats",
        ar: "نقطة التجمع",
      },
      x: 1060,
      y: 890,
      access: [...inside],
    },
  ];
}

const CROSSINGS = [
  { id: "forecourt", x: 770, y: 890 },
  { id: "lobby-heart", x: 770, y: 640 },
  { id: "gallery-lobby", x: 770, y: 505 },
  { id: "gallery-end", x: 275, y: 505 },
  { id: "gallery-workshop", x: 420, y: 505 },
  { id: "gallery-museum", x: 590, y: 505 },
  { id: "gallery-briefing", x: 740, y: 505 },
  { id: "gallery-passage", x: 860, y: 505 },
  { id: "gallery-stairs", x: 980, y: 505 },
  { id: "pit-door", x: 860, y: 240 },
  { id: "lift-above", x: 1120, y: 370 },
  { id: "east-door", x: 1235, y: 505 },
  { id: "ramp-foot", x: 1235, y: 240 },
];

function ways(): Ways {
  const indoors: Ways = [
    { from: "entrance", to: "lobby-heart" },
    { from: "lobby-heart", to: "desk" },
    { from: "lobby-heart", to: "first-aid" },
    { from: "lobby-heart", to: "showroom" },
    { from: "lobby-heart", to: "shop" },
    { from: "shop", to: "cafe" },
    { from: "lobby-heart", to: "gallery-lobby" },
    { from: "cafe", to: "gallery-workshop" },
    { from: "gallery-workshop", to: "workshop" },
    { from: "gallery-museum", to: "museum" },
    { from: "gallery-briefing", to: "briefing-room" },
    { from: "gallery-end", to: "toilets" },
    { from: "gallery-end", to: "accessible-toilets" },
  ];
  const along = [
    "gallery-end",
    "gallery-workshop",
    "gallery",
    "gallery-museum",
    "gallery-briefing",
    "gallery-lobby",
    "gallery-passage",
    "gallery-stairs",
    "lift",
    "east-door",
  ];
  const gallery: Ways = along.slice(1).map((to, index) => ({ from: along[index] ?? to, to }));
  return [
    ...indoors,
    ...gallery,
    { from: "gallery-stairs", to: "terrace-view", steps: true, metres: 16, hint: STAIRS },
    { from: "lift", to: "lift-above", metres: 14, hint: LIFT },
    { from: "lift-above", to: "terrace-view" },
    { from: "gallery-passage", to: "pit-door", steps: true, hint: STEPS_DOWN },
    { from: "pit-door", to: "pit-lane-stand" },
    { from: "east-door", to: "ramp-foot", hint: RAMP },
    { from: "ramp-foot", to: "pit-lane-stand" },
    { from: "entrance", to: "forecourt" },
    { from: "forecourt", to: "parking", hint: CROSSING },
    { from: "forecourt", to: "assembly-point" },
  ];
}

/** In six languages, as visitors read it. */
export function demonstrationMap(): Map {
  return {
    drawing: "ground.svg",
    width: 1600,
    height: 1000,
    metresPerUnit: 0.1,
    places: places(),
    crossings: CROSSINGS,
    ways: ways(),
  };
}
