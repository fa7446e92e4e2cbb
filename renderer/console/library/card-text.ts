/** What a card says in words, between the form and the card. Pure. */
import type { Words } from "../../../electron/contract/words.ts";
import type { SayKey } from "../speech.ts";

/** What a card says for each choice: English, as the cards of the library are; null asks for words. */
export const LICENCES: readonly { readonly value: string; readonly words: SayKey | null; readonly card: string | null }[] = [
  { value: "own", words: "sounds.licence.own", card: "Own recording" },
  { value: "bought", words: "sounds.licence.bought", card: "Bought, public performance included" },
  { value: "cc0", words: null, card: "CC0 1.0" },
  { value: "cc-by", words: null, card: "CC BY 4.0" },
  { value: "other", words: "sounds.licence.other", card: null },
];

export interface Licence {
  readonly choice: string;
  readonly words: string;
}

/** The licence as a card says it; empty while nothing was said. */
export function licenceText({ choice, words }: Licence): string {
  const found = LICENCES.find(({ value }) => value === choice);
  return found === undefined ? "" : (found.card ?? words.trim());
}

/** What a card says, as the choice that it was. */
export function licenceOf(card: string): Licence {
  const found = LICENCES.find((one) => one.card === card);
  return found === undefined ? { choice: "other", words: card } : { choice: found.value, words: "" };
}

/** A title in the language that is read; those in other languages stay. */
export function retitled(title: Words, language: string, text: string): Words {
  return typeof title === "string" ? text : { ...title, [language]: text };
}
