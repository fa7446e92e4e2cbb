/** What is wrong with a screen, in Dutch. */
import type { FaultSentences } from "./sentences.ts";

export const nl: FaultSentences = {
  quoted: (name) => `‘${name}’`,
  nothing: "niets",
  sentences: {
    "screen-gone": "Niets meer gehoord sinds {since}.",
    "theme-differs": "Het draagt {worn} en moet {theme} dragen.",
    "theme-unready": "Het is niet klaar voor {theme}, dat om {due} komt: controleer het netwerk en laad de pagina opnieuw.",
    "playlist-differs": "Het speelt {played} en moet {playlist} spelen.",
    "sound-locked": "De browser laat pas geluid toe nadat iemand het scherm heeft aangeraakt.",
    "audio-locked": "De browser laat pas geluid toe nadat iemand het scherm heeft aangeraakt.",
    silent: "Er hoort geluid te zijn, maar er is niets te horen: controleer de geluidskaart en de versterker.",
    "sounds-unasked":
      "Hier hoort niets te klinken en er klinkt iets: laad de pagina van de speler opnieuw, en zet de versterker tot dan stil.",
    "safe-loop": "De geluiden van de lijst {playlist} zijn er niet: tot ze er zijn speelt de ingebouwde lus.",
    "playlist-silent": "Geen van de geluiden van de lijst {playlist} kan worden afgespeeld: de zone is stil.",
    "sound-missing": "Het geluid {sound} kan niet worden afgespeeld.",
    "output-missing": "De geluidskaart {output} is er niet: sluit haar aan, of kies een andere bij Uitgangen.",
    "output-lost": "De geluidskaart {output} is weg, en de zone is stil tot ze terug is: controleer stekker en stroom.",
    "output-lost-default":
      "Een geluidskaart van deze computer is weg, en de standaardkaart kan nu van een andere zone zijn: de zone is stil tot ze terug is, of tot er bij Uitgangen een kaart is gekozen.",
    "output-back": "De geluidskaart {output} is terug: de zone klinkt over enkele seconden weer.",
    "output-back-default": "De geluidskaarten van deze computer zijn terug: de zone klinkt over enkele seconden weer.",
    "output-ambiguous": "Meer dan één geluidskaart kan {output} zijn, en geen wordt gebruikt: kies de juiste bij Uitgangen.",
    "output-unnamed":
      "De browser van dit scherm noemt zijn geluidskaarten niet: {output} is niet te vinden en de zone is stil. Sta de microfoon toe.",
  },
};
