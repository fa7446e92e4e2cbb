/** Understands what an operator types, such as "christmas lobby until 18": what, where, from when and until when. Pure. */
import type { Settings, Target } from "../../../electron/contract/plan.ts";
import type { End } from "../logic/ends.ts";
import type { Start } from "../logic/starts.ts";
import { durationAt, folded, GRAMMAR, timeAt } from "./grammar.ts";
import { type Found, finder, type Named } from "./names.ts";

/** What was wished for. */
export interface Wish {
  readonly set: Settings;
  /** Nothing was said of a place: empty. */
  readonly targets: readonly Target[];
  readonly start: Start;
  /** null: no end was said. */
  readonly end: End | null;
}

export interface Reading {
  /** What it may mean, the likeliest first; empty where it says nothing to set. */
  readonly wishes: readonly Wish[];
  /** Words that mean nothing here, as they were typed but for accents and capitals. */
  readonly unread: readonly string[];
  /** The zones that were named. */
  readonly zones: readonly string[];
}

/** Readings that differ only in what an ambiguous word means: more would be a riddle, no offer. */
const MOST_WISHES = 6;

/** A longer run of words is no name. */
const LONGEST_NAME = 5;

interface Draft {
  readonly things: (readonly Found[])[];
  readonly targets: Target[];
  readonly zones: string[];
  readonly unread: string[];
  volume: number | null;
  start: Start;
  days: 0 | 1;
  end: End | null;
}

/** How many of the words at the front say one of some phrases; 0: none. */
function spoken(words: readonly string[], phrases: readonly string[]): number {
  const text = `${words.join(" ")} `;
  const said = phrases.find((phrase) => text.startsWith(`${phrase} `));
  return said === undefined ? 0 : said.split(" ").length;
}

/** Reads an end, a beginning, a volume or a filler at the front of the words. Answers how many words that took; 0: none of these. */
function readSmallWords(words: readonly string[], draft: Draft): number {
  const after = (count: number): readonly string[] => words.slice(count);
  const until = spoken(words, GRAMMAR.until);
  if (until > 0) {
    const closing = spoken(after(until), GRAMMAR.closing);
    if (closing > 0) {
      draft.end = { kind: "closing" };
      return until + closing;
    }
    const time = timeAt(after(until));
    if (time !== null) {
      draft.end = { kind: "time", time: time.time };
      return until + time.count;
    }
  }
  // What is still being typed is no mistake.
  if (until > 0 && until === words.length) return until;
  const lasting = spoken(words, GRAMMAR.lasting);
  const duration = durationAt(after(lasting));
  // Without a word such as "for", 18h is an hour of the day.
  if (duration !== null && (lasting > 0 || duration.count > 1)) {
    draft.end = { kind: "minutes", minutes: duration.minutes };
    return lasting + duration.count;
  }
  const volume = spoken(words, GRAMMAR.volume);
  const level = /^(\d{1,3})%?$/.exec(words[volume] ?? "");
  if (level !== null && (volume > 0 || words[0]?.endsWith("%") === true) && Number(level[1]) <= 100) {
    draft.volume = Number(level[1]);
    return volume + 1;
  }
  if (volume > 0 && volume === words.length) return volume;
  const tomorrow = spoken(words, GRAMMAR.tomorrow);
  const from = spoken(after(tomorrow), GRAMMAR.from);
  const begins = tomorrow + from === 0 ? null : timeAt(after(tomorrow + from));
  if (begins !== null) {
    draft.start = { kind: "day", days: tomorrow > 0 ? 1 : draft.days, time: begins.time };
    return tomorrow + from + begins.count;
  }
  if (tomorrow > 0) {
    // Until its hour is said it begins at none, and never now.
    draft.days = 1;
    draft.start = { kind: "day", days: 1, time: draft.start.kind === "day" ? draft.start.time : "" };
    return tomorrow;
  }
  const mute = spoken(words, GRAMMAR.mute);
  if (mute > 0) {
    draft.volume = 0;
    return mute;
  }
  const venue = spoken(words, GRAMMAR.venue);
  if (venue > 0) {
    draft.targets.push("venue");
    return venue;
  }
  return 0;
}

function readName(words: readonly string[], draft: Draft, find: ReturnType<typeof finder>): number {
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count -= 1) {
    const found = find(words.slice(0, count).join(" "));
    const [first] = found;
    if (first === undefined) continue;
    if (first.kind === "zone" || first.kind === "group") {
      draft.targets.push(`${first.kind}:${first.id}`);
      if (first.kind === "zone") draft.zones.push(first.id);
    } else draft.things.push(found.filter(({ kind }) => kind === "theme" || kind === "playlist"));
    return count;
  }
  return 0;
}

/** Every way to choose one of each list, the first choices first; no theme and no playlist twice. */
function choices(lists: readonly (readonly Found[])[]): readonly (readonly Found[])[] {
  const all = lists.reduce<(readonly Found[])[]>(
    (made, list) => made.flatMap((before) => list.map((found) => [...before, found])),
    [[]],
  );
  return all.filter((found) => new Set(found.map(({ kind }) => kind)).size === found.length);
}

/** Reads a wish in the names of a house. `house` is what may be named: see {@link Named}. */
export function readWish(text: string, house: readonly Named[]): Reading {
  const find = finder(house);
  const words = folded(text)
    .split(" ")
    .filter((word) => word !== "");
  const draft: Draft = {
    things: [],
    targets: [],
    zones: [],
    unread: [],
    volume: null,
    start: { kind: "now" },
    days: 0,
    end: null,
  };
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    // A name may begin with a filler, as "the" in "The purr": fillers come last.
    const taken = readSmallWords(rest, draft) || readName(rest, draft, find) || spoken(rest, GRAMMAR.filler);
    if (taken === 0) draft.unread.push(rest[0] ?? "");
    at += Math.max(1, taken);
  }
  const volume = draft.volume === null ? {} : { volume: draft.volume };
  const targets: readonly Target[] = draft.targets.includes("venue") ? ["venue"] : [...new Set(draft.targets)];
  const sets = choices(draft.things).map((found): Settings => ({
    ...Object.fromEntries(found.map(({ kind, id }) => [kind, id])),
    ...volume,
  }));
  return {
    wishes: sets
      .filter((set) => Object.keys(set).length > 0)
      .slice(0, MOST_WISHES)
      .map((set) => ({ set, targets, start: draft.start, end: draft.end })),
    unread: draft.unread,
    zones: draft.zones,
  };
}
