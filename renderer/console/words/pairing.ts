/** The words of making a page a screen of the house. */
const en = {
  "pairing.title": "Pair a screen",
  "pairing.hint": "A page that the house does not know shows six letters. Type them here, and say which screen it is.",
  "pairing.code": "Code on the screen",
  "pairing.screen": "It is",
  "pairing.pair": "Pair",
  "pairing.busy": "Pairing…",
  "pairing.six": "A code has six letters, without vowels: look at the screen again.",
  "pairing.unknown": "No page shows this code. It changes every few minutes: look at the screen again.",
  "pairing.gone": "The plan no longer has this screen. Choose another one.",
  "pairing.wait": "Too many wrong codes. Try again in a minute.",
  "pairing.done": "The page is now {{screen}}.",
  "pairing.none": "The plan has no screen yet: add one to it first.",
  "pairing.paired": "Paired since {{time}}",
  "pairing.list": "Paired screens",
  "pairing.unpair": "Unpair",
  "pairing.unpair-of": "Unpair {{screen}}",
  "pairing.unpaired": "{{screen}} is no longer paired: its page shows a code.",
} as const;

const fr: Readonly<Record<keyof typeof en, string>> = {
  "pairing.title": "Jumeler un écran",
  "pairing.hint": "Une page que la maison ne connaît pas montre six lettres. Saisissez-les ici, et dites quel écran c’est.",
  "pairing.code": "Code affiché à l’écran",
  "pairing.screen": "C’est",
  "pairing.pair": "Jumeler",
  "pairing.busy": "Jumelage…",
  "pairing.six": "Un code a six lettres, sans voyelle : regardez encore l’écran.",
  "pairing.unknown": "Aucune page ne montre ce code. Il change toutes les quelques minutes : regardez encore l’écran.",
  "pairing.gone": "Le plan n’a plus cet écran. Choisissez-en un autre.",
  "pairing.wait": "Trop de codes erronés. Réessayez dans une minute.",
  "pairing.done": "La page est maintenant {{screen}}.",
  "pairing.none": "Le plan n’a pas encore d’écran : ajoutez-en un d’abord.",
  "pairing.paired": "Jumelé depuis {{time}}",
  "pairing.list": "Écrans jumelés",
  "pairing.unpair": "Séparer",
  "pairing.unpair-of": "Séparer {{screen}}",
  "pairing.unpaired": "{{screen}} n’est plus jumelé : sa page montre un code.",
};

export const pairingWords = { en, fr };
