/**
 * An engine that is played as a whole, as a small state machine whose every choice a seed makes:
 *
 *     ignition → idle ⇄ rev
 *                 ↓ ↑ ↖ another idle
 *              cruise → overrun
 *
 * Loops are entered anywhere, and while one is held its level breathes a little, so that no minute is like another. One
 * layer hands over to the next with equal power, and what lies over a loop takes its power from it: the powers of all
 * layers together are that of the level alone. Roles without a sound are passed over.
 */
import type { Instant } from "../../contract/words.ts";
import type { Lane, Move } from "./envelope.ts";
import type { Part } from "./part.ts";
import type { Card, Engine } from "./repertoire.ts";
import { seededNumbers } from "./seed.ts";

/** Shortest and longest time in a state, in seconds. */
const IDLES = [20, 70] as const;
const CRUISES = [30, 90] as const;

/** Between two breaths, and how long one lasts, in seconds; and how low it may go: −1.5 dB. */
const BREATH_EVERY = [6, 14] as const;
const BREATH = [2.5, 5] as const;
const FAINTEST = 10 ** (-1.5 / 20);

/** One loop hands over to the next in so many milliseconds. */
const HANDOVER = 4000;

/** What is left of a loop under a rev: −9 dB of its amplitude. */
const UNDER_REV = 10 ** (-9 / 20);

/** What lies over a loop comes and goes within so many milliseconds, and in a share of its own length at most. */
const COMES_WITHIN = 300;
const GOES_WITHIN = 1500;
const OF_ITS_LENGTH = 1 / 3;

/** How often an idle gives way to what, where the engine has it. */
const LIKELY = { rev: 4, cruise: 3, idle: 1 } as const;

type Role = keyof Engine;

/** A part of an engine before the fades of its track: its envelope is this one lane. */
export type Layer = Omit<Part, "envelope"> & { readonly lane: Lane };

/** A loop that is held: its moves grow as time goes on. */
interface Loop {
  readonly card: Card;
  readonly startsAt: Instant;
  readonly entrySeconds: number;
  readonly first: number;
  readonly moves: Move[];
}

export interface Run {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The engine is started first; otherwise it has been running. */
  readonly begins: boolean;
}

