/** A field of some zones over the year, painted day by day: the strongest first, each where nobody stands yet. */
import type { Instant } from "../../contract/words.ts";
import type { Arena, Claim } from "./claims.ts";
import { noteBeaten, noteTie, noteWin } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import type { Year } from "./year.ts";

/** A stretch that a claim has won. */
export interface Painted {
  readonly start: Instant;
  readonly end: Instant;
  readonly claim: Claim;
}

/** The stretches of one day that are won, in no certain order, until the next day is painted. */
export type VisitDay = (day: number, painted: readonly Painted[]) => void;

interface Canvas {
  readonly painted: readonly Painted[];
  begin(start: Instant, end: Instant): void;
  /** Gives a claim what it holds and nobody has won yet; tells whether that is anything. */
  paint(claim: Claim, day: number): boolean;
}

function blankCanvas(): Canvas {
  const painted: Painted[] = [];
  /** What nobody has won yet, flat. */
  let free: Instant[] = [];
  const take = (start: Instant, end: Instant, claim: Claim): void => {
    const rest: Instant[] = [];
    for (let i = 0; i < free.length; i += 2) {
      const freeStart = free[i] ?? 0;
      const freeEnd = free[i + 1] ?? 0;
      const from = Math.max(start, freeStart);
      const to = Math.min(end, freeEnd);
      if (from >= to) rest.push(freeStart, freeEnd);
      else {
        if (freeStart < from) rest.push(freeStart, from);
        if (to < freeEnd) rest.push(to, freeEnd);
        painted.push({ start: from, end: to, claim });
      }
    }
    free = rest;
  };
  return {
    painted,
    begin(start, end) {
      free = start < end ? [start, end] : [];
      painted.length = 0;
    },
    paint(claim, day) {
      const { pieces, index } = claim.followed.cut;
      const before = painted.length;
      const last = index[day + 1] ?? 0;
      for (let i = index[day] ?? 0; i < last && free.length > 0; i += 2) take(pieces[i] ?? 0, pieces[i + 1] ?? 0, claim);
      return painted.length > before;
    },
  };
}

/** Visits the stretches from the n-th on at which a claim holds and another has won, with what they have in common. */
function eachVictor(
  painted: readonly Painted[],
  from: number,
  claim: Claim,
  day: number,
  visit: (victor: Claim, start: Instant, end: Instant) => void,
): void {
  const { pieces, index } = claim.followed.cut;
  for (let i = index[day] ?? 0; i < (index[day + 1] ?? 0); i += 2) {
    for (let k = from; k < painted.length; k++) {
      const stretch = painted[k];
      if (stretch === undefined || stretch.claim === claim) continue;
      const start = Math.max(pieces[i] ?? 0, stretch.start);
      const end = Math.min(pieces[i + 1] ?? 0, stretch.end);
      if (start < end) visit(stretch.claim, start, end);
    }
  }
}

function holdsOn(claim: Claim, day: number): boolean {
  const { index } = claim.followed.cut;
  return index[day] !== index[day + 1];
}

/** So many days are painted between two tellings of how far it is. */
const DAYS_AT_A_STRETCH = 30;

/**
 * Paints the year and notes in `outcome` who won, who never did, and which ties the list decided. Tells which share of
 * the year is done.
 */
export function* paintYear(
  year: Year,
  { field, zones, claims }: Arena,
  outcome: Outcome,
  visitDay: VisitDay,
): Generator<number, void> {
  const canvas = blankCanvas();
  const days = year.starts.length - 1;
  for (let day = 0; day < days; day++) {
    if (day % DAYS_AT_A_STRETCH === 0) yield day / days;
    canvas.begin(year.starts[day] ?? 0, year.starts[day + 1] ?? 0);
    let rank = -1;
    /** From here on stands what claims of the same rank have won today. */
    let equals = 0;
    for (const claim of claims) {
      if (!holdsOn(claim, day)) continue;
      if (claim.rank !== rank) {
        rank = claim.rank;
        equals = canvas.painted.length;
      }
      const { id } = claim.followed.rule;
      eachVictor(canvas.painted, equals, claim, day, (victor, from, to) => {
        if (victor.setting === claim.setting) return;
        noteTie(outcome, { loser: id, winner: victor.followed.rule.id, field, zones, from, to });
      });
      if (canvas.paint(claim, day)) noteWin(outcome, id);
      else if (!outcome.won.has(id)) {
        eachVictor(canvas.painted, 0, claim, day, (victor) => noteBeaten(outcome, id, victor.followed.rule.id));
      }
    }
    visitDay(day, canvas.painted);
  }
}
