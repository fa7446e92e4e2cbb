/** Volumes that stand or move: curves, the segments they are made of, and what a limit makes of them (S7). */
import type { Settings } from "../contract/plan.ts";
import type { Volume } from "../contract/state.ts";
import type { Instant, InstantText } from "../contract/words.ts";
import type { Almanac } from "./almanac.ts";
import { firstReach, minutesOf, MINUTES_IN_DAY } from "./time.ts";
import type { Span } from "./windows.ts";

/** A volume as it is written in a plan. */
export type VolumeSetting = NonNullable<Settings["volume"]>;
type Curve = Exclude<VolumeSetting, number>;

/** Linear from `from` at `start` to `to` at `end`. */
interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** A volume from 0 to 100, or one that moves. */
export type Loudness = number | Ramp;

/** A loudness with the next instant at which it bends by itself; Infinity: not until something else changes. */
export interface Piece {
  readonly value: Loudness;
  readonly until: Instant;
}

interface CurvePoint {
  readonly at: Instant;
  readonly volume: number;
}

export function sameLoudness(a: Loudness, b: Loudness): boolean {
  if (typeof a === "number" || typeof b === "number") return a === b;
  return a.from === b.from && a.to === b.to && a.start === b.start && a.end === b.end;
}

/** A loudness as it is told; `write` writes instants. */
export function volumeText(value: Loudness, write: (instant: Instant) => InstantText): Volume {
  if (typeof value === "number") return value;
  return { from: value.from, to: value.to, startInstant: write(value.start), endInstant: write(value.end) };
}

/** A curve's points as instants; a time of day before the span's own start is on the next date. */
function curvePoints(almanac: Almanac, { curve }: Curve, span: Span): readonly CurvePoint[] {
  return curve
    .map(({ at, volume }) => {
      const minutes = minutesOf(at);
      return { minutes: minutes < span.minutes ? minutes + MINUTES_IN_DAY : minutes, volume };
    })
    .toSorted((a, b) => a.minutes - b.minutes)
    .map(({ minutes, volume }) => ({ at: firstReach(almanac, span.day, minutes), volume }));
}

function pieceOf(points: readonly CurvePoint[], at: Instant): Piece {
  const next = points.findIndex((point) => point.at > at);
  const after = points[next];
  const before = points[next === -1 ? points.length - 1 : next - 1];
  if (after === undefined) return { value: before?.volume ?? 0, until: Infinity };
  if (before === undefined || before.volume === after.volume) return { value: after.volume, until: after.at };
  return { value: { from: before.volume, to: after.volume, start: before.at, end: after.at }, until: after.at };
}

/** Reads a volume setting within the span that holds; a number needs none. */
export function volumeReader(almanac: Almanac, setting: VolumeSetting, span: Span | null): (at: Instant) => Piece {
  if (typeof setting === "number" || span === null) {
    const piece = { value: typeof setting === "number" ? setting : 0, until: Infinity };
    return () => piece;
  }
  const points = curvePoints(almanac, setting, span);
  return (at) => pieceOf(points, at);
}

/**
 * What a limit leaves of a piece at an instant. A ramp that crosses the limit is split there, at the nearest
 * millisecond, so that both parts run between whole volumes.
 */
export function limited(piece: Piece, limit: number, at: Instant): Piece {
  const { value, until } = piece;
  if (typeof value === "number") return value <= limit ? piece : { value: limit, until };
  const { from, to, start, end } = value;
  if (Math.max(from, to) <= limit) return piece;
  if (Math.min(from, to) >= limit) return { value: limit, until };
  const crossing = start + Math.round(((limit - from) / (to - from)) * (end - start));
  const beforeCrossing: Piece = {
    value: from > limit ? limit : { from, to: limit, start, end: crossing },
    until: Math.min(crossing, until),
  };
  const afterCrossing: Piece = { value: to > limit ? limit : { from: limit, to, start: crossing, end }, until };
  return at < crossing ? beforeCrossing : afterCrossing;
}
