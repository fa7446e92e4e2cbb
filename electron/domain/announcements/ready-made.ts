/** Announcements that every house has at hand, in six languages; a plan replaces one by an entry of the same id. */
import type { PlannedAnnouncement } from "../../contract/announcement.ts";

const BY_HAND = {
  enabled: true,
  targets: ["venue"],
  sound: null,
  languages: [],
  volume: null,
  minutesBeforeClosing: null,
} satisfies Partial<PlannedAnnouncement>;

const CLOSING = { ...BY_HAND, chime: "closing-chime" };

const CLOSING_IN_30: PlannedAnnouncement = {
  ...CLOSING,
  id: "closing-30",
  name: {
    fr: "Fermeture dans 30 minutes",
    en: "Closing in 30 minutes",
    de: "Wir schließen in 30 Minuten",
    es: "Cierre en 30 minutos",
    nl: "Sluiting over 30 minuten",
    ar: "الإغلاق بعد 30 دقيقة",
  },
  text: {
    fr: "Mesdames et messieurs, nous fermons dans trente minutes. Merci de votre visite.",
    en: "Ladies and gentlemen, we close in thirty minutes. Thank you for your visit.",
    de: "Meine Damen und Herren, wir schließen in dreißig Minuten. Vielen Dank für Ihren Besuch.",
    es: "Señoras y señores, cerramos dentro de treinta minutos. Gracias por su visita.",
    nl: "Dames en heren, wij sluiten over dertig minuten. Dank u voor uw bezoek.",
    ar: "سيداتي وسادتي، نغلق أبوابنا بعد ثلاثين دقيقة. شكرًا لزيارتكم.",
  },
};

const CLOSING_IN_15: PlannedAnnouncement = {
  ...CLOSING,
  id: "closing-15",
  name: {
    fr: "Fermeture dans 15 minutes",
    en: "Closing in 15 minutes",
    de: "Wir schließen in 15 Minuten",
    es: "Cierre en 15 minutos",
    nl: "Sluiting over 15 minuten",
    ar: "الإغلاق بعد 15 دقيقة",
  },
  text: {
    fr: "Mesdames et messieurs, nous fermons dans quinze minutes. Merci de votre visite.",
    en: "Ladies and gentlemen, we close in fifteen minutes. Thank you for your visit.",
    de: "Meine Damen und Herren, wir schließen in fünfzehn Minuten. Vielen Dank für Ihren Besuch.",
    es: "Señoras y señores, cerramos dentro de quince minutos. Gracias por su visita.",
    nl: "Dames en heren, wij sluiten over vijftien minuten. Dank u voor uw bezoek.",
    ar: "سيداتي وسادتي، نغلق أبوابنا بعد خمس عشرة دقيقة. شكرًا لزيارتكم.",
  },
};

const CLOSING_IN_5: PlannedAnnouncement = {
  ...CLOSING,
  id: "closing-5",
  name: {
    fr: "Fermeture dans 5 minutes",
    en: "Closing in 5 minutes",
    de: "Wir schließen in 5 Minuten",
    es: "Cierre en 5 minutos",
    nl: "Sluiting over 5 minuten",
    ar: "الإغلاق بعد 5 دقائق",
  },
  text: {
    fr: "Mesdames et messieurs, nous fermons dans cinq minutes. Nous vous invitons à rejoindre la sortie. À bientôt.",
    en: "Ladies and gentlemen, we close in five minutes. Please make your way to the exit. We hope to see you again soon.",
    de: "Meine Damen und Herren, wir schließen in fünf Minuten. Bitte begeben Sie sich zum Ausgang. Auf Wiedersehen.",
    es: "Señoras y señores, cerramos dentro de cinco minutos. Por favor, diríjanse a la salida. Hasta pronto.",
    nl: "Dames en heren, wij sluiten over vijf minuten. Wilt u naar de uitgang gaan? Graag tot ziens.",
    ar: "سيداتي وسادتي، نغلق أبوابنا بعد خمس دقائق. يرجى التوجه إلى المخرج. إلى اللقاء.",
  },
};

