/** What visitors of the demonstration venue may tick, whether it delighted them or should be better. */
import type { z } from "zod";
import type { Opinions } from "../contract/opinion.ts";

/** In six languages, as visitors read it. */
export function demonstrationOpinions(): z.input<typeof Opinions> {
  return {
    reasons: [
      {
        id: "team",
        words: { fr: "L’équipe", en: "The people", de: "Das Team", es: "El equipo", nl: "Het team", ar: "فريق العمل" },
      },
      {
        id: "drive",
        words: {
          fr: "La conduite",
          en: "The drive",
          de: "Das Fahren",
          es: "La conducción",
          nl: "Het rijden",
          ar: "تجربة القيادة",
        },
      },
      {
        id: "cars",
        words: { fr: "Les voitures", en: "The cars", de: "Die Autos", es: "Los coches", nl: "De auto’s", ar: "السيارات" },
      },
      {
        id: "sound",
        words: {
          fr: "Le son, l’ambiance",
          en: "Sound and atmosphere",
          de: "Klang und Stimmung",
          es: "El sonido y el ambiente",
          nl: "Geluid en sfeer",
          ar: "الصوت والأجواء",
        },
      },
      {
        id: "waiting",
        words: {
          fr: "L’attente",
          en: "The waiting",
          de: "Die Wartezeit",
          es: "La espera",
          nl: "Het wachten",
          ar: "وقت الانتظار",
        },
      },
      {
        id: "way",
        words: {
          fr: "S’y retrouver",
          en: "Finding the way",
          de: "Sich zurechtfinden",
          es: "Orientarse",
          nl: "De weg vinden",
          ar: "معرفة الطريق",
        },
      },
      {
        id: "access",
        words: {
          fr: "L’accès pour tous",
          en: "Access for everyone",
          de: "Zugang für alle",
          es: "El acceso para todos",
          nl: "Toegang voor iedereen",
          ar: "سهولة الوصول للجميع",
        },
      },
      {
        id: "table",
        words: {
          fr: "Le café, la boutique",
          en: "Café and shop",
          de: "Café und Shop",
          es: "La cafetería y la tienda",
          nl: "Café en winkel",
          ar: "المقهى والمتجر",
        },
      },
    ],
  };
}
