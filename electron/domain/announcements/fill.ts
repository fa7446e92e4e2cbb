/** Texts with blanks, such as "Welcome, {group}!", and what is written into them. */
import { PLACEHOLDER } from "../../contract/announcement.ts";
import type { Words } from "../../contract/words.ts";

/** A text with each blank replaced by its value; a blank without one stays. Values are taken as they are. */
export function filledText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (blank, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? blank) : blank));
}

/** {@link filledText} in every language. */
export function filled(words: Words, values: Readonly<Record<string, string>>): Words {
  if (typeof words === "string") return filledText(words, values);
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [language, filledText(text, values)]));
}
