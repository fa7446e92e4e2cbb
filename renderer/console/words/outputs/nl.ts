/** The words of the page of sound cards, in Dutch. */
import type { OutputsWords } from "./en.ts";

export const nl: OutputsWords = {
  "view.outputs": "Uitgangen",
  "keys.outputs": "welke geluidskaart van wie is",
  "outputs.title": "Is elke zone op haar eigen luidsprekers?",
  "outputs.well": "Ja, allemaal.",
  "outputs.needs_one": "{{count}} scherm heeft u nodig.",
  "outputs.needs_other": "{{count}} schermen hebben u nodig.",
  "outputs.loading": "De schermen worden gevraagd…",
  "outputs.away": "De controller is niet bereikbaar.",
  "outputs.stale": "De controller is niet bereikbaar: dit is het laatst bekende, en er kan niets worden gewijzigd.",
  "outputs.none": "Geen scherm speelt geluid.",
  "outputs.none-detail": "Geef een scherm in het plan de rol ‘player’ en het verschijnt hier met zijn geluidskaarten.",
  "outputs.hint":
    "Een zone is op haar eigen kaart te horen, of helemaal niet. De testtoon duurt twee seconden: de lage van links, de hoge van rechts.",
  "outputs.card": "Geluidskaart",
  "outputs.card-of": "Geluidskaart van {{screen}}",
  "outputs.default": "De standaardkaart van de computer",
  "outputs.absent": "{{card}} (niet aanwezig)",
  "outputs.name": "Naam voor ‘{{label}}’",
  "outputs.save-name": "Naam bewaren",
  "outputs.tone": "Testtoon",
  "outputs.tone-of": "Testtoon op {{screen}}",
  "outputs.tone-playing": "Speelt…",
  "outputs.done": "{{screen}} speelt op: {{card}}",
  "outputs.named": "‘{{card}}’ heet nu ‘{{name}}’.",
  "outputs.conflict":
    "Iemand anders heeft juist dit intussen gewijzigd. Er is niets bewaard: kijk opnieuw en herhaal uw wijziging als die nog klopt.",
  "outputs.offline": "Offline.",
  "outputs.offline-detail": "Zijn geluidskaarten zijn bekend als zijn speler draait: zet hem aan.",
  "outputs.old": "Zijn pagina is van vóór een update.",
  "outputs.old-detail": "Laad de pagina van dit scherm opnieuw: dan noemt zij haar geluidskaarten.",
  "outputs.state.ok": "Op de eigen kaart.",
  "outputs.state.default": "Op de standaardkaart van de computer, welke dat ook is.",
  "outputs.untold-default": "Zijn browser noemt de geluidskaarten niet. Dat is goed zolang deze computer één zone speelt.",
  "outputs.state.re-attaching": "Gaat naar zijn kaart…",
  "outputs.state.missing": "Zijn kaart is er niet: de zone is stil.",
  "outputs.remedy.missing": "Sluit haar aan, of kies een van de aanwezige kaarten.",
  "outputs.state.lost": "Zijn kaart is weg: de zone is stil.",
  "outputs.remedy.lost":
    "Kijk naar de stekker en de stroom. Als zij terug is, wordt zij vanzelf weer gebruikt. Kan de standaardkaart veranderd zijn, kies dan een kaart.",
  "outputs.state.hold-off": "Zijn kaart is terug en rust nog enkele seconden.",
  "outputs.remedy.hold-off": "Eerder zou haar geluid uit een andere kaart kunnen komen. U hoeft niets te doen.",
  "outputs.state.ambiguous": "Meerdere kaarten kunnen bedoeld zijn: de zone is stil.",
  "outputs.remedy.ambiguous": "Kies ze een voor een en speel de testtoon, tot die op de juiste plek te horen is.",
  "outputs.state.untold": "Zijn browser noemt de geluidskaarten niet: de zone is stil.",
  "outputs.remedy.untold":
    "In Chromium op dat scherm: klik op het teken links van het adres, sta de microfoon toe en laad de pagina opnieuw. Er wordt nooit iets opgenomen. Het eigen venster van Ronron mag dit al: sluit en open het. Vanaf een andere computer moet de pagina via https worden geopend.",
  "outputs.shared": "Speelt op dezelfde kaart als {{screens}}.",
  "outputs.shared-detail": "Twee zones komen uit dezelfde luidsprekers. Kies voor een ervan een andere kaart.",
  "outputs.shared-default-detail": "Beide spelen op de standaardkaart. Kies voor elk een kaart.",
  "difference.output-missing":
    "is stil omdat zijn geluidskaart ‘{{output}}’ er niet is: sluit haar aan, of kies een andere onder Uitgangen",
  "difference.output-lost": "is stil omdat zijn geluidskaart ‘{{output}}’ weg is: kijk naar de stekker en de stroom",
  "difference.output-default-lost":
    "is stil omdat een geluidskaart weg is en de standaardkaart nu van een andere zone kan zijn: sluit haar aan, of kies een kaart onder Uitgangen",
  "difference.output-hold-off": "is nog enkele seconden stil: zijn geluidskaart ‘{{output}}’ is terug",
  "difference.output-ambiguous": "is stil omdat meerdere geluidskaarten ‘{{output}}’ kunnen zijn: kies er een onder Uitgangen",
  "difference.output-untold":
    "is stil omdat zijn browser de geluidskaarten niet noemt: sta hem de microfoon toe, zoals onder Uitgangen beschreven",
};
