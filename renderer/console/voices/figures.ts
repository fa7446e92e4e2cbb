/** What visitors felt, counted in the ways in which a team asks: how many astonished, when, where, in which season, about what. Pure. */
import * as stopword from "stopword";
import type { KeptOpinion } from "../../../electron/contract/opinion.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { addDays, dayBounds, localDate, localTime } from "../logic/venue-time.ts";
import type { Day } from "../logic/day.ts";

export const SPANS = { day: 1, week: 7, month: 30, year: 365 } as const;
export type Span = keyof typeof SPANS;

/** So many days of the venue, the last of them a date: `[from, to)`, and as many before them. */
export function spanOf(span: Span, last: string, timeZone: string): { readonly now: Day; readonly before: Day } {
  const days = SPANS[span];
  const from = (date: string): number => dayBounds(timeZone, date).from;
  const first = addDays(last, 1 - days);
  return {
    now: { from: from(first), to: dayBounds(timeZone, last).to },
    before: { from: from(addDays(first, -days)), to: from(first) },
  };
}

/** Opinions that have something in common: how many, and how many of them astonished. */
export interface Tally {
  /** What they have in common: an hour "14", a date, an id. */
  readonly key: string;
  readonly count: number;
  readonly astonished: number;
}

/** The opinions by what they have in common, one with several keys at each of them; in the order in which the keys first come. */
function tallies(opinions: readonly KeptOpinion[], keysOf: (opinion: KeptOpinion) => readonly string[]): readonly Tally[] {
  const found = new Map<string, { count: number; astonished: number }>();
  for (const opinion of opinions)
    for (const key of keysOf(opinion)) {
      const tally = found.get(key) ?? { count: 0, astonished: 0 };
      tally.count += 1;
      if (opinion.face === "astonished") tally.astonished += 1;
      found.set(key, tally);
    }
  return [...found].map(([key, tally]) => ({ key, ...tally }));
}

const byKey = (a: Tally, b: Tally): number => (a.key < b.key ? -1 : 1);
const byCount = (a: Tally, b: Tally): number => b.count - a.count || byKey(a, b);

/** By the venue's hour in which they were given, "00" to "23". */
export function byHour(opinions: readonly KeptOpinion[], timeZone: string): readonly Tally[] {
  return tallies(opinions, ({ at }) => [localTime(timeZone, parseInstant(at)).slice(0, 2)]).toSorted(byKey);
}

/** The Monday of a date's week. */
function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** By the venue's date; by the Mondays of their weeks where they are of more than a month. */
export function byDate(opinions: readonly KeptOpinion[], timeZone: string, span: Span): readonly Tally[] {
  const dateOf = (opinion: KeptOpinion): string => localDate(timeZone, parseInstant(opinion.at));
  return tallies(opinions, (opinion) => [span === "year" ? mondayOf(dateOf(opinion)) : dateOf(opinion)]).toSorted(byKey);
}

export const byZone = (opinions: readonly KeptOpinion[]): readonly Tally[] =>
  tallies(opinions, ({ zone }) => [zone]).toSorted(byCount);

/** By what the house wore; without a theme it wore the house style. */
export const byTheme = (opinions: readonly KeptOpinion[]): readonly Tally[] =>
  tallies(opinions, ({ theme }) => [theme ?? "classic"]).toSorted(byCount);

export const byReason = (opinions: readonly KeptOpinion[]): readonly Tally[] =>
  tallies(opinions, ({ reasons }) => reasons).toSorted(byCount);

/** Words that say nothing by themselves, by the language of the kiosk that was written on. */
const EMPTY_WORDS: Readonly<Record<string, readonly string[]>> = {
  fr: stopword.fra,
  en: stopword.eng,
  de: stopword.deu,
  es: stopword.spa,
  nl: stopword.nld,
  ar: stopword.ara,
};

const SHORTEST_WORD = 3;

/** The words of an opinion that say something, each once, in small letters. */
export function wordsOf({ line, wish, language }: KeptOpinion): readonly string[] {
  const empty = new Set(EMPTY_WORDS[language] ?? []);
  const words = `${line ?? ""} ${wish ?? ""}`.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD && !empty.has(word));
}

/** A word that one visitor wrote is theirs; one that several did is about the house. */
const FEWEST_WRITERS = 2;

/** What is written about most: in how many opinions a word comes, whatever their language. */
export const byWord = (opinions: readonly KeptOpinion[], most: number): readonly Tally[] =>
  tallies(opinions, wordsOf)
    .filter(({ count }) => count >= FEWEST_WRITERS)
    .toSorted(byCount)
    .slice(0, most);
