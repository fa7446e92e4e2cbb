/** Words of one part of the kiosk, in every language that it speaks. */
import { unbroken } from "../ui/i18n.ts";
import type { Language } from "./words.ts";

/** The same keys in each language; `{{name}}` stands for a value. */
export type SixLanguages<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** A sentence in a visitor's language, its values filled in. */
export type Say<Key extends string> = (
  language: Language,
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Makes what says the words of a part. French keeps its spaces before double signs. */
export function sayFrom<Key extends string>(words: SixLanguages<Key>): Say<Key> {
  return (language, key, values = {}) => {
    const text = Object.entries(values).reduce<string>(
      (filled, [name, value]) => filled.replaceAll(`{{${name}}}`, String(value)),
      words[language][key],
    );
    return unbroken(language, text);
  };
}
