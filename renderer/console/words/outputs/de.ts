/** The words of the page of sound cards, in German. */
import type { OutputsWords } from "./en.ts";

export const de: OutputsWords = {
  "view.outputs": "Ausgänge",
  "keys.outputs": "welche Soundkarte wem gehört",
  "outputs.title": "Ist jede Zone auf ihren eigenen Lautsprechern?",
  "outputs.well": "Ja, jede.",
  "outputs.needs_one": "{{count}} Bildschirm braucht Sie.",
  "outputs.needs_other": "{{count}} Bildschirme brauchen Sie.",
  "outputs.loading": "Die Bildschirme werden gefragt…",
  "outputs.away": "Der Controller ist nicht erreichbar.",
  "outputs.stale": "Der Controller ist nicht erreichbar: Das ist der letzte Stand, und nichts lässt sich ändern.",
  "outputs.none": "Kein Bildschirm spielt Ton.",
  "outputs.none-detail": "Geben Sie einem Bildschirm im Plan die Rolle „player“, dann erscheint er hier mit seinen Soundkarten.",
  "outputs.hint":
    "Eine Zone ist auf ihrer eigenen Karte zu hören oder gar nicht. Der Testton dauert zwei Sekunden: der tiefere von links, der höhere von rechts.",
  "outputs.card": "Soundkarte",
  "outputs.card-of": "Soundkarte von {{screen}}",
  "outputs.default": "Die Standardkarte des Computers",
  "outputs.absent": "{{card}} (nicht da)",
  "outputs.name": "Name für „{{label}}“",
  "outputs.save-name": "Name sichern",
  "outputs.tone": "Testton",
  "outputs.tone-of": "Testton auf {{screen}}",
  "outputs.tone-playing": "Spielt…",
  "outputs.done": "{{screen}} spielt auf: {{card}}",
  "outputs.named": "„{{card}}“ heißt jetzt „{{name}}“.",
  "outputs.conflict":
    "Jemand anders hat genau dies inzwischen geändert. Nichts wurde gesichert: Sehen Sie noch einmal hin und wiederholen Sie Ihre Änderung, wenn sie noch passt.",
  "outputs.offline": "Offline.",
  "outputs.offline-detail": "Seine Soundkarten sind bekannt, wenn sein Player läuft: Schalten Sie ihn ein.",
  "outputs.old": "Seine Seite stammt von vor einem Update.",
  "outputs.old-detail": "Laden Sie die Seite dieses Bildschirms neu: Dann nennt sie ihre Soundkarten.",
  "outputs.state.ok": "Auf der eigenen Karte.",
  "outputs.state.default": "Auf der Standardkarte des Computers, welche das auch ist.",
  "outputs.untold-default": "Sein Browser nennt die Soundkarten nicht. Das genügt, solange dieser Computer nur eine Zone spielt.",
  "outputs.state.re-attaching": "Wechselt auf seine Karte…",
  "outputs.state.missing": "Seine Karte ist nicht da: Die Zone ist stumm.",
  "outputs.remedy.missing": "Stecken Sie sie ein, oder wählen Sie eine der vorhandenen Karten.",
  "outputs.state.lost": "Seine Karte ist weg: Die Zone ist stumm.",
  "outputs.remedy.lost":
    "Sehen Sie nach Stecker und Strom. Ist sie zurück, wird sie von selbst wieder genommen. Kann sich die Standardkarte geändert haben, wählen Sie eine Karte.",
  "outputs.state.hold-off": "Seine Karte ist zurück und ruht noch einige Sekunden.",
  "outputs.remedy.hold-off": "Früher könnte ihr Ton aus einer anderen Karte kommen. Es ist nichts zu tun.",
  "outputs.state.default-lost":
    "Eine Soundkarte dieses Computers ist weg, und seine Standardkarte gehört jetzt vielleicht einer anderen Zone: Die Zone ist stumm.",
  "outputs.remedy.default-lost":
    "Schließen Sie sie wieder an, und die Zone ist von selbst zu hören; oder wählen Sie eine Karte für sie.",
  "outputs.state.default-hold-off": "Die Karten des Computers sind wieder da und ruhen ein paar Sekunden.",
  "outputs.remedy.default-hold-off": "Früher könnte ihr Ton aus einer anderen Karte kommen. Es ist nichts zu tun.",
  "outputs.state.ambiguous": "Mehrere Karten können gemeint sein: Die Zone ist stumm.",
  "outputs.remedy.ambiguous":
    "Wählen Sie eine nach der anderen und spielen Sie den Testton, bis er am richtigen Ort zu hören ist.",
  "outputs.state.untold": "Sein Browser nennt die Soundkarten nicht: Die Zone ist stumm.",
  "outputs.remedy.untold":
    "In Chromium auf diesem Bildschirm: auf das Zeichen links der Adresse klicken, das Mikrofon erlauben und die Seite neu laden. Aufgenommen wird nie etwas. Ronrons eigenes Fenster darf es schon: schließen und wieder öffnen. Von einem anderen Computer aus muss die Seite über https geöffnet werden.",
  "outputs.shared": "Spielt auf derselben Karte wie {{screens}}.",
  "outputs.shared-detail_one": "Zwei Zonen kommen aus denselben Lautsprechern. Wählen Sie für eine davon eine andere Karte.",
  "outputs.shared-detail_other":
    "{{zones}} Zonen sind aus denselben Lautsprechern zu hören. Wählen Sie für jede eine eigene Karte.",
  "outputs.shared-default-detail_one": "Beide spielen auf der Standardkarte. Wählen Sie für jede eine Karte.",
  "outputs.shared-default-detail_other":
    "Alle {{zones}} spielen auf der Standardkarte des Computers. Wählen Sie für jede eine Karte.",
  "difference.output-missing":
    "ist stumm, weil die Soundkarte „{{output}}“ nicht da ist: einstecken, oder unter Ausgänge eine andere wählen",
  "difference.output-lost": "ist stumm, weil die Soundkarte „{{output}}“ weg ist: nach Stecker und Strom sehen",
  "difference.output-default-lost":
    "ist stumm, weil eine Soundkarte weg ist und die Standardkarte nun die einer anderen Zone sein kann: einstecken, oder unter Ausgänge eine Karte wählen",
  "difference.output-hold-off": "ist noch einige Sekunden stumm: Die Soundkarte „{{output}}“ ist zurück",
  "difference.output-ambiguous": "ist stumm, weil mehrere Soundkarten „{{output}}“ sein können: unter Ausgänge eine wählen",
  "difference.output-untold":
    "ist stumm, weil der Browser seine Soundkarten nicht nennt: ihm das Mikrofon erlauben, wie unter Ausgänge beschrieben",
};
