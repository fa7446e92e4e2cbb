/** A recording brought to the library's level (SOUND §4) by one gain for all of it, and coded. */
import type { SoundCard } from "../../contract/sound.ts";
import { type Level, SAMPLE_RATE, startMeter } from "./loudness.ts";
import { type Heard, encodeOpus } from "./opus.ts";
import type { Source } from "./raw.ts";
import { RefusedRecording } from "./refused.ts";

export type Kind = SoundCard["kind"];

const STAYING_LUFS = -23;
/** A little under the −20 LUFS that nothing passes: the codec moves the figure by a tenth. */
const PASSING_LUFS = -20.2;
const HIGHEST_PASSING_LUFS = -20;
const HIGHEST_PEAK_DBTP = -3;
/** How often a sound is coded anew because the codec raised its peak. */
const TRIES = 5;
/** Frames over which what comes and goes is raised from silence and lowered to it. */
export const FADE = 0.004 * SAMPLE_RATE;
const CHUNK = SAMPLE_RATE;

/** Loops and beds go round and are as loud as their whole; the rest comes and goes, as loud as its loudest 400 ms. */
export function goesRound(kind: Kind): boolean {
  return kind === "loop" || kind === "bed";
}

/** The loudness that a card states. */
export function statedLoudness(kind: Kind, { loudnessLufs, momentaryLufs }: Level): number {
  return goesRound(kind) ? loudnessLufs : momentaryLufs;
}

/** Raises the first and lowers the last few milliseconds from and to silence: no end of a sound is a click. */
function fadeEnds(source: Source): Source {
  const gain = (n: number): number => {
    const inside = Math.min(n, source.length - 1 - n);
    return inside >= FADE ? 1 : Math.sin((Math.PI * Math.max(0, inside)) / (2 * FADE)) ** 2;
  };
  return {
    length: source.length,
    read(from, count) {
      const { left, right } = source.read(from, count);
      return { left: left.map((value, n) => value * gain(from + n)), right: right.map((value, n) => value * gain(from + n)) };
    },
  };
}

/** The level of all of a sound. */
export function levelOf(source: Source): Level {
  const meter = startMeter();
  for (let at = 0; at < source.length; at += CHUNK) {
    const { left, right } = source.read(at, Math.min(CHUNK, source.length - at));
    meter.hear(left, right);
  }
  return meter.level();
}

/** How far a coded sound is above what is allowed, decibels; a loop's loudness is a mean and needs no second look. */
function excessOf(kind: Kind, { peakDbtp, momentaryLufs }: Level): number {
  return Math.max(peakDbtp - HIGHEST_PEAK_DBTP, goesRound(kind) ? -Infinity : momentaryLufs - HIGHEST_PASSING_LUFS);
}

/**
 * Codes a sound at its level. One whose peaks are too high for that is made softer than the rest, never pressed together.
 * `open` begins a file anew and gives where to write it.
 */
export async function master(
  source: Source,
  kind: Kind,
  comments: readonly string[],
  open: () => (bytes: Uint8Array) => void,
  told: (part: number) => void,
): Promise<Heard> {
  const seamless = goesRound(kind);
  const whole = seamless ? source : fadeEnds(source);
  const found = levelOf(whole);
  const loudness = statedLoudness(kind, found);
  if (!Number.isFinite(loudness)) {
    throw new RefusedRecording("silent", "Nothing can be heard in the recording. Record it louder, or choose another part.");
  }
  const wanted = (seamless ? STAYING_LUFS : PASSING_LUFS) - loudness;
  let decibels = Math.min(wanted, HIGHEST_PEAK_DBTP - 0.1 - found.peakDbtp);
  for (let attempt = 1; ; attempt++) {
    const heard = await encodeOpus(whole, { gain: 10 ** (decibels / 20), seamless, comments }, open(), told);
    const excess = excessOf(kind, heard.level);
    if (excess <= 0) return heard;
    if (attempt === TRIES) {
      throw new RefusedRecording("failed", "The recording could not be brought to the house's level. Export it softer.");
    }
    decibels -= excess + 0.1;
  }
}
