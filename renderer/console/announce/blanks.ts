/** What the blanks of a text are called, and a text that still has some. */
import { filledText } from "../../../electron/domain/announcements/fill.ts";
import { placeholdersOf } from "../../../electron/contract/announcement.ts";
import { useSpeech } from "../speech.ts";

const KNOWN = ["group", "child", "place"] as const;

/** "Name of the group" for the blank {group}; another one is called by its own name. */
export function useBlankName(): (blank: string) => string {
  const { say } = useSpeech();
  return (blank) => {
    const known = KNOWN.find((name) => name === blank);
    return known === undefined ? blank : say(`announce.blank-${known}`);
  };
}

/** A text with its values, and "…" for each blank that has none: at the end of a sentence in place of its full stop, too. */
export function readableText(text: string, values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value.trim() !== "");
  const empty = placeholdersOf(text).map((blank) => [blank, "…"] as const);
  return filledText(text, { ...Object.fromEntries(empty), ...Object.fromEntries(given) }).replaceAll("….", "…");
}
