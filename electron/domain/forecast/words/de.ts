/** The forecast in German. */
import type { ForecastSentences } from "../sentences.ts";

const BROKEN = {
  forbidden: "darf nicht gelesen werden",
  empty: "ist leer",
  foreign: "ist kein Ogg-Klang",
} as const;

export const de: ForecastSentences = {
  quoted: (name) => `„${name}“`,
  comma: ", ",
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  inZones: (names, more) => `Zonen: ${names}${more > 0 ? ` und ${more} weitere` : ""}.`,
  emergency: (message) =>
    `Der Notfall ${message} gilt, bis ihn jemand beendet: keine Musik, und auf jedem Bildschirm seine Meldung. Beenden Sie ihn, sobald er vorbei ist.`,
  sound: {
    unknown: (sound) =>
      `Die Bibliothek hat keinen Klang ${sound}. Legen Sie ihn mit seiner Karte in einen Ordner der Klänge und starten Sie neu, oder nehmen Sie ihn aus dem Plan.`,
    unknownArrival: (sound, theme) =>
      `Das Thema ${theme} kommt ohne seinen Klang: Die Bibliothek hat kein ${sound}. Legen Sie ihn mit seiner Karte in einen Ordner der Klänge und starten Sie neu, oder wählen Sie für das Thema einen anderen.`,
    unknownEngine: (engine) =>
      `Die Bibliothek hat keinen Motor ${engine}: Keiner ihrer Klänge ist sein Leerlauf. Legen Sie die Klänge des Motors zurück und starten Sie neu, oder nehmen Sie ihn aus dem Plan.`,
    gone: (sound, file) =>
      `Der Klang ${sound} kann nicht gespielt werden: Seine Datei ${file} fehlt. Legen Sie sie zurück, oder nehmen Sie den Klang aus dem Plan.`,
    broken: (sound, file, how) =>
      `Der Klang ${sound} kann nicht gespielt werden: Seine Datei ${file} ${BROKEN[how]}. Ersetzen Sie sie durch eine gute Kopie.`,
    short: (sound, file, holds) =>
      `Der Klang ${sound} bricht ab: Seine Datei ${file} enthält nur ${holds}. Ersetzen Sie sie durch eine vollständige Kopie.`,
  },
  theme: {
    unknown: (theme) =>
      `Das Thema ${theme} ist nicht in der Bibliothek, die Bildschirme tragen nichts davon. Legen Sie seinen Ordner zurück und starten Sie neu, oder wählen Sie ein anderes Thema.`,
    pictureGone: (theme, file) => `Dem Thema ${theme} fehlt ein Bild: ${file} ist nicht da. Legen Sie es zurück.`,
    pictureBroken: (theme, file) =>
      `Dem Thema ${theme} fehlt ein Bild: ${file} ist nicht lesbar. Ersetzen Sie es durch eine gute Kopie.`,
  },
  playlist: {
    unknown: (playlist) => `Die Playlist ${playlist} steht nicht im Plan, also spielt nichts. Wählen Sie eine andere.`,
    unplayable: (playlist) =>
      `Nichts aus der Playlist ${playlist} kann gespielt werden: Die Zone bleibt still. Bringen Sie ihre Klänge in Ordnung, oder wählen Sie eine andere Playlist.`,
    gap: (playlist, longest, count) =>
      `Die Playlist ${playlist} verstummt für bis zu ${longest}${count > 1 ? `, ${count}-mal` : ""}, länger als ihre Pause. Kürzen Sie die Pause, oder verlängern Sie ihre Stücke.`,
  },
  silence: {
    unplanned: () =>
      "Das Haus ist geöffnet, und nichts sagt, was hier spielt. Fügen Sie eine Regel hinzu, oder eine, die Stille verlangt.",
    override: (reason) =>
      `Die manuelle Vorgabe ${reason} hält diese Zone während der Öffnung still. Beenden Sie sie, wenn das nicht gemeint ist.`,
  },
  mute: {
    rule: (playlist, rule) =>
      `Die Playlist ${playlist} läuft mit Lautstärke 0, wegen der Regel ${rule}. Erhöhen Sie deren Lautstärke, wenn man sie hören soll.`,
    override: (playlist, reason) =>
      `Die Playlist ${playlist} läuft mit Lautstärke 0, wegen der manuellen Vorgabe ${reason}. Beenden Sie diese, wenn man die Playlist hören soll.`,
    cap: (playlist, cap) =>
      `Die Playlist ${playlist} läuft mit Lautstärke 0, wegen der Grenze ${cap}. Heben Sie die Grenze an, wenn man sie hören soll.`,
    zone: (playlist) =>
      `Die Playlist ${playlist} läuft mit Lautstärke 0, dem Höchstwert dieser Zone. Heben Sie ihn an, wenn man sie hören soll.`,
    other: (playlist) =>
      `Die Playlist ${playlist} läuft mit Lautstärke 0. Geben Sie eine Lautstärke an, wenn man sie hören soll.`,
  },
  noPlayer: () =>
    "Diese Zone soll klingen, und keiner ihrer Bildschirme spielt Klang. Geben Sie einem von ihnen die Rolle eines Players, oder fügen Sie einen hinzu.",
  screen: {
    gone: (screen) => `Der Bildschirm ${screen} ist offline. Sehen Sie nach, ob er eingeschaltet und im Netz ist.`,
    neverHeard: (screen) =>
      `Der Bildschirm ${screen} hat sich seit dem Start des Controllers nicht gemeldet. Schalten Sie ihn ein und öffnen Sie seine Seite.`,
    kioskAbsent: (screen) => `Der Bildschirm ${screen} zeigt keine Kiosk-Seite. Öffnen Sie sie dort.`,
    playerAbsent: (screen) => `Der Bildschirm ${screen} ist an, aber sein Player meldet sich nicht. Laden Sie seine Seite neu.`,
    locked: (screen) => `Der Bildschirm ${screen} darf erst klingen, wenn ihn jemand berührt. Berühren Sie ihn einmal.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `Der Bildschirm ${screen} hat keine Soundkarte ${output}; er hat ${outputs}. Stecken Sie die Karte ein, oder berichtigen Sie ihren Namen im Plan.`,
    none: (screen, output) => `Der Bildschirm ${screen} hat gar keine Soundkarte; verlangt ist ${output}. Stecken Sie sie ein.`,
    untold: (screen, output) =>
      `Ob der Bildschirm ${screen} die Soundkarte ${output} hat, lässt sich nicht sagen: Sein Browser nennt keine Namen. Hören Sie dort nach, oder erlauben Sie ihm das Mikrofon, das sie aufdeckt.`,
  },
};
