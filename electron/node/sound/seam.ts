/**
 * How a loop's end meets its beginning, and where a recording is best cut to go round. The measures are those of our own
 * engines (sounds/synth/seam.ts), taken at places of a file rather than of a sound that is held whole.
 */
import type { Seam } from "../../contract/recording.ts";
import { SAMPLE_RATE } from "./loudness.ts";
import { type FrameCut, type Source, type Stereo, cutSource, readAround } from "./raw.ts";
import { BLOCK, bandLevels, distance } from "./spectrum.ts";

/** Places inside a loop that its seam is compared with. */
const PLACES_INSIDE = 200;
/** Frames at each of them whose steps are counted. */
const STEPS_AT_PLACE = 1024;
/** Shorter than a second nothing is a loop. */
const SHORTEST_LOOP = SAMPLE_RATE;

/**
 * A step so many times the 95th percentile of those inside is heard as a click. Our own engines stay below 1 (SOUND §5); but
 * of a recording one good place in twenty lies above, and a pure tone that is cut where it crosses zero does.
 */
const LARGEST_STEP = 2;
/** A change of spectrum beyond this many standard deviations is heard as another sound (SOUND §5). */
const LARGEST_DEVIATION = 2;

type Side = keyof Stereo;
const SIDES: readonly Side[] = ["left", "right"];

function stepsInside(source: Source): Record<Side, number> {
  const percentile = (side: Side): number => {
    const steps = Array.from({ length: PLACES_INSIDE }, (_, place) => {
      const from = Math.floor(((source.length - STEPS_AT_PLACE) * place) / PLACES_INSIDE);
      const samples = source.read(Math.max(0, from), Math.min(STEPS_AT_PLACE, source.length))[side];
      return Array.from({ length: samples.length - 1 }, (__, n) => Math.abs(samples[n + 1]! - samples[n]!));
    }).flat();
    return Float64Array.from(steps).toSorted()[Math.floor(0.95 * steps.length)] ?? 0;
  };
  return { left: percentile("left"), right: percentile("right") };
}

/** Spectral distance between the blocks before and after a place, for each side. */
function changeAt(source: Source, place: number): Record<Side, number> {
  const around = readAround(source, place - BLOCK, 2 * BLOCK);
  const change = (side: Side): number =>
    distance(bandLevels(around[side].slice(0, BLOCK)), bandLevels(around[side].slice(BLOCK)));
  return { left: change("left"), right: change("right") };
}

/** What a seam is compared with; worked out once for a recording. */
export interface Inside {
  readonly steps: Record<Side, number>;
  readonly mean: Record<Side, number>;
  readonly deviation: Record<Side, number>;
}

/** Measures the inside of a recording of at least a second. */
export function measureInside(source: Source): Inside {
  const usable = source.length - 2 * BLOCK;
  const changes = Array.from({ length: PLACES_INSIDE }, (_, place) =>
    changeAt(source, BLOCK + Math.floor((usable * place) / PLACES_INSIDE)),
  );
  const mean = (side: Side): number => changes.reduce((sum, change) => sum + change[side], 0) / changes.length;
  const means = { left: mean("left"), right: mean("right") };
  const deviation = (side: Side): number =>
    Math.sqrt(changes.reduce((sum, change) => sum + (change[side] - means[side]) ** 2, 0) / changes.length);
  return { steps: stepsInside(source), mean: means, deviation: { left: deviation("left"), right: deviation("right") } };
}

function verdictOf(stepRatio: number, spectralDeviations: number): Seam["verdict"] {
  if (stepRatio > LARGEST_STEP) return "click";
  return spectralDeviations > LARGEST_DEVIATION ? "change" : "seamless";
}

const round = (value: number): number => Number(Math.min(value, 9999).toFixed(3));

/** Measures the seam of a loop, both channels, and gives the worse of each figure; null of one too short to be judged. */
export function measureSeam(loop: Source, inside: Inside): Seam | null {
  if (loop.length < SHORTEST_LOOP) return null;
  const meeting = readAround(loop, -1, 2);
  const change = changeAt(loop, 0);
  const ratio = (value: number, by: number): number => (value === 0 ? 0 : value / Math.max(by, 1e-9));
  const step = (side: Side): number => ratio(Math.abs(meeting[side][1]! - meeting[side][0]!), inside.steps[side]);
  const deviations = (side: Side): number => {
    const more = change[side] - inside.mean[side];
    // A steady tone never changes inside; then any change of a decibel is one.
    return more / Math.max(inside.deviation[side], 0.5);
  };
  const [stepRatio, spectralDeviations] = [Math.max(...SIDES.map(step)), Math.max(...SIDES.map(deviations))].map(round);
  return {
    stepRatio: stepRatio!,
    spectralDeviations: spectralDeviations!,
    verdict: verdictOf(stepRatio!, spectralDeviations!),
  };
}

