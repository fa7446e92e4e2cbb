/** Keyboards as people of each language know them. Pure. */
import type { Language } from "../../../words.ts";

export interface Layout {
  /** Letters that a language needs often and that no key of its own has. Rows from top to bottom. */
  readonly extra: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Beside the space: comma and full stop as they are written. */
  readonly comma: string;
  readonly stop: string;
}

const row = (keys: string): readonly string[] => Array.from(keys);
const latin = (extra: string, ...rows: string[]): Layout => ({ extra: row(extra), rows: rows.map(row), comma: ",", stop: "." });

export const LAYOUTS: Readonly<Record<Language, Layout>> = {
  fr: latin("éèàçùêôîâœ", "azertyuiop", "qsdfghjklm", "wxcvbn’"),
  en: latin("", "qwertyuiop", "asdfghjkl", "zxcvbnm’"),
  de: latin("", "qwertzuiopü", "asdfghjklöä", "yxcvbnmß"),
  es: latin("áéíóúü¿¡", "qwertyuiop", "asdfghjklñ", "zxcvbnm"),
  nl: latin("éèëïöü", "qwertyuiop", "asdfghjkl", "zxcvbnm’"),
  ar: {
    extra: row("أإآذ"),
    rows: [row("ضصثقفغعهخحجد"), row("شسيبلاتنمكط"), row("ئءؤرىةوزظ")],
    comma: "،",
    stop: ".",
  },
};

/** Figures and signs, the same in each language. */
export const SIGNS: readonly (readonly string[])[] = [row("1234567890"), row("-/:()&%€+="), row("«»“”;?!…")];

/** What else a key gives where it is held. */
const OTHERS: Readonly<Record<string, string>> = {
  a: "àâäáæãå",
  c: "ç",
  e: "éèêë",
  i: "îïíì",
  n: "ñ",
  o: "ôöóòœõø",
  s: "ß",
  u: "ùûüú",
  y: "ÿý",
  ".": "?!…",
  ",": ";:",
  "،": "؛:",
  "’": "“”«»",
  ا: "أإآ",
  ي: "ىئ",
  و: "ؤ",
  ه: "ة",
  ل: "لا",
};

/** The other letters of a key, in capitals where it is one. Some of Arabic's are two letters that are written as one. */
export function othersOf(key: string): readonly string[] {
  const small = key.toLowerCase();
  const others = OTHERS[small];
  if (others === undefined) return [];
  if (small === "ل") return [others];
  return Array.from(others, (letter) => (small === key ? letter : capital(letter)));
}

/** A letter as a capital, where there is one in one letter. */
export function capital(letter: string): string {
  const large = letter.toUpperCase();
  return large.length === letter.length ? large : letter;
}
