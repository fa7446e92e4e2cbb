/** The words around a check of the plan. The findings themselves come from the house, in the language of the page. */
import type { ReasonLanguage } from "../../../electron/contract/explanation.ts";

type CheckWords = Readonly<
  Record<
    | "view.check"
    | "check.title"
    | "check.scope"
    | "check.none"
    | "check.none-detail"
    | "check.found"
    | "check.running"
    | "check.begin"
    | "check.rules"
    | "check.zones"
    | "check.stopped"
    | "check.failed"
    | "check.again"
    | "check.took"
    | "check.never"
    | "check.dates"
    | "check.shadowed"
    | "check.gap"
    | "check.tie"
    | "check.vanishes"
    | "check.all"
    | "check.omitted"
    | "check.in-plan"
    | "check.show-zone"
    | "check.show-day"
    | "keys.check",
    string
  >
>;

export const checkWords: Readonly<Record<ReasonLanguage, CheckWords>> = {
  en: {
    "view.check": "Check",
    "check.title": "Check the plan",
    "check.scope": "The coming year from today, overrides left aside.",
    "check.none": "Nothing doubtful.",
    "check.none-detail": "Every rule has its turn, every opening hour its sound, and no date is missing.",
    "check.found": "{{count}} to look at.",
    "check.running": "Looking at the coming year…",
    "check.begin": "Preparing",
    "check.rules": "Rules: {{done}} of {{total}}",
    "check.zones": "Zones: {{done}} of {{total}}",
    "check.stopped": "Stopped before it was done.",
    "check.failed": "The plan could not be checked.",
    "check.again": "Check again",
    "check.took": "Looked at {{time}}, in {{seconds}} s.",
    "check.never": "Never hold",
    "check.dates": "Dates that are over",
    "check.shadowed": "Never win",
    "check.gap": "Nothing to hear",
    "check.tie": "Only their order decides",
    "check.vanishes": "Windows that vanish",
    "check.all": "Show all {{count}}",
    "check.omitted": "Not listed: {{count}} more.",
    "check.in-plan": "In the plan:",
    "check.show-zone": "Show {{zone}}",
    "check.show-day": "Show {{date}}",
    "keys.check": "check the plan",
  },
  fr: {
    "view.check": "Vérifier",
    "check.title": "Vérifier le plan",
    "check.scope": "L’année à venir, à partir d’aujourd’hui, sans les dérogations.",
    "check.none": "Rien de douteux.",
    "check.none-detail": "Chaque règle a son tour, chaque heure d’ouverture son ambiance, et aucune date ne manque.",
    "check.found": "{{count}} à regarder.",
    "check.running": "Examen de l’année à venir…",
    "check.begin": "Préparation",
    "check.rules": "Règles : {{done}} sur {{total}}",
    "check.zones": "Zones : {{done}} sur {{total}}",
    "check.stopped": "Arrêté avant la fin.",
    "check.failed": "Le plan n’a pas pu être vérifié.",
    "check.again": "Vérifier à nouveau",
    "check.took": "Vu à {{time}}, en {{seconds}} s.",
    "check.never": "Jamais en vigueur",
    "check.dates": "Dates passées",
    "check.shadowed": "Ne l’emportent jamais",
    "check.gap": "Rien à entendre",
    "check.tie": "Seul l’ordre décide",
    "check.vanishes": "Plages qui s’évanouissent",
    "check.all": "Tout montrer ({{count}})",
    "check.omitted": "Hors liste : {{count}} de plus.",
    "check.in-plan": "Dans le plan :",
    "check.show-zone": "Voir {{zone}}",
    "check.show-day": "Voir {{date}}",
    "keys.check": "vérifier le plan",
  },
  de: {
    "view.check": "Prüfen",
    "check.title": "Den Plan prüfen",
    "check.scope": "Das kommende Jahr ab heute, ohne manuelle Vorgaben.",
    "check.none": "Nichts Zweifelhaftes.",
    "check.none-detail": "Jede Regel kommt zum Zug, jede Öffnungsstunde hat ihren Klang, und kein Datum fehlt.",
    "check.found": "{{count}} zu prüfen.",
    "check.running": "Das kommende Jahr wird durchgesehen…",
    "check.begin": "Vorbereitung",
    "check.rules": "Regeln: {{done}} von {{total}}",
    "check.zones": "Zonen: {{done}} von {{total}}",
    "check.stopped": "Vor dem Ende angehalten.",
    "check.failed": "Der Plan konnte nicht geprüft werden.",
    "check.again": "Noch einmal prüfen",
    "check.took": "Durchgesehen um {{time}}, in {{seconds}} s.",
    "check.never": "Gelten nie",
    "check.dates": "Vergangene Daten",
    "check.shadowed": "Gewinnen nie",
    "check.gap": "Nichts zu hören",
    "check.tie": "Nur die Reihenfolge entscheidet",
    "check.vanishes": "Zeitfenster, die verschwinden",
    "check.all": "Alle {{count}} zeigen",
    "check.omitted": "Nicht aufgeführt: {{count}} weitere.",
    "check.in-plan": "Im Plan:",
    "check.show-zone": "{{zone}} zeigen",
    "check.show-day": "{{date}} zeigen",
    "keys.check": "den Plan prüfen",
  },
  es: {
    "view.check": "Revisar",
    "check.title": "Revisar el plan",
    "check.scope": "El próximo año desde hoy, sin los cambios manuales.",
    "check.none": "Nada dudoso.",
    "check.none-detail": "Cada regla tiene su momento, cada hora de apertura su sonido, y no falta ninguna fecha.",
    "check.found": "{{count}} por revisar.",
    "check.running": "Examinando el próximo año…",
    "check.begin": "Preparando",
    "check.rules": "Reglas: {{done}} de {{total}}",
    "check.zones": "Zonas: {{done}} de {{total}}",
    "check.stopped": "Detenido antes de terminar.",
    "check.failed": "No se pudo revisar el plan.",
    "check.again": "Revisar de nuevo",
    "check.took": "Visto a las {{time}}, en {{seconds}} s.",
    "check.never": "Nunca rigen",
    "check.dates": "Fechas pasadas",
    "check.shadowed": "Nunca ganan",
    "check.gap": "Nada que oír",
    "check.tie": "Solo decide el orden",
    "check.vanishes": "Franjas que desaparecen",
    "check.all": "Mostrar todo ({{count}})",
    "check.omitted": "Fuera de la lista: {{count}} más.",
    "check.in-plan": "En el plan:",
    "check.show-zone": "Ver {{zone}}",
    "check.show-day": "Ver {{date}}",
    "keys.check": "revisar el plan",
  },
  nl: {
    "view.check": "Nakijken",
    "check.title": "Het plan nakijken",
    "check.scope": "Het komende jaar vanaf vandaag, zonder handmatige wijzigingen.",
    "check.none": "Niets twijfelachtigs.",
    "check.none-detail": "Elke regel komt aan de beurt, elk openingsuur heeft zijn geluid, en er ontbreekt geen datum.",
    "check.found": "{{count}} om te bekijken.",
    "check.running": "Het komende jaar wordt bekeken…",
    "check.begin": "Voorbereiding",
    "check.rules": "Regels: {{done}} van {{total}}",
    "check.zones": "Zones: {{done}} van {{total}}",
    "check.stopped": "Voor het einde gestopt.",
    "check.failed": "Het plan kon niet worden nagekeken.",
    "check.again": "Opnieuw nakijken",
    "check.took": "Bekeken om {{time}}, in {{seconds}} s.",
    "check.never": "Gelden nooit",
    "check.dates": "Voorbije data",
    "check.shadowed": "Winnen nooit",
    "check.gap": "Niets te horen",
    "check.tie": "Alleen de volgorde beslist",
    "check.vanishes": "Tijdvakken die verdwijnen",
    "check.all": "Alle {{count}} tonen",
    "check.omitted": "Niet vermeld: nog {{count}}.",
    "check.in-plan": "In het plan:",
    "check.show-zone": "{{zone}} tonen",
    "check.show-day": "{{date}} tonen",
    "keys.check": "het plan nakijken",
  },
  ar: {
    "view.check": "الفحص",
    "check.title": "فحص الخطة",
    "check.scope": "السنة القادمة ابتداءً من اليوم، دون التغييرات اليدوية.",
    "check.none": "لا شيء مريب.",
    "check.none-detail": "لكل قاعدة دورها، ولكل ساعة عمل صوتها، ولا ينقص أي تاريخ.",
    "check.found": "للمراجعة: {{count}}",
    "check.running": "جارٍ فحص السنة القادمة…",
    "check.begin": "تحضير",
    "check.rules": "القواعد: {{done}} من {{total}}",
    "check.zones": "المناطق: {{done}} من {{total}}",
    "check.stopped": "توقف قبل الانتهاء.",
    "check.failed": "تعذّر فحص الخطة.",
    "check.again": "إعادة الفحص",
    "check.took": "فُحصت {{time}} خلال {{seconds}} ث.",
    "check.never": "لا سريان لها أبدًا",
    "check.dates": "تواريخ انتهت",
    "check.shadowed": "لا تغلب أبدًا",
    "check.gap": "لا شيء يُسمع",
    "check.tie": "الترتيب وحده يحسم",
    "check.vanishes": "نطاقات زمنية تختفي",
    "check.all": "عرض الكل ({{count}})",
    "check.omitted": "غير مدرج: {{count}} أخرى.",
    "check.in-plan": "في الخطة:",
    "check.show-zone": "عرض {{zone}}",
    "check.show-day": "عرض {{date}}",
    "keys.check": "فحص الخطة",
  },
};
