/** What an announcement is called that nobody gave a name. */
import type { Words } from "../../contract/words.ts";

/** So many characters of a text name it, in a list and in a notice. */
const LONGEST = 40;

/** The first words of a text, of {@link LONGEST} characters at most before the "…" that says that there is more. */
function firstWords(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  const characters = Array.from(line);
  if (characters.length <= LONGEST) return line;
  const most = characters.slice(0, LONGEST + 1).join("");
  const end = most.lastIndexOf(" ");
  const kept = end > 0 ? most.slice(0, end) : characters.slice(0, LONGEST).join("");
  return `${kept.replace(/[\s.,;:!?،؛–-]+$/u, "")}…`;
}

/** The first words of a text in each of its languages. */
export function nameOfText(text: Words): Words {
  if (typeof text === "string") return firstWords(text);
  return Object.fromEntries(Object.entries(text).map(([language, written]) => [language, firstWords(written)]));
}
