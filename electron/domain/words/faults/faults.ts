/** What is wrong with a screen, in the language of whoever reads it. */
import type { Fault } from "../../../contract/report.ts";
import { type Instant, InstantText, parseInstant } from "../../../contract/words.ts";
import type { Language } from "../languages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { type FaultSentenceCode, faultSentenceCode, type FaultSentences } from "./sentences.ts";

const SENTENCES: Readonly<Record<Language, FaultSentences>> = { en, fr, de, es, nl, ar };

/** The names that a plan has for what a fault is about, and an instant by the venue's clock. */
export interface FaultNames {
  theme(id: string): string;
  playlist(id: string): string;
  sound(id: string): string;
  output(wanted: string): string;
  instant(at: Instant): string;
}

type Said = Pick<Fault, "code" | "message" | "values">;

/** One code stands for more than one thing where the sound card is the machine's default, or is back already. */
function codeOf({ code, values }: Said): FaultSentenceCode | null {
  if (code !== "output-lost" && code !== "output-missing") return faultSentenceCode(code);
  const which = values?.["default"] === undefined ? "" : "-default";
  if (values?.["back"] !== undefined) return faultSentenceCode(`output-back${which}`);
  return faultSentenceCode(which === "" ? code : "output-lost-default");
}

/** A value as it is read; null where there is none, or one that is no instant. */
function valueText(name: string, value: string | undefined, { quoted, nothing }: FaultSentences, names: FaultNames) {
  if (value === undefined) return null;
  switch (name) {
    case "since":
    case "due":
      return InstantText.safeParse(value).success ? names.instant(parseInstant(value)) : null;
    case "worn":
    case "theme":
      return value === "" ? nothing : quoted(names.theme(value));
    case "played":
    case "playlist":
      return value === "" ? nothing : quoted(names.playlist(value));
    case "sound":
      return quoted(names.sound(value));
    case "output":
      return quoted(names.output(value));
    default:
      return value;
  }
}

/** The sentence of a fault; its own message, which is English, where the code is another or a value is not told. */
export function faultSentence(fault: Said, language: Language, names: FaultNames): { text: string; language: Language } {
  const code = codeOf(fault);
  const words = SENTENCES[language];
  const own = { text: fault.message, language: "en" } as const;
  if (code === null) return own;
  const needed = [...words.sentences[code].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const texts = new Map(needed.map((name) => [name, valueText(name, fault.values?.[name], words, names)]));
  if ([...texts.values()].includes(null)) return own;
  return { text: words.sentences[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => texts.get(name) ?? ""), language };
}
