/** The exchange of calendars in Dutch. */
import type { CalendarSentences } from "./sentences.ts";

export const nl: CalendarSentences = {
  names: {
    open: "Open",
    openAllDay: "De hele dag open",
    exceptionalHours: "Afwijkende openingstijden",
    closed: "Gesloten",
    theme: (name) => `Thema: ${name}`,
    playlist: (name) => `Geluid: ${name}`,
    override: (reason) => `Handmatige wijziging: ${reason}`,
    emergency: (message) => `Noodgeval: ${message}`,
    wholeVenue: "Het hele huis",
    zones: (names) => `In ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "Het bestand is leeg.";
      case "no-calendar":
        return "Dit is geen iCalendar-bestand: het begint niet met BEGIN:VCALENDAR. Exporteer de agenda als .ics en kies dat bestand.";
      case "cut-off":
        return "Het bestand is afgebroken: het einde (END:VCALENDAR) ontbreekt. Exporteer het opnieuw.";
      case "too-many-events":
        return `Het bestand bevat ${refusal.found} afspraken en er worden er hoogstens ${refusal.limit} gelezen: exporteer minder jaren of één agenda.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "Een afspraak zonder titel" : `‘${summary}’`;
    switch (refusal.code) {
      case "unreadable":
        return `${event} is onleesbaar: ${refusal.detail}.`;
      case "bad-date":
        return `${event} heeft de datum ${refusal.text}, die niet bestaat.`;
      case "no-start":
        return `${event} heeft geen begin.`;
      case "ends-before-start":
        return `${event} eindigt voor het begin, of duurt niets.`;
      case "outside-years":
        return `${event} valt buiten de jaren 1900 tot en met 2199.`;
      case "unknown-zone":
        return `${event} staat in de tijdzone ${refusal.zone}, die noch het bestand noch de tz-database verklaart.`;
      case "same-uid":
        return `${event} heeft dezelfde UID als de afspraak op regel ${refusal.line}, en de twee verschillen: exporteer de agenda opnieuw.`;
      case "cancelled":
        return `${event} is geannuleerd: er wordt niets overgenomen, en wat een eerdere import toevoegde blijft tot u het verwijdert.`;
      case "too-often":
        return `${event} herhaalt zich meermaals per dag, en een periode bestaat uit hele dagen.`;
      case "unknown-rule":
        return `${event} herhaalt zich volgens ${refusal.part}, wat hier niet wordt begrepen.`;
      case "this-and-future":
        return `${event} is gewijzigd voor een datum en alle volgende: splits het in twee afspraken.`;
      case "endless":
        return `${event} herhaalt zich eindeloos op een manier die geen seizoen en geen weekdagen kunnen zeggen: geef het een einde.`;
      case "too-many":
        return `${event} omvat meer dan ${refusal.limit} dagen.`;
      case "too-long":
        return `${event} herhaalt zich op een manier die te lang duurt om uit te rekenen: geef het een eerder einde.`;
      case "never":
        return `${event} heeft geen dag meer waarop het plaatsvindt.`;
      case "closed-part-of-day":
        return `${event} zegt gesloten voor een deel van de dag, en een uitzondering sluit hele dagen: maak er een afspraak van de hele dag van, of voer de overige uren in als open.`;
      case "open-without-hours":
        return `${event} zegt open voor hele dagen: geef het uren van en tot.`;
      case "open-too-long":
        return `${event} zegt open voor meer dan 24 uur: voer elke dag apart in.`;
      case "open-seconds":
        return `${event} begint of eindigt midden in een minuut, en openingstijden zijn hele minuten.`;
      case "open-and-closed":
        return `${event} zegt open en gesloten tegelijk: kies een van beide.`;
      case "contradicts":
        return `${event} spreekt ‘${refusal.summary}’ tegen op ${refusal.date}: de een zegt open, de ander gesloten.`;
      case "invalid-plan":
        return `Het plan zou ongeldig worden: ${refusal.path} ${refusal.message}. Er kan niets worden overgenomen.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `De uren, ${remark.from} tot ${remark.to}, horen niet bij een periode: geef ze aan de regel die haar gebruikt.`;
      case "until":
        return `Herhaalt zich eindeloos: overgenomen tot ${remark.date}. Importeer het vóór die datum opnieuw.`;
      default:
        return remark satisfies never;
    }
  },
};