const WELCOME_GROUP: PlannedAnnouncement = {
  ...BY_HAND,
  id: "welcome-group",
  chime: "welcome-chime",
  name: {
    fr: "Bienvenue à un groupe",
    en: "Welcome a group",
    de: "Eine Gruppe begrüßen",
    es: "Bienvenida a un grupo",
    nl: "Een groep verwelkomen",
    ar: "الترحيب بمجموعة",
  },
  text: {
    fr: "Bienvenue à {group} ! Nous sommes heureux de vous accueillir. Votre hôte vous attend à l’accueil.",
    en: "Welcome, {group}! We are delighted to have you here. Your host is waiting for you at reception.",
    de: "Herzlich willkommen, {group}! Wir freuen uns, dass Sie da sind. Sie werden am Empfang erwartet.",
    es: "¡Bienvenidos, {group}! Nos alegra recibirles. Su anfitrión les espera en recepción.",
    nl: "Welkom, {group}! Fijn dat u er bent. Uw gastheer wacht op u bij de receptie.",
    ar: "أهلًا وسهلًا بـ {group}! يسعدنا استقبالكم. مضيفكم بانتظاركم في الاستقبال.",
  },
};

const LOST_CHILD: PlannedAnnouncement = {
  ...BY_HAND,
  id: "lost-child",
  chime: "attention-chime",
  name: {
    fr: "Un enfant perdu attend sa famille",
    en: "A lost child is waiting for their family",
    de: "Ein Kind wartet auf seine Familie",
    es: "Un niño perdido espera a su familia",
    nl: "Een kind wacht op zijn familie",
    ar: "طفل تائه ينتظر عائلته",
  },
  text: {
    fr: "Votre attention, s’il vous plaît. {child} attend sa famille. Lieu du rendez-vous : {place}.",
    en: "Your attention, please. {child} is waiting for their family. Please come to: {place}.",
    de: "Wir bitten um Ihre Aufmerksamkeit. {child} wartet auf die Familie. Bitte kommen Sie hierher: {place}.",
    es: "Su atención, por favor. {child} espera a su familia. Lugar de encuentro: {place}.",
    nl: "Mag ik uw aandacht? {child} wacht op de familie. Wilt u hierheen komen: {place}.",
    ar: "نرجو انتباهكم. {child} بانتظار العائلة. مكان اللقاء: {place}.",
  },
};

export const READY_MADE: readonly PlannedAnnouncement[] = [CLOSING_IN_30, CLOSING_IN_15, CLOSING_IN_5, WELCOME_GROUP, LOST_CHILD];

/** The closings, made by themselves so many minutes before the venue closes; for plans to begin with. */
export function closingAnnouncements(): PlannedAnnouncement[] {
  return [
    { ...CLOSING_IN_30, minutesBeforeClosing: 30 },
    { ...CLOSING_IN_15, minutesBeforeClosing: 15 },
    { ...CLOSING_IN_5, minutesBeforeClosing: 5 },
  ];
}

const CLOSINGS: ReadonlySet<string> = new Set([CLOSING_IN_30, CLOSING_IN_15, CLOSING_IN_5].map(({ id }) => id));

/** Whether it says that the venue closes soon: one that is made by itself before closing, or in the place of such a one. */
export function isAboutClosing({ id, minutesBeforeClosing }: PlannedAnnouncement): boolean {
  return minutesBeforeClosing !== null || CLOSINGS.has(id);
}

/** Everything that can be made by its id: the plan's first, then the ready-made ones that it does not replace. */
export function templatesOf(planned: readonly PlannedAnnouncement[]): PlannedAnnouncement[] {
  const own = new Set(planned.map(({ id }) => id));
  return [...planned, ...READY_MADE.filter(({ id }) => !own.has(id))];
}
