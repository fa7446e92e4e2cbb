/** The words of the page of sound cards, in English; every other language has the same keys. */
export const en = {
  "view.outputs": "Outputs",
  "keys.outputs": "which sound card is whose",
  "outputs.title": "Is every zone on its own loudspeakers?",
  "outputs.well": "Every zone is.",
  "outputs.needs_one": "{{count}} screen needs you.",
  "outputs.needs_other": "{{count}} screens need you.",
  "outputs.loading": "Asking the screens…",
  "outputs.away": "The controller cannot be reached.",
  "outputs.stale": "The controller cannot be reached: this is what was known last, and nothing can be changed.",
  "outputs.none": "No screen plays sound.",
  "outputs.none-detail": "Give a screen of the plan the role “player”, and it appears here with its sound cards.",
  "outputs.hint":
    "A zone is heard on its own card or not at all. The test tone lasts two seconds: the lower tone from the left, the higher one from the right.",
  "outputs.card": "Sound card",
  "outputs.card-of": "Sound card of {{screen}}",
  "outputs.default": "The computer’s default",
  "outputs.absent": "{{card}} (not here)",
  "outputs.name": "Name for “{{label}}”",
  "outputs.save-name": "Save name",
  "outputs.tone": "Test tone",
  "outputs.tone-of": "Test tone on {{screen}}",
  "outputs.tone-playing": "Playing…",
  "outputs.done": "{{screen}} plays on: {{card}}",
  "outputs.named": "“{{card}}” is now called “{{name}}”.",
  "outputs.conflict":
    "Someone else changed just this meanwhile. Nothing was saved: look again, and repeat your change if it still fits.",
  "outputs.offline": "Offline.",
  "outputs.offline-detail": "Its sound cards are known when its player runs: switch it on.",
  "outputs.old": "Its page is from before an update.",
  "outputs.old-detail": "Load the page of this screen anew: it then tells of its sound cards.",
  "outputs.state.ok": "On its own card.",
  "outputs.state.default": "On whatever the computer’s default is.",
  "outputs.untold-default": "Its browser does not name the sound cards. That is fine as long as this computer plays one zone.",
  "outputs.state.re-attaching": "Going to its card…",
  "outputs.state.missing": "Its card is not there: the zone is silent.",
  "outputs.remedy.missing": "Plug it in, or choose one of the cards that are there.",
  "outputs.state.lost": "Its card is gone: the zone is silent.",
  "outputs.remedy.lost":
    "Look at its plug and its power. It is taken up again by itself when it is back. If it was the computer’s default that may have changed, choose a card.",
  "outputs.state.hold-off": "Its card is back and rests for a few seconds.",
  "outputs.remedy.hold-off": "Earlier, its sound could come out of another card. Nothing is to be done.",
  "outputs.state.ambiguous": "Several cards may be meant: the zone is silent.",
  "outputs.remedy.ambiguous": "Choose each one in turn and play the test tone, until it is heard in the right place.",
  "outputs.state.untold": "Its browser does not name the sound cards: the zone is silent.",
  "outputs.remedy.untold":
    "In Chromium on that screen: click the sign left of the address, allow the microphone, and load the page anew. Nothing is ever recorded. Ronron’s own window may do so already: close and open it. From another computer the page must be opened over https.",
  "outputs.shared": "Plays on the same card as {{screens}}.",
  "outputs.shared-detail": "Two zones are heard from the same loudspeakers. Choose another card for one of them.",
  "outputs.shared-default-detail": "Both play on the computer’s default. Choose a card for each.",
  "difference.output-missing":
    "is silent because its sound card “{{output}}” is not there: plug it in, or choose another under Outputs",
  "difference.output-lost": "is silent because its sound card “{{output}}” is gone: look at its plug and its power",
  "difference.output-default-lost":
    "is silent because a sound card is gone and its default may be another zone’s now: plug it in, or choose a card under Outputs",
  "difference.output-hold-off": "is silent for a few seconds more: its sound card “{{output}}” is back",
  "difference.output-ambiguous": "is silent because several sound cards may be “{{output}}”: choose one under Outputs",
  "difference.output-untold":
    "is silent because its browser does not name its sound cards: allow it the microphone, as described under Outputs",
} as const;

export type OutputsWords = Readonly<Record<keyof typeof en, string>>;
