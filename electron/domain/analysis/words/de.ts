/** The findings in German. */
import type { FindingSentences } from "./sentences.ts";

export const de: FindingSentences = {
  comma: ", ",
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`),
  andMore: (listed, more) => `${listed} und ${more} weitere`,
  fields: { theme: "das Thema", playlist: "die Playlist", volume: "die Lautstärke", accent: "den Akzent" },
  subject: {
    rule: (name) => `Die Regel ${name}`,
    cap: (name) => `Die Grenze ${name}`,
    period: (name) => `Die Periode ${name}`,
    opening: "Eine Öffnungszeit",
    exceptions: "Die letzte Ausnahme der Öffnungszeiten",
  },
  never: {
    days: (subject) => `${subject} gilt im kommenden Jahr nie: Ihre Tage kommen nicht vor.`,
    closed: (subject) => `${subject} gilt im kommenden Jahr nie: Zu ihren Zeiten ist immer geschlossen.`,
    sun: (subject) => `${subject} gilt im kommenden Jahr nie: Für ihre Zeiten gibt es keinen Sonnenaufgang oder -untergang.`,
    clock: (subject) => `${subject} gilt im kommenden Jahr nie: Ihre Zeiten liegen in der Stunde, die die Uhr überspringt.`,
  },
  neverRemedy: {
    days: "Berichtigen Sie ihre Tage, oder schalten Sie sie aus.",
    closed: "Berichtigen Sie ihre Zeiten oder die Öffnungszeiten, oder lassen Sie sie auch bei geschlossenem Haus gelten.",
    sun: "Geben Sie den Zeiten eine Ersatzuhrzeit.",
    clock: "Verschieben Sie ihre Zeiten aus dieser Stunde.",
  },
  over: (subject, last) => `${subject} ist vorbei: Das letzte Datum war ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject} ist vorbei: Das letzte Datum war ${last}.${users === "" ? "" : ` Damit bleibt nichts von ${users}.`}`,
  overRemedy: (year) => `Geben Sie die Daten für ${year} an, oder löschen Sie sie.`,
  shadowed: (subject, by) => `${subject} gewinnt in keiner Zone: Wann immer sie gilt, wird sie von ${by} verdrängt.`,
  shadowedRemedy: "Erhöhen Sie ihre Priorität, wählen Sie ein genaueres Ziel, oder löschen Sie sie.",
  gap: {
    between: (zone, after, before) => `In der Zone ${zone} sagt keine Regel, was zwischen ${after} und ${before} läuft`,
    after: (zone, after) => `In der Zone ${zone} sagt keine Regel, was vom Ende von ${after} bis zur Schließung läuft`,
    before: (zone, before) => `In der Zone ${zone} sagt keine Regel, was von der Öffnung bis ${before} läuft`,
    whole: (zone) => `In der Zone ${zone} sagt keine Regel, was während der Öffnung läuft`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `, ${times}`}: ${dates}.`,
    times: (from, to) => `${from}–${to}`,
    range: (from, to) => `vom ${from} bis zum ${to}`,
  },
  gapRemedy: "Geben Sie diesen Stunden eine Playlist oder eine Regel, die Stille verlangt.",
  tie: (subject, by, field, zone, first) =>
    `${subject} und ${by} widersprechen sich in der Zone ${zone} über ${field}, zuerst am ${first}: Nur die Reihenfolge in der Liste entscheidet.`,
  tieRemedy: "Geben Sie der Regel, die gewinnen soll, eine höhere Priorität.",
  vanishes: (subject, dates) => `${subject} gilt am ${dates} keinen Augenblick: Die Uhr überspringt diese Zeit.`,
  sunless: (subject, dates) => `${subject} fällt am ${dates} aus: Die Sonne geht dann nicht auf oder nicht unter.`,
  vanishesRemedy: "Wenn es auf dieses Datum ankommt, lassen Sie das Zeitfenster früher beginnen oder später enden.",
  sunlessRemedy: "Geben Sie dem Zeitfenster eine Ersatzuhrzeit.",
};
