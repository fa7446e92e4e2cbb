/** A field of some zones over the year, painted day by day: the strongest first, each where nobody stands yet. */
import type { Instant } from "../../contract/words.ts";
import { Canvas } from "../canvas.ts";
import type { Stroke } from "../canvas.ts";
import type { Arena, Claim, Followed } from "./claims.ts";
import type { Outcome } from "./outcome.ts";
import type { Year } from "./year.ts";

/** A stretch that a claim has won. */
export type Painted = Stroke<Claim>;

/** The stretches of one day that are won, in no certain order. */
export type VisitDay = (day: number, painted: readonly Painted[]) => void;

/** Gives a claim what it holds of a day and nobody has won yet; tells whether that is anything. */
function paintClaim(canvas: Canvas<Claim>, claim: Claim, day: number): boolean {
  const { pieces, index } = claim.followed.cut;
  const before = canvas.strokes.length;
  const last = index[day + 1] ?? 0;
  for (let i = index[day] ?? 0; i < last && !canvas.full; i += 2) canvas.paint(pieces[i] ?? 0, pieces[i + 1] ?? 0, claim);
  return canvas.strokes.length > before;
}

/** Visits who has won, from the n-th stretch on, what a claim holds of a day. */
function eachVictor(
  painted: readonly Painted[],
  from: number,
  claim: Claim,
  day: number,
  visit: (victor: Claim, start: Instant, end: Instant) => void,
): void {
  const { pieces, index } = claim.followed.cut;
  const first = index[day] ?? 0;
  const last = index[day + 1] ?? 0;
  for (let k = from; k < painted.length; k++) {
    const stretch = painted[k];
    if (stretch === undefined || stretch.value === claim) continue;
    for (let i = first; i < last; i += 2) {
      const start = Math.max(pieces[i] ?? 0, stretch.start);
      const end = Math.min(pieces[i + 1] ?? 0, stretch.end);
      if (start < end) visit(stretch.value, start, end);
    }
  }
}

/** Notes the ties of one arena, each pair once. */
function tieNoter(
  { field, zones }: Arena,
  outcome: Outcome,
): (painted: readonly Painted[], equals: number, claim: Claim, day: number) => void {
  const known = new Map<Claim, Set<Claim>>();
  return (painted, equals, claim, day) => {
    eachVictor(painted, equals, claim, day, (victor, from, to) => {
      if (victor.setting === claim.setting) return;
      let tied = known.get(claim);
      if (tied === undefined) known.set(claim, (tied = new Set<Claim>()));
      if (tied.has(victor)) return;
      tied.add(victor);
      outcome.noteTie(claim.followed, field, victor.followed, zones, from, to);
    });
  };
}

/** So many days are painted between two tellings of how far it is. */
const DAYS_AT_A_STRETCH = 30;

/**
 * In the first place where a rule has not won, every day tells who did; elsewhere each so many, which is enough to know
 * the frequent ones. No multiple of a week, so that every weekday has its turn.
 */
const ONE_DAY_IN = 13;

/** Paints arenas one after the other. Tells which share of an arena's year is done. */
export function painter(year: Year, outcome: Outcome): (arena: Arena, visitDay: VisitDay) => Generator<number, void> {
  const days = year.starts.length - 1;
  /** Rules that have been in an arena. */
  const seen = new Set<Followed>();

  return function* paintYear(arena, visitDay) {
    const { claims } = arena;
    const noteTies = tieNoter(arena, outcome);
    /** Rules that are seen first here and have not won. */
    const newcomers = new Set(claims.map(({ followed }) => followed).filter((followed) => !seen.has(followed)));
    for (const newcomer of newcomers) {
      seen.add(newcomer);
      if (outcome.won(newcomer)) newcomers.delete(newcomer);
    }
    /** Where the last of them stands: below it nobody new is to be told of. */
    const lastNewcomer = claims.findLastIndex(({ followed }) => newcomers.has(followed));

    for (let day = 0; day < days; day++) {
      if (day % DAYS_AT_A_STRETCH === 0) yield day / days;
      const canvas = new Canvas<Claim>(year.starts[day] ?? 0, year.starts[day + 1] ?? 0);
      const painted = canvas.strokes;
      const telling = day % ONE_DAY_IN === 0;
      let rank = -1;
      /** From here on stands what claims of the same rank have won today. */
      let equals = 0;
      for (let place = 0; place < claims.length; place++) {
        const claim = claims[place];
        if (claim === undefined) break;
        const { followed } = claim;
        if (claim.rank !== rank) {
          // Whoever comes now can neither win nor tie; who beats them is told on another day.
          if (!telling && canvas.full && (newcomers.size === 0 || place > lastNewcomer)) break;
          rank = claim.rank;
          equals = painted.length;
        }
        const { index } = followed.cut;
        if (index[day] === index[day + 1]) continue;
        if (equals < painted.length) noteTies(painted, equals, claim, day);
        if (!canvas.full && paintClaim(canvas, claim, day)) {
          outcome.noteWin(followed);
          newcomers.delete(followed);
        } else if (!outcome.won(followed) && (telling || newcomers.has(followed))) {
          eachVictor(painted, 0, claim, day, (victor) => outcome.noteBeaten(followed, victor.followed));
        }
      }
      visitDay(day, painted);
    }
  };
}
