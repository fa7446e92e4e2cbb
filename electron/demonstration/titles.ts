/** Titles that stand in the programme as among the experiences: a session, and what it is about. */

export const LAP_BESIDE = {
  fr: "Un tour à côté d’un pilote",
  en: "A lap beside a racing driver",
  de: "Eine Runde neben einem Rennfahrer",
  es: "Una vuelta junto a un piloto",
  nl: "Een ronde naast een coureur",
  ar: "لفّة بجانب سائق محترف",
};

export const ADAPTED_DRIVING = {
  fr: "Conduire autrement",
  en: "Driving, adapted to you",
  de: "Fahren, auf Sie abgestimmt",
  es: "Conducir a su manera",
  nl: "Rijden op uw manier",
  ar: "قيادة تناسبكم",
};
