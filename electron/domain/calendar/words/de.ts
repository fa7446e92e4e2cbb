/** The exchange of calendars in German. */
import type { CalendarSentences } from "./sentences.ts";

export const de: CalendarSentences = {
  names: {
    open: "Geöffnet",
    openAllDay: "Ganztägig geöffnet",
    exceptionalHours: "Sonderöffnungszeit",
    closed: "Geschlossen",
    theme: (name) => `Thema: ${name}`,
    playlist: (name) => `Klang: ${name}`,
    override: (reason) => `Manuelle Vorgabe: ${reason}`,
    emergency: (message) => `Notfall: ${message}`,
    wholeVenue: "Das ganze Haus",
    zones: (names) => `In ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "Die Datei ist leer.";
      case "no-calendar":
        return "Das ist keine iCalendar-Datei: Sie beginnt nicht mit BEGIN:VCALENDAR. Exportieren Sie den Kalender als .ics und wählen Sie diese Datei.";
      case "cut-off":
        return "Die Datei ist abgeschnitten: Ihr Ende (END:VCALENDAR) fehlt. Exportieren Sie sie noch einmal.";
      case "too-many-events":
        return `Die Datei enthält ${refusal.found} Termine, gelesen werden höchstens ${refusal.limit}: Exportieren Sie weniger Jahre oder nur einen Kalender.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "Ein Termin ohne Titel" : `„${summary}“`;
    switch (refusal.code) {
      case "unreadable":
        return `${event} ist nicht lesbar: ${refusal.detail}.`;
      case "bad-date":
        return `${event} hat das Datum ${refusal.text}, das es nicht gibt.`;
      case "no-start":
        return `${event} hat keinen Beginn.`;
      case "ends-before-start":
        return `${event} endet vor dem Beginn oder dauert gar nicht.`;
      case "outside-years":
        return `${event} liegt außerhalb der Jahre 1900 bis 2199.`;
      case "unknown-zone":
        return `${event} steht in der Zeitzone ${refusal.zone}, die weder die Datei noch die tz-Datenbank erklärt.`;
      case "same-uid":
        return `${event} hat dieselbe UID wie der Termin in Zeile ${refusal.line}, und beide unterscheiden sich: Exportieren Sie den Kalender noch einmal.`;
      case "cancelled":
        return `${event} ist abgesagt: Nichts wird übernommen, und was ein früherer Import angelegt hat, bleibt, bis Sie es entfernen.`;
      case "too-often":
        return `${event} wiederholt sich mehrmals am Tag, ein Zeitraum besteht aber aus ganzen Tagen.`;
      case "unknown-rule":
        return `${event} wiederholt sich nach ${refusal.part}, was hier nicht verstanden wird.`;
      case "this-and-future":
        return `${event} wurde ab einem Datum für alle folgenden geändert: Teilen Sie ihn in zwei Termine.`;
      case "endless":
        return `${event} wiederholt sich endlos auf eine Weise, die weder Saison noch Wochentage sagen können: Geben Sie ihm ein Ende.`;
      case "too-many":
        return `${event} umfasst mehr als ${refusal.limit} Tage.`;
      case "too-long":
        return `${event} wiederholt sich auf eine Weise, deren Berechnung zu lange dauert: Geben Sie ihm ein früheres Ende.`;
      case "never":
        return `${event} hat keinen Tag mehr, an dem er stattfände.`;
      case "closed-part-of-day":
        return `${event} sagt geschlossen für einen Teil des Tages, eine Ausnahme schließt aber ganze Tage: Machen Sie daraus einen ganztägigen Termin oder tragen Sie die übrigen Stunden als geöffnet ein.`;
      case "open-without-hours":
        return `${event} sagt geöffnet für ganze Tage: Geben Sie ihm Uhrzeiten von und bis.`;
      case "open-too-long":
        return `${event} sagt geöffnet für mehr als 24 Stunden: Tragen Sie jeden Tag einzeln ein.`;
      case "open-seconds":
        return `${event} beginnt oder endet innerhalb einer Minute, Öffnungszeiten sind aber ganze Minuten.`;
      case "open-and-closed":
        return `${event} sagt geöffnet und geschlossen zugleich: Sagen Sie eines von beiden.`;
      case "contradicts":
        return `${event} widerspricht „${refusal.summary}“ am ${refusal.date}: Das eine sagt geöffnet, das andere geschlossen.`;
      case "invalid-plan":
        return `Der Plan würde ungültig: ${refusal.path} ${refusal.message}. Nichts kann übernommen werden.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `Die Uhrzeit, ${remark.from} bis ${remark.to}, ist nicht Teil eines Zeitraums: Geben Sie sie der Regel, die ihn benutzt.`;
      case "until":
        return `Wiederholt sich endlos: übernommen bis ${remark.date}. Importieren Sie vorher noch einmal.`;
      default:
        return remark satisfies never;
    }
  },
};
