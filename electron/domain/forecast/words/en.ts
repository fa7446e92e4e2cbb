/** The forecast in English. */
import type { ForecastSentences } from "../sentences.ts";

const BROKEN = {
  forbidden: "may not be read",
  empty: "is empty",
  foreign: "is no Ogg sound",
} as const;

export const en: ForecastSentences = {
  quoted: (name) => `“${name}”`,
  comma: ", ",
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  inZones: (names, more) => `Zones: ${names}${more > 0 ? ` and ${more} more` : ""}.`,
  emergency: (message) =>
    `The emergency ${message} is in force until someone ends it: no music plays, and every screen shows its message. End it once it is over.`,
  sound: {
    unknown: (sound) =>
      `The library has no sound ${sound}. Put it and its card into a folder of sounds and restart, or take it out of the plan.`,
    unknownArrival: (sound, theme) =>
      `The theme ${theme} arrives without its sound: the library has no ${sound}. Put it and its card into a folder of sounds and restart, or choose another one for the theme.`,
    unknownEngine: (engine) =>
      `The library has no engine ${engine}: none of its sounds is its idle. Put the sounds of the engine back and restart, or take it out of the plan.`,
    gone: (sound, file) =>
      `The sound ${sound} cannot be played: its file ${file} is missing. Put it back, or take the sound out of the plan.`,
    broken: (sound, file, how) =>
      `The sound ${sound} cannot be played: its file ${file} ${BROKEN[how]}. Replace it by a good copy.`,
    short: (sound, file, holds) =>
      `The sound ${sound} breaks off: its file ${file} holds ${holds} only. Replace it by a whole copy.`,
  },
  theme: {
    unknown: (theme) =>
      `The theme ${theme} is not in the library, so screens wear none of it. Put its folder back and restart, or choose another theme.`,
    pictureGone: (theme, file) => `The theme ${theme} is shown without a picture: ${file} is missing. Put it back.`,
    pictureBroken: (theme, file) =>
      `The theme ${theme} is shown without a picture: ${file} cannot be read. Replace it by a good copy.`,
  },
  playlist: {
    unknown: (playlist) => `The playlist ${playlist} is not in the plan, so nothing plays. Choose another one.`,
    unplayable: (playlist) =>
      `Nothing of the playlist ${playlist} can be played: the zone stays silent. Put its sounds in order, or choose another playlist.`,
    gap: (playlist, longest, count) =>
      `The playlist ${playlist} falls silent for up to ${longest}${count > 1 ? `, ${count} times` : ""}, longer than its pause. Shorten the pause, or lengthen its tracks.`,
  },
  silence: {
    unplanned: () => "The venue is open and nothing says what plays here. Add a rule, or let a rule ask for silence.",
    override: (reason) => `The override ${reason} keeps this zone silent while the venue is open. End it if that is not meant.`,
  },
  mute: {
    rule: (playlist, rule) =>
      `The playlist ${playlist} runs at volume 0, because of the rule ${rule}. Raise its volume if it should be heard.`,
    override: (playlist, reason) =>
      `The playlist ${playlist} runs at volume 0, because of the override ${reason}. End it if the playlist should be heard.`,
    cap: (playlist, cap) =>
      `The playlist ${playlist} runs at volume 0, because of the limit ${cap}. Raise the limit if it should be heard.`,
    zone: (playlist) =>
      `The playlist ${playlist} runs at volume 0, which is the maximum of this zone. Raise the maximum if it should be heard.`,
    other: (playlist) => `The playlist ${playlist} runs at volume 0. Set a volume if it should be heard.`,
  },
  noPlayer: () =>
    "This zone should sound, and no screen of it plays sound. Give one of its screens the role of a player, or add one.",
  screen: {
    gone: (screen) => `The screen ${screen} is offline. See that it is switched on and on the network.`,
    neverHeard: (screen) => `The screen ${screen} has not reported since the controller started. Switch it on and open its page.`,
    kioskAbsent: (screen) => `The screen ${screen} shows no kiosk page. Open it there.`,
    playerAbsent: (screen) => `The screen ${screen} is on, but its player does not report. Reload its page.`,
    locked: (screen) => `The screen ${screen} may not sound until someone touches it. Touch it once.`,
  },
  output: {
    unknown: (screen, output, outputs) =>
      `The screen ${screen} has no sound card ${output}; it has ${outputs}. Plug the card in, or correct its name in the plan.`,
    none: (screen, output) => `The screen ${screen} has no sound card at all; ${output} is wanted. Plug it in.`,
    untold: (screen, output) =>
      `Whether the screen ${screen} has the sound card ${output} cannot be told: its browser gives no names. Listen there, or let it use the microphone, which uncovers them.`,
  },
};
