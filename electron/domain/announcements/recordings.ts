/** What an announcement is made of: which recordings are heard one after the other, and how long that takes. */
import type { Announcement } from "../../contract/announcement.ts";
import { type Words, inLanguage } from "../../contract/words.ts";

/** A recording that can be played; `url` is relative to the controller's origin. */
export interface Recording {
  readonly id: string;
  readonly url: string;
  readonly durationSeconds: number;
  /** Of a sound of the library. */
  readonly title?: Words;
}

/** A text in the language it is spoken in. */
export interface Utterance {
  readonly language: string;
  readonly text: string;
}

/** The recordings at hand; null where there is none (yet). */
export interface Recordings {
  sound(id: string): Recording | null;
  spoken(utterance: Utterance): Recording | null;
}

/** What is said and heard, of a stored announcement as of a planned one. */
export type Content = Pick<Announcement, "chime" | "sound" | "text" | "languages">;

/** Milliseconds of quiet between the chime and what follows, and between two languages. */
const AFTER_CHIME = 300;
const BETWEEN_LANGUAGES = 800;

/** A text that is only read is shown for so many milliseconds for each character, and never shorter than the least. */
const READING_EACH = 60;
const READING_LEAST = 6_000;

/** The language of a text and the text in it, as {@link inLanguage} finds it. */
export function utteranceOf(words: Words, language: string, locale: string): Utterance {
  const text = inLanguage(words, language, locale);
  if (typeof words === "string") return { language, text };
  const written = Object.keys(words).filter((tag) => words[tag] === text);
  const base = language.split("-")[0];
  return {
    language: written.find((tag) => tag === language) ?? written.find((tag) => tag === base) ?? written[0] ?? language,
    text,
  };
}

/** What would be spoken, each language once: of a text without a recording, in its languages or the venue's own. */
export function utterancesOf({ sound, text, languages }: Content, locale: string, { sound: find }: Recordings): Utterance[] {
  if (text === null || (sound !== null && find(sound) !== null)) return [];
  const wanted = (languages.length === 0 ? [locale] : languages).map((language) => utteranceOf(text, language, locale));
  return [...new Map(wanted.map((utterance) => [`${utterance.language} ${utterance.text}`, utterance])).values()];
}

export interface Composition {
  /** Each with the milliseconds after the announcement's beginning. */
  readonly parts: readonly { readonly recording: Recording; readonly after: number }[];
  /** Whole milliseconds from the beginning of the first to the end of the last, or until the text is read. */
  readonly milliseconds: number;
}

/** The parts of an announcement. A recording that is missing is left out; a chime alone is none to wait for. */
export function compose(content: Content, locale: string, recordings: Recordings): Composition {
  const { chime, sound, text } = content;
  const recorded = sound === null ? null : recordings.sound(sound);
  const said =
    recorded === null
      ? utterancesOf(content, locale, recordings).flatMap((utterance) => recordings.spoken(utterance) ?? [])
      : [recorded];
  const chimed = chime === null ? null : recordings.sound(chime);
  const parts: { recording: Recording; after: number }[] = [];
  let end = 0;
  for (const recording of [...(chimed === null ? [] : [chimed]), ...said]) {
    const quiet = parts.length === 0 ? 0 : parts.length === 1 && chimed !== null ? AFTER_CHIME : BETWEEN_LANGUAGES;
    const after = end + quiet;
    parts.push({ recording, after });
    end = after + Math.ceil(recording.durationSeconds * 1000);
  }
  if (said.length > 0 || text === null) return { parts, milliseconds: end };
  const longest = Math.max(...(typeof text === "string" ? [text] : Object.values(text)).map(({ length }) => length));
  return { parts, milliseconds: Math.max(end, READING_LEAST, longest * READING_EACH) };
}
