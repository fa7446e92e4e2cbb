/** What is wrong with a screen, in English. */
import type { FaultSentences } from "./sentences.ts";

export const en: FaultSentences = {
  quoted: (name) => `“${name}”`,
  nothing: "nothing",
  sentences: {
    "screen-gone": "Not heard from since {since}.",
    "theme-differs": "It wears {worn} and should wear {theme}.",
    "theme-unready": "It is not ready for {theme}, due at {due}: look at its network, and load its page anew.",
    "playlist-differs": "It plays {played} and should play {playlist}.",
    "sound-locked": "Its browser lets it make sound only after someone touches the screen.",
    "audio-locked": "Its browser lets it make sound only after someone touches the screen.",
    silent: "Sound is due and none is heard: look at the sound card and the amplifier.",
    "sounds-unasked":
      "Nothing should be heard here and something is: load the player’s page anew, and mute the amplifier until then.",
    "safe-loop": "The recordings of the playlist {playlist} cannot be had: the built-in loop plays until they can.",
    "playlist-silent": "None of the sounds of the playlist {playlist} can be played: the zone is silent.",
    "sound-missing": "The sound {sound} cannot be played.",
    "output-missing": "The sound card {output} is not there: plug it in, or choose another one under Outputs.",
    "output-lost": "The sound card {output} is gone, and the zone is silent until it is back: look at its plug and its power.",
    "output-lost-default":
      "A sound card of this computer is gone, and its default may be another zone’s now: the zone is silent until it is back, or until a card is chosen under Outputs.",
    "output-back": "The sound card {output} is back: the zone sounds on it again in a few seconds.",
    "output-back-default": "The sound cards of this computer are back: the zone sounds again in a few seconds.",
    "output-ambiguous": "More than one sound card may be {output}, and none is used: choose the right one under Outputs.",
    "output-unnamed":
      "The browser of this screen does not name its sound cards, so {output} cannot be found and the zone is silent: allow it the microphone.",
  },
};
