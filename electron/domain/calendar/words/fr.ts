/** The exchange of calendars in French. */
import type { CalendarSentences } from "./sentences.ts";

export const fr: CalendarSentences = {
  names: {
    open: "Ouvert",
    openAllDay: "Ouvert toute la journée",
    exceptionalHours: "Horaires exceptionnels",
    closed: "Fermé",
    theme: (name) => `Thème : ${name}`,
    playlist: (name) => `Ambiance : ${name}`,
    override: (reason) => `Dérogation : ${reason}`,
    emergency: (message) => `Urgence : ${message}`,
    wholeVenue: "Tout le lieu",
    zones: (names) => `Dans ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "Le fichier est vide.";
      case "no-calendar":
        return "Ce n’est pas un fichier iCalendar : il ne commence pas par BEGIN:VCALENDAR. Exportez l’agenda en .ics et choisissez ce fichier.";
      case "cut-off":
        return "Le fichier est tronqué : sa fin (END:VCALENDAR) manque. Exportez-le à nouveau.";
      case "too-many-events":
        return `Le fichier contient ${refusal.found} événements, et ${refusal.limit} au plus sont lus : exportez moins d’années ou un seul agenda.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "Un événement sans titre" : `« ${summary} »`;
    switch (refusal.code) {
      case "unreadable":
        return `${event} est illisible : ${refusal.detail}.`;
      case "bad-date":
        return `${event} porte la date ${refusal.text}, qui n’existe pas.`;
      case "no-start":
        return `${event} n’a pas de début.`;
      case "ends-before-start":
        return `${event} finit avant de commencer, ou ne dure pas.`;
      case "outside-years":
        return `${event} est hors des années 1900 à 2199.`;
      case "unknown-zone":
        return `${event} est dans le fuseau ${refusal.zone}, que ni le fichier ni la base tz n’expliquent.`;
      case "same-uid":
        return `${event} a le même UID que l’événement de la ligne ${refusal.line}, et les deux diffèrent : exportez l’agenda à nouveau.`;
      case "cancelled":
        return `${event} est annulé : rien n’est repris, et ce qu’un import précédent a ajouté reste jusqu’à ce que vous le retiriez.`;
      case "too-often":
        return `${event} se répète plusieurs fois par jour, or une période est faite de jours entiers.`;
      case "unknown-rule":
        return `${event} se répète selon ${refusal.part}, ce qui n’est pas compris ici.`;
      case "this-and-future":
        return `${event} a été modifié pour une date et toutes les suivantes : faites-en deux événements.`;
      case "endless":
        return `${event} se répète sans fin d’une façon que ni saison ni jours de semaine ne peuvent dire : donnez-lui une fin.`;
      case "too-many":
        return `${event} couvre plus de ${refusal.limit} dates.`;
      case "too-long":
        return `${event} se répète d’une façon trop longue à calculer : donnez-lui une fin plus proche.`;
      case "never":
        return `${event} n’a plus aucune date à laquelle avoir lieu.`;
      case "closed-part-of-day":
        return `${event} dit fermé pour une partie de la journée, or une exception ferme des dates entières : faites-en un événement d’une journée, ou saisissez les heures restantes comme ouvertes.`;
      case "open-without-hours":
        return `${event} dit ouvert pour des journées entières : donnez-lui des heures de début et de fin.`;
      case "open-too-long":
        return `${event} dit ouvert pendant plus de 24 heures : saisissez chaque jour séparément.`;
      case "open-seconds":
        return `${event} commence ou finit au milieu d’une minute, or les horaires sont en minutes entières.`;
      case "open-and-closed":
        return `${event} dit à la fois ouvert et fermé : choisissez l’un des deux.`;
      case "contradicts":
        return `${event} contredit « ${refusal.summary} » le ${refusal.date} : l’un dit ouvert, l’autre fermé.`;
      case "invalid-plan":
        return `Le plan deviendrait invalide : ${refusal.path} ${refusal.message}. Rien ne peut être repris.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `Ses heures, de ${remark.from} à ${remark.to}, ne font pas partie d’une période : donnez-les à la règle qui l’utilise.`;
      case "until":
        return `Se répète sans fin : repris jusqu’au ${remark.date}. Importez à nouveau avant cette date.`;
      default:
        return remark satisfies never;
    }
  },
};
