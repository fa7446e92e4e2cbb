/** The words of a page that waits to be told which screen it is. */
import { unbroken } from "../i18n.ts";
import type { WayInLanguage } from "../languages.ts";

const WORDS = {
  en: {
    title: "Which screen am I?",
    how: "In the console, under Outputs, type this code and choose a screen. I will be it at once.",
    code: "Code: {{letters}}",
    renewed: "A new code comes by itself every few minutes.",
    looking: "Looking for the house. A code appears here as soon as it answers.",
    tired: "Many codes were asked for from here. The next one comes in a minute.",
    paired: "Welcome to the house.",
    console: "Open the console on this computer",
  },
  fr: {
    title: "Quel écran suis-je ?",
    how: "Dans la console, sous Sorties, saisissez ce code et choisissez un écran. Je le deviens aussitôt.",
    code: "Code : {{letters}}",
    renewed: "Un nouveau code vient de lui-même toutes les quelques minutes.",
    looking: "À la recherche de la maison. Un code apparaît ici dès qu’elle répond.",
    tired: "Beaucoup de codes ont été demandés d’ici. Le prochain vient dans une minute.",
    paired: "Bienvenue dans la maison.",
    console: "Ouvrir la console sur cet ordinateur",
  },
  de: {
    title: "Welcher Bildschirm bin ich?",
    how: "Geben Sie in der Konsole unter „Outputs“ diesen Code ein und wählen Sie einen Bildschirm. Ich bin es sofort.",
    code: "Code: {{letters}}",
    renewed: "Alle paar Minuten kommt von selbst ein neuer Code.",
    looking: "Auf der Suche nach dem Haus. Sobald es antwortet, erscheint hier ein Code.",
    tired: "Von hier aus wurden viele Codes verlangt. Der nächste kommt in einer Minute.",
    paired: "Willkommen im Haus.",
    console: "Die Konsole auf diesem Computer öffnen",
  },
  es: {
    title: "¿Qué pantalla soy?",
    how: "En la consola, en «Outputs», escriba este código y elija una pantalla. Lo seré al instante.",
    code: "Código: {{letters}}",
    renewed: "Cada pocos minutos llega solo un código nuevo.",
    looking: "Buscando la casa. Aquí aparecerá un código en cuanto responda.",
    tired: "Se han pedido muchos códigos desde aquí. El próximo llega en un minuto.",
    paired: "Bienvenidos a la casa.",
    console: "Abrir la consola en este ordenador",
  },
  nl: {
    title: "Welk scherm ben ik?",
    how: "Typ in de console, onder “Outputs”, deze code en kies een scherm. Ik ben het meteen.",
    code: "Code: {{letters}}",
    renewed: "Om de paar minuten komt er vanzelf een nieuwe code.",
    looking: "Op zoek naar het huis. Zodra het antwoordt, verschijnt hier een code.",
    tired: "Er is hier vaak om een code gevraagd. De volgende komt over een minuut.",
    paired: "Welkom in huis.",
    console: "De console op deze computer openen",
  },
  ar: {
    title: "أي شاشة أنا؟",
    how: "في لوحة التحكم، تحت «Outputs»، اكتبوا هذا الرمز واختاروا شاشة. سأكون هي في الحال.",
    code: "الرمز: {{letters}}",
    renewed: "يأتي رمز جديد من تلقاء نفسه كل بضع دقائق.",
    looking: "أبحث عن البيت. سيظهر الرمز هنا فور أن يجيب.",
    tired: "طُلبت رموز كثيرة من هنا. يأتي الرمز التالي بعد دقيقة.",
    paired: "أهلًا بكم في البيت.",
    console: "افتحوا لوحة التحكم على هذا الحاسوب",
  },
} as const satisfies Record<WayInLanguage, object>;

export type PairingWord = keyof typeof WORDS.en;

/** A text of this page; `letters` stands for a code, spelled. */
export function sayPairing(language: WayInLanguage, key: PairingWord, letters = ""): string {
  return unbroken(language, WORDS[language][key]).replace("{{letters}}", letters);
}
