/** What a language needs to say what is wrong with a screen. */

/** Sentences by the code of a fault and what it is about; a name in braces stands for one of the fault's values. */
const CODES = [
  "screen-gone",
  "theme-differs",
  "theme-unready",
  "playlist-differs",
  "sound-locked",
  "audio-locked",
  "silent",
  "sounds-unasked",
  "safe-loop",
  "playlist-silent",
  "sound-missing",
  "output-missing",
  "output-lost",
  "output-lost-default",
  "output-back",
  "output-back-default",
  "output-ambiguous",
  "output-unnamed",
] as const;
export type FaultSentenceCode = (typeof CODES)[number];

export interface FaultSentences {
  quoted(name: string): string;
  /** Stands for a theme or a playlist where there is none. */
  readonly nothing: string;
  readonly sentences: Readonly<Record<FaultSentenceCode, string>>;
}

/** null for what is said in no language but the message's own. */
export function faultSentenceCode(text: string): FaultSentenceCode | null {
  return CODES.find((code) => code === text) ?? null;
}