/** How far from each end a cut is looked for, in frames, and at most this part of the whole. */
const SEARCHED = 2 * SAMPLE_RATE;
const MOST_SEARCHED = 0.1;
/** Coarse search at 6 kHz: each of its samples is the mean of so many. */
const COARSE = 8;
/** How long two places must sound alike. */
const ALIKE = SAMPLE_RATE / 10;
const STARTS = 24;
/** Two places are alike from this correlation on. */
const GOOD_MATCH = 0.9;
/** Matching places are joined over 10 ms; places that do not match fade over two seconds, or a tenth of the whole. */
const MATCH_FADE = SAMPLE_RATE / 100;
const LONGEST_FADE = 2 * SAMPLE_RATE;

function mono({ left, right }: Stereo): Float32Array {
  return left.map((value, n) => value + right[n]!);
}

function coarse(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / COARSE) }, (_, n) =>
    samples.subarray(n * COARSE, (n + 1) * COARSE).reduce((sum, value) => sum + value, 0),
  );
}

/** Normalised correlation of `size` samples from `a` in one with those from `b` in the other, −1 to 1. */
function correlation(one: Float32Array, a: number, other: Float32Array, b: number, size: number): number {
  let product = 0;
  let first = 0;
  let second = 0;
  for (let n = 0; n < size; n++) {
    const x = one[a + n]!;
    const y = other[b + n]!;
    product += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : product / Math.sqrt(first * second);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly correlation: number;
}

/** The place near the beginning and the place near the end, in frames, whose surroundings are most alike. */
function bestMatch(source: Source): Match {
  const reach = Math.min(SEARCHED, Math.floor(source.length * MOST_SEARCHED));
  const half = ALIKE / 2;
  const head = mono(source.read(0, reach + ALIKE));
  const tailFrom = source.length - reach - ALIKE;
  const tail = mono(source.read(tailFrom, reach + ALIKE));
  const [headCoarse, tailCoarse] = [coarse(head), coarse(tail)];
  const places = Math.floor(reach / COARSE);
  const size = ALIKE / COARSE;
  let best: Match = { start: 0, end: 0, correlation: -Infinity };
  for (let index = 0; index < STARTS; index++) {
    const start = Math.floor((places * index) / STARTS);
    for (let end = 0; end < places; end++) {
      const alike = correlation(headCoarse, start, tailCoarse, end, size);
      if (alike > best.correlation) best = { start: start * COARSE, end: end * COARSE, correlation: alike };
    }
  }
  let fine: Match = { ...best, correlation: -Infinity };
  for (let end = Math.max(0, best.end - COARSE); end <= Math.min(reach, best.end + COARSE); end++) {
    const alike = correlation(head, best.start, tail, end, ALIKE);
    if (alike > fine.correlation) fine = { start: best.start, end, correlation: alike };
  }
  return { start: fine.start + half, end: tailFrom + fine.end + half, correlation: fine.correlation };
}

const QUALITY: Readonly<Record<Seam["verdict"], number>> = { seamless: 0, change: 1, click: 2 };

/** The best cut of a recording and its seam; null where none is better than the recording as it is. */
export function suggestCut(source: Source, inside: Inside, asItIs: Seam): { cut: FrameCut; seam: Seam } | null {
  if (asItIs.verdict === "seamless" || source.length < 2 * SHORTEST_LOOP) return null;
  const { start, end, correlation: alike } = bestMatch(source);
  const fade = Math.min(LONGEST_FADE, Math.floor(source.length / 10));
  const crossfade: FrameCut = { start: 0, end: source.length - fade, fade, method: "crossfade" };
  const match: FrameCut = { start, end, fade: MATCH_FADE, method: "match" };
  const candidates = (alike >= GOOD_MATCH ? [match, crossfade] : [crossfade]).flatMap((cut) => {
    const seam = measureSeam(cutSource(source, cut), inside);
    return seam === null ? [] : [{ cut, seam }];
  });
  // Of two as good the match, which comes first: it changes nothing but ten milliseconds.
  const best = candidates.toSorted((a, b) => QUALITY[a.seam.verdict] - QUALITY[b.seam.verdict])[0];
  if (best === undefined || QUALITY[best.seam.verdict] >= QUALITY[asItIs.verdict]) return null;
  return best;
}
