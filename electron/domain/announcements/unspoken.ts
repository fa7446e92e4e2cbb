/** Why a text is not spoken, in sentences a person can act on. */
import { languageFor } from "../words/languages.ts";

/** What kept a text from being spoken. */
export type SpeechTrouble =
  | { readonly kind: "no-engine" }
  | { readonly kind: "no-voice"; readonly language: string }
  | { readonly kind: "too-long"; readonly most: number }
  | { readonly kind: "failed"; readonly why: string };

type Sentences = {
  readonly [Kind in SpeechTrouble["kind"]]: (trouble: Extract<SpeechTrouble, { kind: Kind }>) => string;
};

const SENTENCES: Readonly<Record<ReturnType<typeof languageFor>, Sentences>> = {
  en: {
    "no-engine": () =>
      "The text is shown on the kiosks but not spoken: install espeak-ng on the controller’s computer (on Debian: apt-get install espeak-ng). It is used from the next announcement on.",
    "no-voice": ({ language }) =>
      `The text is shown on the kiosks but not spoken: espeak-ng has no voice for the language “${language}”. Choose another, or play a recording.`,
    "too-long": ({ most }) =>
      `The text is shown on the kiosks but not spoken: it is longer than ${most} characters. Shorten it, or play a recording.`,
    failed: ({ why }) => `The text is shown on the kiosks but not spoken: ${why} Try again, or play a recording.`,
  },
  fr: {
    "no-engine": () =>
      "Le texte s’affiche sur les bornes mais n’est pas lu : installez espeak-ng sur l’ordinateur du contrôleur (sous Debian : apt-get install espeak-ng). Il servira dès la prochaine annonce.",
    "no-voice": ({ language }) =>
      `Le texte s’affiche sur les bornes mais n’est pas lu : espeak-ng n’a pas de voix pour la langue « ${language} ». Choisissez-en une autre ou diffusez un enregistrement.`,
    "too-long": ({ most }) =>
      `Le texte s’affiche sur les bornes mais n’est pas lu : il dépasse ${most} caractères. Raccourcissez-le ou diffusez un enregistrement.`,
    failed: ({ why }) => `Le texte s’affiche sur les bornes mais n’est pas lu : ${why} Réessayez ou diffusez un enregistrement.`,
  },
  de: {
    "no-engine": () =>
      "Der Text steht auf den Kiosken, wird aber nicht gesprochen: Installieren Sie espeak-ng auf dem Rechner der Steuerung (Debian: apt-get install espeak-ng). Ab der nächsten Durchsage wird es benutzt.",
    "no-voice": ({ language }) =>
      `Der Text steht auf den Kiosken, wird aber nicht gesprochen: espeak-ng hat keine Stimme für die Sprache „${language}“. Wählen Sie eine andere oder spielen Sie eine Aufnahme.`,
    "too-long": ({ most }) =>
      `Der Text steht auf den Kiosken, wird aber nicht gesprochen: Er hat mehr als ${most} Zeichen. Kürzen Sie ihn oder spielen Sie eine Aufnahme.`,
    failed: ({ why }) =>
      `Der Text steht auf den Kiosken, wird aber nicht gesprochen: ${why} Versuchen Sie es noch einmal oder spielen Sie eine Aufnahme.`,
  },
  es: {
    "no-engine": () =>
      "El texto se muestra en los quioscos pero no se lee: instale espeak-ng en el ordenador del controlador (en Debian: apt-get install espeak-ng). Se usará desde el próximo anuncio.",
    "no-voice": ({ language }) =>
      `El texto se muestra en los quioscos pero no se lee: espeak-ng no tiene voz para el idioma «${language}». Elija otro o use una grabación.`,
    "too-long": ({ most }) =>
      `El texto se muestra en los quioscos pero no se lee: supera los ${most} caracteres. Acórtelo o use una grabación.`,
    failed: ({ why }) => `El texto se muestra en los quioscos pero no se lee: ${why} Inténtelo de nuevo o use una grabación.`,
  },
  nl: {
    "no-engine": () =>
      "De tekst staat op de kiosken maar wordt niet uitgesproken: installeer espeak-ng op de computer van de besturing (Debian: apt-get install espeak-ng). Vanaf de volgende mededeling wordt het gebruikt.",
    "no-voice": ({ language }) =>
      `De tekst staat op de kiosken maar wordt niet uitgesproken: espeak-ng heeft geen stem voor de taal “${language}”. Kies een andere of speel een opname.`,
    "too-long": ({ most }) =>
      `De tekst staat op de kiosken maar wordt niet uitgesproken: hij is langer dan ${most} tekens. Maak hem korter of speel een opname.`,
    failed: ({ why }) =>
      `De tekst staat op de kiosken maar wordt niet uitgesproken: ${why} Probeer het opnieuw of speel een opname.`,
  },
  ar: {
    "no-engine": () =>
      "يظهر النص على الأكشاك ولا يُنطق: ثبّت espeak-ng على حاسوب وحدة التحكم (في دبيان: apt-get install espeak-ng). ويُستخدم ابتداءً من الإعلان التالي.",
    "no-voice": ({ language }) =>
      `يظهر النص على الأكشاك ولا يُنطق: ليس في espeak-ng صوت للغة «${language}». اختر لغة أخرى أو شغّل تسجيلًا.`,
    "too-long": ({ most }) => `يظهر النص على الأكشاك ولا يُنطق: يتجاوز ${most} حرف. اختصره أو شغّل تسجيلًا.`,
    failed: ({ why }) => `يظهر النص على الأكشاك ولا يُنطق: ${why} حاول مرة أخرى أو شغّل تسجيلًا.`,
  },
};

/** The sentence in the language asked for, else in the venue's. */
export function unspokenSentence(trouble: SpeechTrouble, asked: string | null, venueLocale: string): string {
  const sentences = SENTENCES[languageFor(asked, venueLocale)];
  switch (trouble.kind) {
    case "no-engine":
      return sentences["no-engine"](trouble);
    case "no-voice":
      return sentences["no-voice"](trouble);
    case "too-long":
      return sentences["too-long"](trouble);
    case "failed":
      return sentences.failed(trouble);
    default:
      return trouble satisfies never;
  }
}
