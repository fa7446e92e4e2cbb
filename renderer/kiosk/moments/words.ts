/** The words of windows and countdowns. What is behind a window, and what is said at zero, comes with the theme. */
import { unbroken } from "../../ui/i18n.ts";

const WORDS = {
  en: {
    calendar: "A door a day",
    door: "Door {{n}}",
    open: "Door {{n}}, open",
    today: "Door {{n}}, opened today",
    shut: "Door {{n}}, shut until {{day}}",
    wait: "This door opens on {{day}}. Come and see.",
    close: "Close",
    counting: "{{n}} seconds to go.",
  },
  fr: {
    calendar: "Une porte par jour",
    door: "Porte {{n}}",
    open: "Porte {{n}}, ouverte",
    today: "Porte {{n}}, ouverte aujourd’hui",
    shut: "Porte {{n}}, fermée jusqu’au {{day}}",
    wait: "Cette porte s’ouvre le {{day}}. Revenez la voir.",
    close: "Fermer",
    counting: "Plus que {{n}} secondes.",
  },
  de: {
    calendar: "Jeden Tag eine Tür",
    door: "Tür {{n}}",
    open: "Tür {{n}}, offen",
    today: "Tür {{n}}, heute geöffnet",
    shut: "Tür {{n}}, zu bis {{day}}",
    wait: "Diese Tür geht am {{day}} auf. Kommen Sie wieder.",
    close: "Schließen",
    counting: "Noch {{n}} Sekunden.",
  },
  es: {
    calendar: "Una puerta cada día",
    door: "Puerta {{n}}",
    open: "Puerta {{n}}, abierta",
    today: "Puerta {{n}}, abierta hoy",
    shut: "Puerta {{n}}, cerrada hasta el {{day}}",
    wait: "Esta puerta se abre el {{day}}. Vuelva a verla.",
    close: "Cerrar",
    counting: "Quedan {{n}} segundos.",
  },
  nl: {
    calendar: "Elke dag een deur",
    door: "Deur {{n}}",
    open: "Deur {{n}}, open",
    today: "Deur {{n}}, vandaag geopend",
    shut: "Deur {{n}}, dicht tot {{day}}",
    wait: "Deze deur gaat op {{day}} open. Kom nog eens kijken.",
    close: "Sluiten",
    counting: "Nog {{n}} seconden.",
  },
  ar: {
    calendar: "باب كل يوم",
    door: "الباب {{n}}",
    open: "الباب {{n}}، مفتوح",
    today: "الباب {{n}}، فُتح اليوم",
    shut: "الباب {{n}}، مغلق حتى {{day}}",
    wait: "يُفتح هذا الباب في {{day}}. عودوا لرؤيته.",
    close: "إغلاق",
    counting: "بقيت {{n}} ثانية.",
  },
} as const;

type Tongue = keyof typeof WORDS;

const isTongue = (tag: string): tag is Tongue => Object.hasOwn(WORDS, tag);

/** A sentence in a visitor's language, or in English where we do not speak it. */
export function say(language: string, key: keyof (typeof WORDS)["en"], values: Readonly<Record<string, string>>): string {
  const tongue = isTongue(language) ? language : "en";
  const text = Object.entries(values).reduce<string>(
    (filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value),
    WORDS[tongue][key],
  );
  return unbroken(tongue, text);
}
