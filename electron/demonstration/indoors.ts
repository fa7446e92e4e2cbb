/** What there is to see and to take home under the roof of the house. */
import type { z } from "zod";
import type { Experience } from "../contract/experience.ts";

type Offered = z.input<typeof Experience>;

function museum(): Offered {
  return {
    id: "museum",
    title: { fr: "Le musée", en: "The museum", de: "Das Museum", es: "El museo", nl: "Het museum", ar: "المتحف" },
    line: {
      fr: "Soixante ans de courbes, et pas une ligne droite.",
      en: "Sixty years of curves, and not one straight line.",
      de: "Sechzig Jahre Kurven, und keine gerade Linie.",
      es: "Sesenta años de curvas y ni una línea recta.",
      nl: "Zestig jaar bochten, en geen rechte lijn.",
      ar: "ستون عامًا من المنحنيات، ولا خط مستقيم واحد.",
    },
    text: {
      fr: "Douze voitures qui ont changé quelque chose, chacune sous son arche de lumière. Approchez-vous : elles sont là pour cela.\n\nLe soir, la lumière baisse, et l’on entend presque les moteurs refroidir.",
      en: "Twelve cars that changed something, each under its arch of light. Do come close: that is what they are here for.\n\nIn the evening the light goes down, and you can almost hear the engines cool.",
      de: "Zwölf Wagen, die etwas verändert haben, jeder unter seinem Bogen aus Licht. Kommen Sie ruhig näher: Dafür stehen sie da.\n\nAm Abend wird das Licht leiser, und man hört die Motoren beinahe abkühlen.",
      es: "Doce coches que cambiaron algo, cada uno bajo su arco de luz. Acérquese: para eso están.\n\nPor la tarde baja la luz y casi se oye cómo se enfrían los motores.",
      nl: "Twaalf auto’s die iets veranderden, elk onder een boog van licht. Kom gerust dichtbij: daar staan ze voor.\n\n’s Avonds gaat het licht omlaag en hoort u de motoren bijna afkoelen.",
      ar: "اثنتا عشرة سيارة غيّرت شيئًا ما، كل منها تحت قوس من الضوء. اقتربوا، فهي هنا من أجل ذلك.\n\nوفي المساء يخفت الضوء، وتكادون تسمعون المحركات وهي تبرد.",
    },
    pictures: [
      {
        file: "museum.svg",
        alt: {
          fr: "Une voiture cuivrée sur un plateau, sous des arches de lumière",
          en: "A copper car on a turntable, under arches of light",
          de: "Ein kupferfarbener Wagen auf einer Drehscheibe, unter Bögen aus Licht",
          es: "Un coche cobrizo sobre una plataforma, bajo arcos de luz",
          nl: "Een koperkleurige auto op een draaischijf, onder bogen van licht",
          ar: "سيارة نحاسية على منصة تحت أقواس من الضوء",
        },
      },
    ],
    facts: [
      {
        fr: "Entrée libre",
        en: "Free entry",
        de: "Eintritt frei",
        es: "Entrada libre",
        nl: "Vrije toegang",
        ar: "الدخول مجاني",
      },
      {
        fr: "45 minutes, ou toute la journée",
        en: "45 minutes, or all day",
        de: "45 Minuten oder den ganzen Tag",
        es: "45 minutos, o todo el día",
        nl: "45 minuten, of de hele dag",
        ar: "45 دقيقة، أو اليوم كله",
      },
    ],
    access: ["step-free", "audio-description", "hearing-loop", "quiet", "guide-dogs"],
    provided: {
      fr: "Maquettes à toucher, sièges pliants et audioguides en six langues, à l’accueil.",
      en: "Models to touch, folding seats and audio guides in six languages, at the desk.",
      de: "Modelle zum Anfassen, Klapphocker und Audioguides in sechs Sprachen, am Empfang.",
      es: "Maquetas para tocar, asientos plegables y audioguías en seis idiomas, en recepción.",
      nl: "Modellen om aan te raken, vouwstoeltjes en audiogidsen in zes talen, aan de balie.",
      ar: "مجسّمات للّمس، ومقاعد قابلة للطي، وأدلة صوتية بست لغات، عند الاستقبال.",
    },
    link: "https://centre-de-conduite.example/musee",
    place: "museum",
  };
}

function shop(): Offered {
  return {
    id: "shop",
    title: { fr: "La boutique", en: "The shop", de: "Die Boutique", es: "La tienda", nl: "De winkel", ar: "المتجر" },
    line: {
      fr: "Repartez avec une voiture. Au 1/43.",
      en: "Leave with a car. At 1:43.",
      de: "Fahren Sie mit einem Wagen nach Hause. In 1:43.",
      es: "Váyase con un coche. A escala 1:43.",
      nl: "Ga naar huis met een auto. In 1:43.",
      ar: "عودوا بسيارة، بمقياس 1/43.",
    },
    text: {
      fr: "Des miniatures, des casques à la taille des petits, des livres qui sentent l’encre et le cuir.\n\nOn emballe, on expédie, et l’on vous offre un café pendant ce temps.",
      en: "Small models, helmets in children’s sizes, books that smell of ink and leather.\n\nWe wrap, we ship, and offer you a coffee meanwhile.",
      de: "Miniaturen, Helme in Kindergrößen, Bücher, die nach Tinte und Leder duften.\n\nWir verpacken, wir versenden, und Sie trinken derweil einen Kaffee bei uns.",
      es: "Miniaturas, cascos para los pequeños, libros que huelen a tinta y a cuero.\n\nEnvolvemos, enviamos y, mientras tanto, le invitamos a un café.",
      nl: "Schaalmodellen, helmen in kindermaten, boeken die naar inkt en leer ruiken.\n\nWij pakken in, verzenden, en bieden u ondertussen een koffie aan.",
      ar: "مجسّمات صغيرة، وخوذ بمقاسات الأطفال، وكتب تفوح برائحة الحبر والجلد.\n\nنغلّف ونشحن، ونقدّم لكم قهوة في هذه الأثناء.",
    },
    pictures: [
      {
        file: "shop.svg",
        alt: {
          fr: "Des niches éclairées avec des miniatures, des casques et des livres",
          en: "Lit niches with small cars, helmets and books",
          de: "Beleuchtete Nischen mit kleinen Autos, Helmen und Büchern",
          es: "Nichos iluminados con coches en miniatura, cascos y libros",
          nl: "Verlichte nissen met kleine auto’s, helmen en boeken",
          ar: "رفوف مضاءة فيها سيارات صغيرة وخوذ وكتب",
        },
      },
    ],
    facts: [
      {
        fr: "Livraison chez vous",
        en: "Delivered to your door",
        de: "Lieferung nach Hause",
        es: "Entrega a domicilio",
        nl: "Thuisbezorgd",
        ar: "توصيل إلى بيوتكم",
      },
    ],
    access: ["step-free", "guide-dogs"],
    link: "https://centre-de-conduite.example/boutique",
    place: "shop",
  };
}

/** The museum and the shop. */
export function indoors(): Offered[] {
  return [museum(), shop()];
}
