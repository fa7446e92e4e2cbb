/** The words of the page that chooses. */
import type { PageWords } from "../ui/i18n.ts";

export const words: PageWords = {
  en: {
    console: "Console",
    consoleWhat: "Run the house",
    kiosks: "Kiosks",
    players: "Players",
    docs: "API",
    looking: "Looking for the house.",
    emergency: "Important message",
  },
  fr: {
    console: "Console",
    consoleWhat: "Conduire la maison",
    kiosks: "Bornes",
    players: "Lecteurs",
    docs: "API",
    looking: "À la recherche de la maison.",
    emergency: "Message important",
  },
};
