/** What the blanks of a text are called. */
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
