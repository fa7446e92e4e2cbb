/** The forecast in Dutch. */
import type { ForecastSentences } from "../sentences.ts";

const BROKEN = {
  forbidden: "mag niet gelezen worden",
  empty: "is leeg",
  foreign: "is geen Ogg-geluid",
} as const;

export const nl: ForecastSentences = {
  quoted: (name) => `“${name}”`,
  comma: ", ",
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  inZones: (names, more) => `Zones: ${names}${more > 0 ? ` en nog ${more}` : ""}.`,
  emergency: (message) =>
    `Het noodgeval ${message} geldt tot iemand het beëindigt: geen muziek, en op elk scherm zijn boodschap. Beëindig het zodra het voorbij is.`,
  sound: {
    unknown: (sound) =>
      `De bibliotheek heeft geen geluid ${sound}. Zet het met zijn kaart in een map met geluiden en start opnieuw, of haal het uit het plan.`,
    unknownArrival: (sound, theme) =>
      `Het thema ${theme} komt zonder zijn geluid: de bibliotheek heeft geen ${sound}. Zet het met zijn kaart in een map met geluiden en start opnieuw, of kies een ander voor het thema.`,
    unknownEngine: (engine) =>
      `De bibliotheek heeft geen motor ${engine}: geen van haar geluiden is het stationair draaien ervan. Zet de geluiden van de motor terug en herstart, of haal hem uit het plan.`,
    gone: (sound, file) =>
      `Het geluid ${sound} kan niet worden gespeeld: zijn bestand ${file} ontbreekt. Zet het terug, of haal het geluid uit het plan.`,
    broken: (sound, file, how) =>
      `Het geluid ${sound} kan niet worden gespeeld: zijn bestand ${file} ${BROKEN[how]}. Vervang het door een goede kopie.`,
    short: (sound, file, holds) =>
      `Het geluid ${sound} breekt af: zijn bestand ${file} bevat maar ${holds}. Vervang het door een volledige kopie.`,
  },
  theme: {
    unknown: (theme) =>
      `Het thema ${theme} zit niet in de bibliotheek; de schermen dragen er niets van. Zet zijn map terug en start opnieuw, of kies een ander thema.`,
    pictureGone: (theme, file) => `Het thema ${theme} mist een afbeelding: ${file} ontbreekt. Zet ze terug.`,
    pictureBroken: (theme, file) =>
      `Het thema ${theme} mist een afbeelding: ${file} is onleesbaar. Vervang ze door een goede kopie.`,
  },
  playlist: {
    unknown: (playlist) => `De afspeellijst ${playlist} staat niet in het plan, dus er speelt niets. Kies een andere.`,
    unplayable: (playlist) =>
      `Niets uit de afspeellijst ${playlist} kan worden gespeeld: de zone blijft stil. Breng haar geluiden in orde, of kies een andere afspeellijst.`,
    gap: (playlist, longest, count) =>
      `De afspeellijst ${playlist} valt tot ${longest} stil${count > 1 ? `, ${count} keer` : ""}, langer dan haar pauze. Verkort de pauze, of verleng haar nummers.`,
  },
  silence: {
    unplanned: () => "Het huis is open en niets zegt wat hier speelt. Voeg een regel toe, of een regel die om stilte vraagt.",
    override: (reason) =>
      `De handmatige wijziging ${reason} houdt deze zone stil terwijl het huis open is. Beëindig ze als dat niet de bedoeling is.`,
  },
  mute: {
    rule: (playlist, rule) =>
      `De afspeellijst ${playlist} speelt op volume 0, door de regel ${rule}. Verhoog het volume als ze te horen moet zijn.`,
    override: (playlist, reason) =>
      `De afspeellijst ${playlist} speelt op volume 0, door de handmatige wijziging ${reason}. Beëindig die als de afspeellijst te horen moet zijn.`,
    cap: (playlist, cap) =>
      `De afspeellijst ${playlist} speelt op volume 0, door de grens ${cap}. Verhoog de grens als ze te horen moet zijn.`,
    zone: (playlist) =>
      `De afspeellijst ${playlist} speelt op volume 0, het maximum van deze zone. Verhoog dat maximum als ze te horen moet zijn.`,
    other: (playlist) => `De afspeellijst ${playlist} speelt op volume 0. Stel een volume in als ze te horen moet zijn.`,
  },
  noPlayer: () =>
    "Deze zone moet klinken, en geen van haar schermen speelt geluid. Geef een ervan de rol van speler, of voeg er een toe.",
  screen: {
    gone: (screen) => `Het scherm ${screen} is offline. Kijk of het aan staat en op het netwerk zit.`,
    neverHeard: (screen) =>
      `Het scherm ${screen} heeft zich niet gemeld sinds de controller startte. Zet het aan en open zijn pagina.`,
    kioskAbsent: (screen) => `Het scherm ${screen} toont geen kioskpagina. Open die daar.`,
    playerAbsent: (screen) => `Het scherm ${screen} staat aan, maar zijn speler meldt zich niet. Herlaad zijn pagina.`,
    locked: (screen) => `Het scherm ${screen} mag pas klinken als iemand het aanraakt. Raak het één keer aan.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `Het scherm ${screen} heeft geen geluidskaart ${output}; het heeft ${outputs}. Sluit de kaart aan, of verbeter haar naam in het plan.`,
    none: (screen, output) => `Het scherm ${screen} heeft helemaal geen geluidskaart; gevraagd is ${output}. Sluit ze aan.`,
    untold: (screen, output) =>
      `Of het scherm ${screen} de geluidskaart ${output} heeft, is niet te zeggen: zijn browser geeft geen namen. Luister ter plaatse, of sta het de microfoon toe, die ze onthult.`,
  },
};
