/** The forecast in French. */
import type { ForecastSentences } from "../sentences.ts";

const BROKEN = {
  forbidden: "ne peut pas être lu",
  empty: "est vide",
  foreign: "n’est pas un son Ogg",
} as const;

export const fr: ForecastSentences = {
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  comma: ", ",
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  inZones: (names, more) => `Zones : ${names}${more > 0 ? ` et ${more} de plus` : ""}.`,
  emergency: (message) =>
    `L’urgence ${message} est en cours jusqu’à ce que quelqu’un y mette fin : aucune musique, et son message sur tous les écrans. Mettez-y fin dès qu’elle est passée.`,
  sound: {
    unknown: (sound) =>
      `La bibliothèque n’a pas le son ${sound}. Déposez-le avec sa fiche dans un dossier de sons et redémarrez, ou retirez-le du plan.`,
    unknownArrival: (sound, theme) =>
      `Le thème ${theme} arrive en silence : la bibliothèque n’a pas ${sound}. Déposez-le avec sa fiche dans un dossier de sons et redémarrez, ou choisissez-en un autre pour le thème.`,
    unknownEngine: (engine) =>
      `La bibliothèque n’a pas de moteur ${engine} : aucun son n’en est le ralenti. Remettez les sons de ce moteur et redémarrez, ou retirez-le du plan.`,
    gone: (sound, file) =>
      `Le son ${sound} ne peut pas être joué : son fichier ${file} manque. Remettez-le, ou retirez le son du plan.`,
    broken: (sound, file, how) =>
      `Le son ${sound} ne peut pas être joué : son fichier ${file} ${BROKEN[how]}. Remplacez-le par une bonne copie.`,
    short: (sound, file, holds) =>
      `Le son ${sound} s’interrompt : son fichier ${file} ne contient que ${holds}. Remplacez-le par une copie entière.`,
  },
  theme: {
    unknown: (theme) =>
      `Le thème ${theme} n’est pas dans la bibliothèque : les écrans n’en portent rien. Remettez son dossier et redémarrez, ou choisissez un autre thème.`,
    pictureGone: (theme, file) => `Le thème ${theme} s’affiche sans une image : ${file} manque. Remettez-la.`,
    pictureBroken: (theme, file) =>
      `Le thème ${theme} s’affiche sans une image : ${file} est illisible. Remplacez-la par une bonne copie.`,
  },
  playlist: {
    unknown: (playlist) => `L’ambiance ${playlist} n’est pas dans le plan : rien ne joue. Choisissez-en une autre.`,
    unplayable: (playlist) =>
      `Rien de l’ambiance ${playlist} ne peut être joué : la zone reste muette. Remettez ses sons en ordre, ou choisissez une autre ambiance.`,
    gap: (playlist, longest, count) =>
      `L’ambiance ${playlist} se tait jusqu’à ${longest}${count > 1 ? `, ${count} fois` : ""}, plus que sa pause. Raccourcissez la pause, ou allongez ses morceaux.`,
  },
  silence: {
    unplanned: () => "Le lieu est ouvert et rien ne dit ce qui joue ici. Ajoutez une règle, ou une règle qui demande le silence.",
    override: (reason) =>
      `La dérogation ${reason} rend cette zone muette pendant l’ouverture. Mettez-y fin si ce n’est pas voulu.`,
  },
  mute: {
    rule: (playlist, rule) =>
      `L’ambiance ${playlist} joue au volume 0, à cause de la règle ${rule}. Montez son volume si elle doit s’entendre.`,
    override: (playlist, reason) =>
      `L’ambiance ${playlist} joue au volume 0, à cause de la dérogation ${reason}. Mettez-y fin si l’ambiance doit s’entendre.`,
    cap: (playlist, cap) =>
      `L’ambiance ${playlist} joue au volume 0, à cause de la limite ${cap}. Relevez la limite si elle doit s’entendre.`,
    zone: (playlist) =>
      `L’ambiance ${playlist} joue au volume 0, le maximum de cette zone. Relevez ce maximum si elle doit s’entendre.`,
    other: (playlist) => `L’ambiance ${playlist} joue au volume 0. Donnez un volume si elle doit s’entendre.`,
  },
  noPlayer: () =>
    "Cette zone doit s’entendre, et aucun de ses écrans ne joue de son. Donnez à l’un d’eux le rôle de lecteur, ou ajoutez-en un.",
  screen: {
    gone: (screen) => `L’écran ${screen} est hors ligne. Vérifiez qu’il est allumé et relié au réseau.`,
    neverHeard: (screen) =>
      `L’écran ${screen} ne s’est pas manifesté depuis le démarrage du contrôleur. Allumez-le et ouvrez sa page.`,
    kioskAbsent: (screen) => `L’écran ${screen} n’affiche pas de page de borne. Ouvrez-la sur place.`,
    playerAbsent: (screen) => `L’écran ${screen} est allumé, mais son lecteur ne répond pas. Rechargez sa page.`,
    locked: (screen) => `L’écran ${screen} ne peut pas jouer de son avant qu’on le touche. Touchez-le une fois.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `L’écran ${screen} n’a pas la carte son ${output} ; il a ${outputs}. Branchez la carte, ou corrigez son nom dans le plan.`,
    none: (screen, output) => `L’écran ${screen} n’a aucune carte son ; ${output} est demandée. Branchez-la.`,
    untold: (screen, output) =>
      `Impossible de savoir si l’écran ${screen} a la carte son ${output} : son navigateur ne donne pas de noms. Écoutez sur place, ou autorisez-lui le microphone, ce qui les révèle.`,
  },
};
