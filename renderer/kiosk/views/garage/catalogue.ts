/** What the engines of the garage are called, and a line about each. One that nobody described is called what its idle is. */
import type { House } from "../../../../electron/contract/state.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import type { Language } from "../../words.ts";

interface Entry {
  readonly name: Readonly<Record<Language, string>>;
  readonly line: Readonly<Record<Language, string>>;
}

const CATALOGUE: Readonly<Record<string, Entry>> = {
  "flat-six": {
    name: {
      fr: "Le six à plat",
      en: "The flat six",
      de: "Der Sechszylinder-Boxer",
      es: "El seis bóxer",
      nl: "De zescilinder boxer",
      ar: "البوكسر السداسي",
    },
    line: {
      fr: "Six cylindres couchés : il ronronne, puis il feule.",
      en: "Six cylinders lying down: it purrs, then it snarls.",
      de: "Sechs liegende Zylinder: erst schnurrt er, dann faucht er.",
      es: "Seis cilindros tumbados: ronronea y luego ruge.",
      nl: "Zes liggende cilinders: hij spint, en dan grauwt hij.",
      ar: "ست أسطوانات متقابلة: يخرخر ثم يزمجر.",
    },
  },
  v8: {
    name: { fr: "Le V8", en: "The V8", de: "Der V8", es: "El V8", nl: "De V8", ar: "محرك V8" },
    line: {
      fr: "Il gargouille au repos et gronde dès qu’on l’appelle.",
      en: "It burbles at rest and rumbles when asked.",
      de: "Im Stand blubbert er, gefordert grollt er.",
      es: "Borbotea en reposo y truena cuando se lo piden.",
      nl: "In rust borrelt hij, op verzoek gromt hij.",
      ar: "يقرقر هادئاً ويهدر عند الطلب.",
    },
  },
  "boxer-four": {
    name: {
      fr: "Le quatre à plat",
      en: "The boxer four",
      de: "Der Vierzylinder-Boxer",
      es: "El cuatro bóxer",
      nl: "De viercilinder boxer",
      ar: "البوكسر الرباعي",
    },
    line: {
      fr: "Petit, râpeux, toujours prêt à jouer.",
      en: "Small, gruff, always ready to play.",
      de: "Klein, rau und immer zum Spielen bereit.",
      es: "Pequeño, áspero y siempre con ganas de jugar.",
      nl: "Klein, rauw en altijd in voor een spelletje.",
      ar: "صغير وخشن الصوت ومستعد دائماً للعب.",
    },
  },
  classic: {
    name: { fr: "La classique", en: "The classic", de: "Der Klassiker", es: "La clásica", nl: "De klassieker", ar: "الكلاسيكية" },
    line: {
      fr: "Refroidie par air, elle cliquette comme en 1967.",
      en: "Cooled by air, ticking as it did in 1967.",
      de: "Luftgekühlt, tickt er wie 1967.",
      es: "Refrigerada por aire, tintinea como en 1967.",
      nl: "Luchtgekoeld, tikkend als in 1967.",
      ar: "مبردة بالهواء، تطقطق كما في عام 1967.",
    },
  },
  v12: {
    name: {
      fr: "Le V12 de course",
      en: "The racing V12",
      de: "Der Renn-V12",
      es: "El V12 de carreras",
      nl: "De race-V12",
      ar: "محرك V12 للسباق",
    },
    line: {
      fr: "Douze cylindres qui chantent d’une seule voix.",
      en: "Twelve cylinders singing with one voice.",
      de: "Zwölf Zylinder, die mit einer Stimme singen.",
      es: "Doce cilindros que cantan con una sola voz.",
      nl: "Twaalf cilinders die met één stem zingen.",
      ar: "اثنتا عشرة أسطوانة تغني بصوت واحد.",
    },
  },
  electric: {
    name: {
      fr: "L’électrique",
      en: "The electric",
      de: "Das Elektroauto",
      es: "El eléctrico",
      nl: "De elektrische",
      ar: "الكهربائية",
    },
    line: {
      fr: "Presque le silence, et toute la force d’un coup.",
      en: "Almost silence, and all its strength at once.",
      de: "Fast Stille, und alle Kraft auf einmal.",
      es: "Casi silencio, y toda la fuerza de golpe.",
      nl: "Bijna stilte, en alle kracht ineens.",
      ar: "صمت يكاد يكون تاماً، وكل القوة دفعة واحدة.",
    },
  },
};

export function nameOf(engine: string, house: Pick<House, "sounds" | "venue">, language: Language): string {
  const entry = CATALOGUE[engine];
  if (entry !== undefined) return entry.name[language];
  const idle = house.sounds.find(({ layer }) => layer?.engine === engine && layer.role === "idle");
  return idle === undefined ? engine : inLanguage(idle.title, language, house.venue.locale);
}

/** Empty for one that nobody described. */
export function lineOf(engine: string, language: Language): string {
  return CATALOGUE[engine]?.line[language] ?? "";
}
