/** Texts with blanks, such as "Welcome, {group}!", and what is written into them. */
import { PLACEHOLDER } from "../../contract/announcement.ts";
import type { Words } from "../../contract/words.ts";

/** The texts with each blank replaced by its value; a blank without one stays. Values are taken as they are. */
export function filled(words: Words, values: Readonly<Record<string, string>>): Words {
  const fill = (text: string): string =>
    text.replaceAll(PLACEHOLDER, (blank, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? blank) : blank));
  if (typeof words === "string") return fill(words);
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [language, fill(text)]));
}