/** The layers of an engine from the start of a run to its end, in the order of their starts. What comes later depends on nothing but what came before. */
export function direct(engine: Engine, seed: string, run: Run): Layer[] {
  const random = seededNumbers(seed);
  const layers: Layer[] = [];
  /** The amplitude that all layers together come to. */
  let level = 1;
  let latest: Card | null = null;

  const between = ([least, most]: readonly [number, number]): number => Math.round(1000 * (least + (most - least) * random()));

  /** One of some sounds, but not the one that was picked last where there is another. */
  const pick = (cards: readonly Card[]): Card | null => {
    const others = cards.filter((card) => card !== latest);
    const choice = others.length > 0 ? others : cards;
    const card = choice[Math.floor(random() * choice.length)] ?? null;
    latest = card ?? latest;
    return card;
  };

  const loopFrom = (cards: readonly Card[], startsAt: Instant, fadeIn: number): Loop | null => {
    const card = pick(cards);
    if (card === null) return null;
    const entrySeconds = Math.floor(random() * card.durationSeconds * 1000) / 1000;
    const moves = fadeIn > 0 ? [{ from: startsAt, to: startsAt + fadeIn, share: level }] : [];
    return { card, startsAt, entrySeconds, first: fadeIn > 0 ? 0 : level, moves };
  };

  const close = ({ first, moves, ...loop }: Loop, endsAt: Instant): void => {
    layers.push({ ...loop, kind: "track", endsAt, lane: { first, moves } });
  };

  /** Lays a recording over the loop: it comes, and goes at its end; `most` is the share of the level that it takes. */
  const over = (card: Card, startsAt: Instant, comes: number, goes: number, most: number): void => {
    const endsAt = startsAt + Math.round(card.durationSeconds * 1000);
    const rise = comes > 0 ? [{ from: startsAt, to: startsAt + comes, share: most * level }] : [];
    const moves = [...rise, { from: endsAt - goes, to: endsAt, share: 0 }];
    layers.push({ kind: "one-shot", card, startsAt, endsAt, entrySeconds: 0, lane: { first: comes > 0 ? 0 : level, moves } });
  };

  const fadesOf = ({ durationSeconds }: Card): { comes: number; goes: number; lasts: number } => {
    const longest = Math.floor(1000 * durationSeconds * OF_ITS_LENGTH);
    return {
      comes: Math.min(COMES_WITHIN, longest),
      goes: Math.min(GOES_WITHIN, longest),
      lasts: Math.round(1000 * durationSeconds),
    };
  };

  /** Holds a loop until an instant, and lets it breathe meanwhile. */
  const hold = (loop: Loop, from: Instant, until: Instant): void => {
    for (let at = from + between(BREATH_EVERY); ; at += between(BREATH_EVERY)) {
      const to = at + between(BREATH);
      if (to > until) return;
      level = FAINTEST + (1 - FAINTEST) * random();
      loop.moves.push({ from: at, to, share: level });
      at = to;
    }
  };

  /** Hands over from one loop to the next; where there is none, the one goes on. */
  const handOver = (loop: Loop, cards: readonly Card[], at: Instant): Loop => {
    const next = loopFrom(cards, at, HANDOVER);
    if (next === null) return loop;
    loop.moves.push({ from: at, to: at + HANDOVER, share: 0 });
    close(loop, at + HANDOVER);
    return next;
  };

  const nextState = (): Role => {
    const rev = engine.rev.length > 0 ? LIKELY.rev : 0;
    const cruise = engine.cruise.length > 0 ? LIKELY.cruise : 0;
    const drawn = random() * (rev + cruise + LIKELY.idle);
    return drawn < rev ? "rev" : drawn < rev + cruise ? "cruise" : "idle";
  };

  let at = run.startsAt;
  let cruising = false;
  const ignition = run.begins ? pick(engine.ignition) : null;
  let loop: Loop | null;
  if (ignition === null) {
    loop = loopFrom(engine.idle, at, 0);
  } else {
    const { goes, lasts } = fadesOf(ignition);
    over(ignition, at, 0, goes, 1);
    loop = loopFrom(engine.idle, at + lasts - goes, goes);
    at += lasts;
  }
  if (loop === null) return [];

  for (;;) {
    const until = at + between(cruising ? CRUISES : IDLES);
    hold(loop, at, until);
    at = until;
    if (at >= run.endsAt) break;
    const state: Role = cruising ? "overrun" : nextState();
    const card: Card | null = state === "rev" || state === "overrun" ? pick(engine[state]) : null;
    if (card === null) {
      loop = handOver(loop, state === "cruise" ? engine.cruise : engine.idle, at);
      cruising = state === "cruise";
      at += HANDOVER;
      continue;
    }
    const { comes, goes, lasts } = fadesOf(card);
    const ends = at + lasts;
    if (state === "rev") {
      over(card, at, comes, goes, Math.sqrt(1 - UNDER_REV ** 2));
      loop.moves.push({ from: at, to: at + comes, share: UNDER_REV * level }, { from: ends - goes, to: ends, share: level });
    } else {
      over(card, at, comes, goes, 1);
      loop.moves.push({ from: at, to: at + comes, share: 0 });
      close(loop, at + comes);
      loop = loopFrom(engine.idle, ends - goes, goes) ?? loop;
      cruising = false;
    }
    at = ends;
  }
  close(loop, run.endsAt);
  return layers
    .filter(({ startsAt }) => startsAt < run.endsAt)
    .map((layer) => ({ ...layer, endsAt: Math.min(layer.endsAt, run.endsAt) }))
    .toSorted((a, b) => a.startsAt - b.startsAt);
}
