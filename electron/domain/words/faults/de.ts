/** What is wrong with a screen, in German. */
import type { FaultSentences } from "./sentences.ts";

export const de: FaultSentences = {
  quoted: (name) => `„${name}“`,
  nothing: "nichts",
  sentences: {
    "screen-gone": "Seit {since} nichts mehr gehört.",
    "theme-differs": "Er trägt {worn} und soll {theme} tragen.",
    "theme-unready": "Er ist nicht bereit für {theme}, das um {due} kommt: Netz prüfen und die Seite neu laden.",
    "playlist-differs": "Er spielt {played} und soll {playlist} spielen.",
    "sound-locked": "Sein Browser lässt ihn erst nach einer Berührung des Bildschirms Ton abspielen.",
    "audio-locked": "Sein Browser lässt ihn erst nach einer Berührung des Bildschirms Ton abspielen.",
    silent: "Ton ist fällig, aber nichts ist zu hören: Soundkarte und Verstärker prüfen.",
    "sounds-unasked":
      "Hier sollte nichts zu hören sein, und es ist etwas zu hören: Laden Sie die Seite des Players neu und schalten Sie bis dahin den Verstärker stumm.",
    "safe-loop": "Die Klänge der Liste {playlist} sind nicht zu haben: Bis sie es sind, spielt die eingebaute Schleife.",
    "playlist-silent": "Keiner der Klänge der Liste {playlist} ist abspielbar: Die Zone ist stumm.",
    "sound-missing": "Der Klang {sound} ist nicht abspielbar.",
    "output-missing": "Die Soundkarte {output} ist nicht da: Schließen Sie sie an oder wählen Sie unter Ausgänge eine andere.",
    "output-lost": "Die Soundkarte {output} ist weg, und die Zone ist stumm, bis sie wieder da ist: Stecker und Strom prüfen.",
    "output-lost-default":
      "Eine Soundkarte dieses Computers ist weg, und seine Standardkarte gehört jetzt vielleicht einer anderen Zone: Die Zone ist stumm, bis sie wieder da ist oder unter Ausgänge eine Karte gewählt wird.",
    "output-back": "Die Soundkarte {output} ist wieder da: Die Zone ist in ein paar Sekunden wieder zu hören.",
    "output-back-default": "Die Soundkarten dieses Computers sind wieder da: Die Zone ist in ein paar Sekunden wieder zu hören.",
    "output-ambiguous":
      "Mehrere Soundkarten können {output} sein, und keine wird benutzt: Wählen Sie unter Ausgänge die richtige.",
    "output-unnamed":
      "Der Browser dieses Bildschirms nennt seine Soundkarten nicht, {output} ist daher nicht zu finden und die Zone stumm: Erlauben Sie ihm das Mikrofon.",
  },
};
