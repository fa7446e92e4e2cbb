/** What the editor changes in a theme. Pure: a draft goes in, and the changed one comes out. */
import { ReasonLanguage } from "../../../../electron/contract/explanation.ts";
import { type DayPart, EFFECTS, type Effect, type Layer, type Theme, ThemeFile } from "../../../../electron/contract/theme.ts";
import type { Words } from "../../../../electron/contract/words.ts";
import type { Token } from "./colours.ts";
import type { Draft } from "./history.ts";

/** The languages that a theme speaks, in the order in which they are offered. */
export const LANGUAGES = ReasonLanguage.options;
export type Language = ReasonLanguage;

export type Caption = keyof Draft["captions"];
export type Credit = Draft["credits"][number];

/** The text in exactly this language; empty where there is none. A text for all languages stands in the venue's. */
export function textIn(words: Words | null, language: Language, locale: string): string {
  if (words === null) return "";
  if (typeof words === "string") return language === homeOf(locale) ? words : "";
  return words[language] ?? "";
}

/** The venue's language among those that a theme speaks. */
export function homeOf(locale: string): Language {
  return LANGUAGES.find((language) => language === locale.split("-")[0]) ?? "en";
}

/** Words with another text in one language; an empty one is taken out. */
export function withText(words: Words | null, language: Language, text: string, locale: string): Exclude<Words, string> {
  const before = words === null ? {} : typeof words === "string" ? { [homeOf(locale)]: words } : words;
  const { [language]: _, ...others } = before;
  return text === "" ? others : { ...before, [language]: text };
}

/** Whether a word has just been written: the next is another change, and undoing goes back word by word. */
export const endsWord = (text: string): boolean => /\s$/.test(text);

/** The languages in which a text is missing; none of a text for all of them. */
export function lackingIn(words: Words | null): Language[] {
  if (words === null || typeof words === "string") return [];
  return LANGUAGES.filter((language) => (words[language] ?? "").trim() === "");
}

const isEmpty = (words: Words): boolean => Object.keys(words).length === 0;

export function withName(draft: Draft, language: Language, text: string, locale: string): Draft {
  return { ...draft, name: withText(draft.name, language, text, locale) };
}

/** Of thanks and closed, no text in any language means that the page says its own. */
export function withCaption(draft: Draft, caption: Caption, language: Language, text: string, locale: string): Draft {
  const words = withText(draft.captions[caption], language, text, locale);
  return { ...draft, captions: { ...draft.captions, [caption]: caption !== "greeting" && isEmpty(words) ? null : words } };
}

export function withColour(draft: Draft, part: DayPart, token: Token, colour: string): Draft {
  return { ...draft, tokens: { ...draft.tokens, [part]: { ...draft.tokens[part], [token]: colour } } };
}

/** A list in which one entry has gone to another place; out of bounds it is the same list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** A list with one entry changed, or without it where that is null. */
export function replaced<T>(list: readonly T[], at: number, entry: T | null): T[] {
  return list.flatMap((held, index) => (index !== at ? [held] : entry === null ? [] : [entry]));
}

/** A new layer, before all others. */
export function newLayer(picture: string): Layer {
  return { landscape: picture, portrait: null, during: "always", place: "cover", depth: 0, blend: "paint" };
}

/** The most layers and effects of a theme, as its schema has them. */
export const MOST_LAYERS = 8;
export const MOST_EFFECTS = 6;

/** A new effect: the first that the theme does not have yet, as it was drawn. */
export function newEffect(effects: readonly Effect[]): Effect {
  const name = EFFECTS.find((one) => effects.every((effect) => effect.name !== one)) ?? EFFECTS[0];
  return { name, amount: 0.6, size: 1, speed: 1, during: "always" };
}

/** A draft as it is sent: without spaces at the ends of its texts, and without texts that are empty. */
export function finished(draft: Draft): Draft {
  const plain = (words: Words): Words => {
    if (typeof words === "string") return words.trim();
    const texts = Object.entries(words).map(([language, text]) => [language, text.trim()] as const);
    return Object.fromEntries(texts.filter(([, text]) => text !== ""));
  };
  const optional = (words: Words | null): Words | null => {
    const left = words === null ? null : plain(words);
    return left === null || left === "" || isEmpty(left) ? null : left;
  };
  const cue = (name: string | null): string | null => (name === null || name.trim() === "" ? null : name.trim());
  return {
    ...draft,
    name: plain(draft.name),
    captions: {
      greeting: plain(draft.captions.greeting),
      thanks: optional(draft.captions.thanks),
      closed: optional(draft.captions.closed),
    },
    moments: draft.moments.map((moment) =>
      moment.kind === "windows" ? { ...moment, words: moment.words.map(plain) } : { ...moment, words: plain(moment.words) },
    ),
    cues: { arrive: cue(draft.cues.arrive), leave: cue(draft.cues.leave) },
    credits: draft.credits.map(({ what, author, licence, source }) => ({
      what: what.trim(),
      author: author.trim(),
      licence: licence.trim(),
      source: source === null || source.trim() === "" ? null : source.trim(),
    })),
  };
}

/** The draft as a theme that a screen can wear, in a folder that exists; null while it is none. */
export function themeOf(draft: Draft, base: string): Theme | null {
  const read = ThemeFile.safeParse(finished(draft));
  return read.success ? { ...read.data, base } : null;
}
