/** The geometry of a zone's day as it was heard: where things lie, as shares from 0 to 1. Pure. */
import type { MinuteHeard, ProofBand, ProofGap, ZoneProof } from "../../../electron/contract/proof.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { type Day, shareOf } from "../logic/day.ts";

const MINUTE = 60_000;

/** The levels between which a curve is drawn, dBFS: silence, and as loud as a zone ever is. */
export const LOWEST_DBFS = -70;
export const HIGHEST_DBFS = -10;

/** Zones that are drawn on a line of so many units. */
export const WIDTH = 1440;
export const HEIGHT = 100;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** From 0 for silence to 1. */
export function loudnessShare(levelDbfs: number): number {
  return within((levelDbfs - LOWEST_DBFS) / (HIGHEST_DBFS - LOWEST_DBFS));
}

/** A stretch as a place on the line. */
export function placeOf(stretch: { readonly from: string; readonly to: string }, day: Day): { start: number; end: number } {
  return { start: within(shareOf(parseInstant(stretch.from), day)), end: within(shareOf(parseInstant(stretch.to), day)) };
}

/** Neighbouring bands of one playlist as one: at volume 0 nothing is due, whatever would play. */
export function playlistBands(bands: readonly ProofBand[]): ProofBand[] {
  return bands.reduce<ProofBand[]>((done, band) => {
    const last = done.at(-1);
    return last !== undefined && last.playlist === band.playlist && last.loud === band.loud && last.to === band.from
      ? [...done.slice(0, -1), { ...last, to: band.to }]
      : [...done, band];
  }, []);
}

/** Minutes without a hole between them. */
function runsOf(minutes: readonly MinuteHeard[]): MinuteHeard[][] {
  const runs: MinuteHeard[][] = [];
  for (const minute of minutes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && parseInstant(minute.at) - parseInstant(last.at) === MINUTE) run.push(minute);
    else runs.push([minute]);
  }
  return runs;
}

/** The paths of an SVG, over the minutes that were told. */
export interface LevelPaths {
  /** All below the means. */
  readonly body: string;
  /** Between the softest and the loudest second of each minute. */
  readonly area: string;
  /** The means. */
  readonly line: string;
}

export function levelPaths(minutes: readonly MinuteHeard[], day: Day): LevelPaths {
  const x = (minute: MinuteHeard, offset: number): string =>
    (within(shareOf(parseInstant(minute.at) + offset, day)) * WIDTH).toFixed(1);
  const y = (levelDbfs: number): string => ((1 - loudnessShare(levelDbfs)) * HEIGHT).toFixed(1);
  const runs = runsOf(minutes);
  const area = runs.map((run) => {
    const top = run.map((minute) => `${x(minute, 0)},${y(minute.max)} ${x(minute, MINUTE)},${y(minute.max)}`);
    const bottom = run.toReversed().map((minute) => `${x(minute, MINUTE)},${y(minute.min)} ${x(minute, 0)},${y(minute.min)}`);
    return `M${[...top, ...bottom].join(" L")} Z`;
  });
  const line = runs.map((run) => {
    const points = run.map((minute) => `${x(minute, MINUTE / 2)},${y(minute.mean)}`);
    // A single minute has no second point; it is as wide as it lasted.
    const [only] = run;
    return `M${points.length > 1 || only === undefined ? points.join(" L") : `${x(only, 0)},${y(only.mean)} L${x(only, MINUTE)},${y(only.mean)}`}`;
  });
  const body = runs.map((run) => {
    const top = run.map((minute) => `${x(minute, 0)},${y(minute.mean)} ${x(minute, MINUTE)},${y(minute.mean)}`);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return "";
    return `M${x(first, 0)},${HEIGHT} L${top.join(" L")} L${x(last, MINUTE)},${HEIGHT} Z`;
  });
  return { body: body.join(" "), area: area.join(" "), line: line.join(" ") };
}

/** Gaps that follow each other without sound between are read as one sentence each kind, the longest first; what nobody can know comes last. */
export function gravest(gaps: readonly ProofGap[]): ProofGap[] {
  const length = ({ from, to }: ProofGap): number => parseInstant(to) - parseInstant(from);
  return gaps.toSorted((a, b) => Number(a.kind === "unknown") - Number(b.kind === "unknown") || length(b) - length(a));
}

/** A zone that was not heard for a while in which it should have been, and of which anything can be known. */
export function fellShort({ gaps }: ZoneProof): boolean {
  return gaps.some(({ kind }) => kind !== "unknown");
}

/** The seconds that were due since the journal begins. */
export function secondsKnown({ secondsDue, secondsUnknown }: ZoneProof): number {
  return secondsDue - secondsUnknown;
}
