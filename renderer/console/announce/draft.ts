/** An announcement as it is being written: what it is made from, what is asked of the controller, and what is missing. Pure. */
import {
  type AnnouncementRequest,
  type PlannedAnnouncement,
  placeholdersOf,
  USUAL_CHIME,
} from "../../../electron/contract/announcement.ts";
import type { Target } from "../../../electron/contract/plan.ts";
import { type Instant, formatInstant, type Words } from "../../../electron/contract/words.ts";
import { timeOfDay } from "../logic/ends.ts";
import { nextTimeOfDay } from "../logic/venue-time.ts";

export interface Draft {
  /** What it was begun from; null: from nothing. */
  readonly template: PlannedAnnouncement | null;
  readonly targets: readonly Target[];
  /** By language; an empty text is none. */
  readonly texts: Readonly<Record<string, string>>;
  /** Spoken in these, in this order; empty: in the venue's own. */
  readonly languages: readonly string[];
  readonly sound: string | null;
  readonly chime: string | null;
  readonly volume: number | null;
  readonly values: Readonly<Record<string, string>>;
  /** A time of the venue as it was typed; null: now. */
  readonly at: string | null;
}

/** A text by language; one that is written in none counts as the venue's. */
function textsOf(text: Words | null, locale: string): Readonly<Record<string, string>> {
  if (text === null) return {};
  return typeof text === "string" ? { [locale]: text } : text;
}

/** An empty one, everywhere and now, with the usual chime where the house has it. */
export function emptyDraft(sounds: readonly { readonly id: string }[]): Draft {
  const chime = sounds.some(({ id }) => id === USUAL_CHIME) ? USUAL_CHIME : null;
  return { template: null, targets: ["venue"], texts: {}, languages: [], sound: null, chime, volume: null, values: {}, at: null };
}

export function draftOf(template: PlannedAnnouncement, locale: string): Draft {
  const { targets, text, languages, sound, chime, volume } = template;
  return { template, targets, texts: textsOf(text, locale), languages, sound, chime, volume, values: {}, at: null };
}

const writtenIn = (texts: Draft["texts"]): [string, string][] =>
  Object.entries(texts).flatMap(([language, text]) => (text.trim() === "" ? [] : [[language, text.trim()]]));

/** The languages in which there is a text. */
export function languagesOf({ texts }: Draft): string[] {
  return writtenIn(texts).map(([language]) => language);
}

/** The text of a draft; null where nothing is written. */
export function textOf({ texts }: Draft): Record<string, string> | null {
  const written = writtenIn(texts);
  return written.length === 0 ? null : Object.fromEntries(written);
}

/** The blanks that its texts, and the name of what it was begun from, leave open. */
export function blanksOf(draft: Draft): string[] {
  return placeholdersOf(textOf(draft), draft.template?.name ?? null);
}

/** When it is due by what was typed: the next such time of the venue, "17:30" or "17:30:15"; null where it is none. */
export function dueOf({ at }: Draft, now: Instant, timeZone: string): Instant | null {
  if (at === null) return now;
  const [, minutes, seconds] = /^\s*(\d{1,2}:\d{2}):([0-5]\d)\s*$/.exec(at) ?? [];
  const time = timeOfDay(minutes ?? at);
  if (time === null) return null;
  const after = Number(seconds ?? 0) * 1000;
  return nextTimeOfDay(timeZone, time, now - after) + after;
}

export type Lack = { readonly kind: "words" | "where" | "time" } | { readonly kind: "blank"; readonly blank: string };

/** The first thing that is missing before it can be announced. */
export function lackOf(draft: Draft, now: Instant, timeZone: string): Lack | null {
  if (draft.sound === null && textOf(draft) === null) return { kind: "words" };
  const blank = blanksOf(draft).find((name) => (draft.values[name] ?? "").trim() === "");
  if (blank !== undefined) return { kind: "blank", blank };
  if (draft.targets.length === 0) return { kind: "where" };
  return dueOf(draft, now, timeZone) === null ? { kind: "time" } : null;
}

/** What is asked of the controller; of what it was begun from, only what was changed. */
export function requestOf(draft: Draft, now: Instant, timeZone: string): AnnouncementRequest {
  const { template, targets, sound, chime, volume, values } = draft;
  const text = textOf(draft);
  const due = draft.at === null ? null : dueOf(draft, now, timeZone);
  // A template's chime that the house lacks is left out there; asked for by its name, it would be refused.
  const kept = template !== null && template.chime === chime;
  const written = new Set(Object.keys(text ?? {}));
  return {
    ...(template === null ? {} : { template: template.id }),
    targets: [...targets],
    ...(kept ? {} : { chime }),
    sound,
    text,
    languages: draft.languages.filter((language) => written.has(language)),
    volume,
    values: Object.fromEntries(blanksOf(draft).map((name) => [name, (values[name] ?? "").trim()])),
    ...(due === null ? {} : { at: formatInstant(due) }),
  };
}
