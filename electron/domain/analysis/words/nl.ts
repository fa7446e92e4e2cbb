/** The findings in Dutch. */
import type { FindingSentences } from "./sentences.ts";

export const nl: FindingSentences = {
  comma: ", ",
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`),
  andMore: (listed, more) => `${listed} en nog ${more}`,
  fields: { theme: "het thema", playlist: "de afspeellijst", volume: "het volume", accent: "het accent" },
  subject: {
    rule: (name) => `De regel ${name}`,
    cap: (name) => `De limiet ${name}`,
    period: (name) => `De periode ${name}`,
    opening: "Een openingstijd",
    exceptions: "De laatste uitzondering op de openingstijden",
  },
  never: {
    days: (subject) => `${subject} geldt het komende jaar nooit: de dagen ervan komen niet voor.`,
    closed: (subject) => `${subject} geldt het komende jaar nooit: op die uren is het huis altijd gesloten.`,
    sun: (subject) => `${subject} geldt het komende jaar nooit: er is geen zonsopgang of zonsondergang voor dat tijdvak.`,
    clock: (subject) => `${subject} geldt het komende jaar nooit: het tijdvak ligt in het uur dat de klok overslaat.`,
  },
  neverRemedy: {
    days: "Verbeter de dagen, of schakel dit uit.",
    closed: "Verbeter het tijdvak of de openingstijden, of laat dit ook gelden als het huis gesloten is.",
    sun: "Geef het tijdvak een vervangende tijd.",
    clock: "Verplaats het tijdvak uit dat uur.",
  },
  over: (subject, last) => `${subject} is voorbij: de laatste datum was ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject} is voorbij: de laatste datum was ${last}.${users === "" ? "" : ` Er blijft niets over van ${users}.`}`,
  overRemedy: (year) => `Geef de data voor ${year}, of verwijder dit.`,
  shadowed: (subject, by) => `${subject} wint in geen enkele zone: hij moet telkens wijken voor ${by}.`,
  shadowedRemedy: "Verhoog de prioriteit, kies een preciezer doel, of verwijder de regel.",
  gap: {
    between: (zone, after, before) => `In de zone ${zone} zegt geen regel wat er tussen ${after} en ${before} klinkt`,
    after: (zone, after) => `In de zone ${zone} zegt geen regel wat er van het einde van ${after} tot sluitingstijd klinkt`,
    before: (zone, before) => `In de zone ${zone} zegt geen regel wat er van openingstijd tot ${before} klinkt`,
    whole: (zone) => `In de zone ${zone} zegt geen regel wat er tijdens de openingstijden klinkt`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `, ${times}`}: ${dates}.`,
    times: (from, to) => `${from}–${to}`,
    range: (from, to) => `van ${from} tot ${to}`,
  },
  gapRemedy: "Geef deze uren een afspeellijst, of een regel die stilte vraagt.",
  tie: (subject, by, field, zone, first) =>
    `${subject} en ${by} spreken elkaar tegen over ${field} in de zone ${zone}, voor het eerst op ${first}: alleen hun volgorde in de lijst beslist.`,
  tieRemedy: "Geef de regel die moet winnen een hogere prioriteit.",
  vanishes: (subject, dates) => `${subject} geldt op ${dates} geen moment: de klok slaat die tijd over.`,
  sunless: (subject, dates) => `${subject} heeft op ${dates} geen tijdvak: de zon gaat dan niet op of niet onder.`,
  vanishesRemedy: "Als die datum ertoe doet, laat het tijdvak eerder beginnen of later eindigen.",
  sunlessRemedy: "Geef het tijdvak een vervangende tijd.",
};
