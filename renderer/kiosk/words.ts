/** The words of the kiosk. Visitors choose between these languages; the venue's own comes first. */
import type { PageWords } from "../ui/i18n.ts";

/** Languages a visitor can choose, each with the tag its dates and times are written in. */
export const LANGUAGES = { fr: { name: "Français", format: "fr-FR" }, en: { name: "English", format: "en-GB" } } as const;
export type Language = keyof typeof LANGUAGES;

export const words: PageWords = {
  en: {
    welcome: "Welcome",
    openUntil: "Open until {{time}}",
    openAlways: "Open day and night",
    opensToday: "Opens at {{time}}",
    opensLater: "Opens {{day}} at {{time}}",
    closed: "Closed",
    languages: "Language",
    offline: "This screen is on its own for a moment. Everything goes on.",
    waiting: "Just a moment",
    waitingMore: "This screen is looking for its house.",
    startSound: "Touch to start the sound",
    announcement: "Announcement",
    player: "Sound of this screen",
    chooseTitle: "Which screen is this?",
    chooseUnknown: "No screen is called “{{id}}”.",
    chooseMissing: "The address names no screen.",
    chooseNone: "The plan has no kiosk yet. Add one in the console.",
    emergency: "Important message",
    calm: "We will be right back.",
  },
  fr: {
    welcome: "Bienvenue",
    openUntil: "Ouvert jusqu’à {{time}}",
    openAlways: "Ouvert jour et nuit",
    opensToday: "Ouvre à {{time}}",
    opensLater: "Ouvre {{day}} à {{time}}",
    closed: "Fermé",
    languages: "Langue",
    offline: "Cet écran est seul un instant. Tout continue.",
    waiting: "Un instant",
    waitingMore: "Cet écran cherche sa maison.",
    startSound: "Touchez pour lancer le son",
    announcement: "Annonce",
    player: "Son de cet écran",
    chooseTitle: "Quel est cet écran ?",
    chooseUnknown: "Aucun écran ne s’appelle « {{id}} ».",
    chooseMissing: "L’adresse ne nomme aucun écran.",
    chooseNone: "Le plan n’a pas encore de borne. Ajoutez-en une dans la console.",
    emergency: "Message important",
    calm: "Nous revenons tout de suite.",
  },
};
