/** A zone's day: what was planned, what was played, and what was really heard. */
import type { ProofGap, ProofStretch, ProofVerdict, ZoneProof } from "../../contract/proof.ts";
import { type Instant, formatInstant } from "../../contract/words.ts";
import { type Stretch, extent, joined } from "../forecast/stretch.ts";
import { heardIn, meanHeard, NOTHING, secondAt, secondsIn, type Sum, type ZoneLevels } from "./levels.ts";
import { type Match, matched, type Played } from "./match.ts";
import type { ZonePlan } from "./planned.ts";

/** A sound that begins later than this, in milliseconds, is late. */
const LATE = 2_000;

/** Less than this share of its time was played: it was missing. More than this was silent: it was too quiet. */
const HARDLY_PLAYED = 0.2;
const MOSTLY_SILENT = 0.2;
/** So many seconds of silence are no fault of a short sound: its own beginning and end. */
const SHORT_SILENCE = 2;

/** A pause of this many seconds is noticed by someone who walks through. */
const SHORTEST_GAP = 5;
const MOST_GAPS = 500;

const written = ({ from, to }: Stretch): { from: string; to: string } => ({ from: formatInstant(from), to: formatInstant(to) });

const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { from, to }) => sum + to - from, 0);

const inOrder = <T extends Stretch>(stretches: readonly T[]): T[] => stretches.toSorted((a, b) => a.from - b.from);

/** What a second was, from where anything is known of the house. */
const kindAt = (levels: ZoneLevels, index: number, known: Instant): ProofGap["kind"] | "heard" => {
  const kind = secondAt(levels, index);
  return kind === "untold" && levels.from + index * 1000 < known ? "unknown" : kind;
};

function silentSeconds(levels: ZoneLevels, { from, to }: Stretch): number {
  const { first, end } = secondsIn(levels, from, to);
  let silent = 0;
  for (let index = first; index < end; index += 1) if (secondAt(levels, index) !== "heard") silent += 1;
  return silent;
}

function sumOf(levels: ZoneLevels, { from, to }: Stretch, before: Sum): Sum {
  const { first, end } = secondsIn(levels, from, to);
  return heardIn(levels, first, end, before);
}

/** What a day is judged by. */
interface Judged {
  readonly levels: ZoneLevels;
  /** Where the journal begins: what was not told before it is not known, and nobody's fault. */
  readonly known: Instant;
  /** So far is judged. */
  readonly until: Instant;
}

function verdictOf(due: Stretch, heard: Stretch | null, played: number, silent: number): ProofVerdict {
  const seconds = (due.to - due.from) / 1000;
  if (heard === null || played < HARDLY_PLAYED * (due.to - due.from)) return "missing";
  if (silent > Math.max(SHORT_SILENCE, MOSTLY_SILENT * seconds)) return "too-quiet";
  return heard.from - due.from > LATE ? "late" : "heard";
}

function stretchOf({ planned, plays, covered }: Match, { levels, known, until }: Judged): ProofStretch {
  const ways = joined(inOrder(covered));
  const heard = extent(ways.length > 0 ? ways : plays);
  // What came wholly beside its time was played, and is late or early, not missing.
  const played = ways.length > 0 ? lengthOf(ways) : lengthOf(plays);
  const of = planned ?? plays[0];
  if (of === undefined) throw new Error("A match has neither a plan nor a play.");
  const to = Math.min(of.to, Math.max(until, of.from));
  // Of what lies before the journal begins nobody can say whether it was heard: the rest is judged.
  const due = { from: Math.min(to, Math.max(of.from, known)), to };
  const unknown = of.from < to && due.from === to;
  const secondsSilent = planned === null ? 0 : silentSeconds(levels, due);
  return {
    sound: of.sound,
    bus: of.bus,
    playlist: of.playlist,
    planned: planned === null ? null : written(planned),
    heard: heard === null ? null : written(heard),
    plays: plays.length,
    meanDbfs: heard === null ? null : meanHeard(sumOf(levels, heard, NOTHING)),
    secondsSilent,
    verdict: planned === null ? "unplanned" : unknown ? "unknown" : verdictOf(due, heard, played, secondsSilent),
  };
}

/** Runs of seconds that were due and not heard, each of one kind. */
function gapsIn({ levels, known }: Judged, due: readonly Stretch[]): ProofGap[] {
  const gaps: ProofGap[] = [];
  for (const { from, to } of due) {
    const { first, end } = secondsIn(levels, from, to);
    for (let index = first; index < end;) {
      const kind = kindAt(levels, index, known);
      let next = index + 1;
      while (next < end && kindAt(levels, next, known) === kind) next += 1;
      if (kind !== "heard" && next - index >= SHORTEST_GAP && gaps.length < MOST_GAPS)
        gaps.push({ kind, ...written({ from: levels.from + index * 1000, to: levels.from + next * 1000 }) });
      index = next;
    }
  }
  return gaps;
}

export interface ZoneHeard extends Judged {
  readonly zone: string;
  readonly plan: ZonePlan;
  readonly plays: readonly Played[];
}

/** Judges a zone's day. With `details`, sound by sound, too. */
export function proofOf({ zone, plan, plays, ...judged }: ZoneHeard, details: boolean): ZoneProof {
  const { levels, known, until } = judged;
  const begun = plan.planned.filter(({ from }) => from < until);
  const due = joined(inOrder(begun.filter(({ bus }) => bus === "ambience"))).map(({ from, to }) => ({
    from,
    to: Math.min(to, until),
  }));
  const counts = { heard: 0, silent: 0, untold: 0, unknown: 0 };
  for (const { from, to } of due) {
    const { first, end } = secondsIn(levels, from, to);
    for (let index = first; index < end; index += 1) counts[kindAt(levels, index, known)] += 1;
  }
  return {
    zone,
    secondsDue: counts.heard + counts.silent + counts.untold + counts.unknown,
    secondsHeard: counts.heard,
    secondsUntold: counts.untold + counts.unknown,
    secondsUnknown: counts.unknown,
    meanDbfs: meanHeard(due.reduce((sum, stretch) => sumOf(levels, stretch, sum), NOTHING)),
    bands: plan.bands.map(({ playlist, loud, ...stretch }) => ({ playlist, loud, ...written(stretch) })),
    gaps: gapsIn(judged, due),
    stretches: details ? matched(begun, plays).map((match) => stretchOf(match, judged)) : [],
  };
}
