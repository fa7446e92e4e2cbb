/** What is wrong with a screen, in French. */
import type { FaultSentences } from "./sentences.ts";

export const fr: FaultSentences = {
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  nothing: "rien",
  sentences: {
    "screen-gone": "Pas de nouvelles depuis {since}.",
    "theme-differs": "Décor porté\u00a0: {worn}\u00a0; prévu\u00a0: {theme}.",
    "theme-unready":
      "Le décor {theme} est prévu à {due} et cet écran n’est pas prêt\u00a0: vérifiez son réseau et rechargez sa page.",
    "playlist-differs": "Liste jouée\u00a0: {played}\u00a0; prévue\u00a0: {playlist}.",
    "sound-locked": "Son navigateur ne le laisse jouer du son qu’après un geste sur l’écran.",
    "audio-locked": "Son navigateur ne le laisse jouer du son qu’après un geste sur l’écran.",
    silent: "Du son est attendu et rien ne s’entend\u00a0: vérifiez la carte son et l’amplificateur.",
    "sounds-unasked":
      "Rien ne devrait s’entendre ici, et quelque chose s’entend\u00a0: rechargez la page du lecteur, et coupez l’amplificateur d’ici là.",
    "safe-loop":
      "Les sons de la liste {playlist} sont introuvables\u00a0: la boucle de secours les remplace jusqu’à leur retour.",
    "playlist-silent": "Aucun son de la liste {playlist} ne peut être joué\u00a0: la zone est muette.",
    "sound-missing": "Le son {sound} ne peut pas être joué.",
    "output-missing": "La carte son {output} n’est pas là\u00a0: branchez-la, ou choisissez-en une autre dans Sorties.",
    "output-lost":
      "La carte son {output} a disparu, et la zone est muette jusqu’à son retour\u00a0: vérifiez sa prise et son alimentation.",
    "output-lost-default":
      "Une carte son de cet ordinateur a disparu, et celle par défaut peut être d’une autre zone\u00a0: la zone est muette jusqu’à son retour, ou jusqu’au choix d’une carte dans Sorties.",
    "output-back": "La carte son {output} est revenue\u00a0: la zone y sonne de nouveau dans quelques secondes.",
    "output-back-default":
      "Les cartes son de cet ordinateur sont revenues\u00a0: la zone sonne de nouveau dans quelques secondes.",
    "output-ambiguous":
      "Plusieurs cartes son peuvent être {output}, et aucune n’est utilisée\u00a0: choisissez la bonne dans Sorties.",
    "output-unnamed":
      "Le navigateur de cet écran ne nomme pas ses cartes son\u00a0: {output} est introuvable et la zone est muette. Autorisez-lui le micro.",
  },
};
