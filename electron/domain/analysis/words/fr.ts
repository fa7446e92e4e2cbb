/** The findings in French. */
import type { FindingSentences } from "./sentences.ts";

export const fr: FindingSentences = {
  comma: ", ",
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`),
  andMore: (listed, more) => `${listed} et ${more} de plus`,
  fields: { theme: "le thème", playlist: "l’ambiance sonore", volume: "le volume", accent: "l’accent" },
  subject: {
    rule: (name) => `La règle ${name}`,
    cap: (name) => `La limite ${name}`,
    period: (name) => `La période ${name}`,
    opening: "Une plage d’ouverture",
    exceptions: "La dernière exception d’ouverture",
  },
  never: {
    days: (subject) => `${subject} ne s’applique jamais dans l’année à venir : ses jours n’arrivent pas.`,
    closed: (subject) => `${subject} ne s’applique jamais dans l’année à venir : le lieu est fermé à toutes ses heures.`,
    sun: (subject) =>
      `${subject} ne s’applique jamais dans l’année à venir : il n’y a ni lever ni coucher de soleil pour sa plage.`,
    clock: (subject) => `${subject} ne s’applique jamais dans l’année à venir : sa plage tombe dans l’heure que l’horloge saute.`,
  },
  neverRemedy: {
    days: "Corrigez ses jours, ou désactivez-la.",
    closed: "Corrigez sa plage ou les heures d’ouverture, ou laissez-la agir quand le lieu est fermé.",
    sun: "Donnez à sa plage une heure de repli.",
    clock: "Sortez sa plage de cette heure.",
  },
  over: (subject, last) => `${subject} est passée : sa dernière date était le ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject} est passée : sa dernière date était le ${last}.${users === "" ? "" : ` Il ne reste rien de ${users}.`}`,
  overRemedy: (year) => `Donnez les dates de ${year}, ou supprimez-la.`,
  shadowed: (subject, by) => `${subject} ne l’emporte dans aucune zone : elle s’efface à chaque fois devant ${by}.`,
  shadowedRemedy: "Augmentez sa priorité, précisez sa cible, ou supprimez-la.",
  gap: {
    between: (zone, after, before) => `Dans la zone ${zone}, aucune règle ne dit quoi jouer entre ${after} et ${before}`,
    after: (zone, after) => `Dans la zone ${zone}, aucune règle ne dit quoi jouer de la fin de ${after} à la fermeture`,
    before: (zone, before) => `Dans la zone ${zone}, aucune règle ne dit quoi jouer de l’ouverture jusqu’à ${before}`,
    whole: (zone) => `Dans la zone ${zone}, aucune règle ne dit quoi jouer pendant l’ouverture`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `, ${times}`} : ${dates}.`,
    times: (from, to) => `${from}–${to}`,
    range: (from, to) => `du ${from} au ${to}`,
  },
  gapRemedy: "Donnez une ambiance sonore à ces heures, ou une règle qui demande le silence.",
  tie: (subject, by, field, zone, first) =>
    `${subject} et ${by} se contredisent sur ${field} dans la zone ${zone}, la première fois le ${first} : seul leur ordre dans la liste décide.`,
  tieRemedy: "Donnez une priorité plus haute à celle qui doit l’emporter.",
  vanishes: (subject, dates) => `${subject} ne dure pas un instant le ${dates} : l’horloge saute ce moment.`,
  sunless: (subject, dates) => `${subject} n’a pas de plage le ${dates} : le soleil ne se lève ou ne se couche pas.`,
  vanishesRemedy: "Si cette date compte, faites commencer la plage plus tôt ou finir plus tard.",
  sunlessRemedy: "Donnez à la plage une heure de repli.",
};
