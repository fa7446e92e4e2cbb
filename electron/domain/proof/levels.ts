/** The levels of a zone over a stretch of time, second by second. */
import type { MinuteHeard } from "../../contract/proof.ts";
import { type Instant, formatInstant } from "../../contract/words.ts";

/** Below this level nothing is heard (SOUND §3), dBFS. */
const SILENT = -70;
const SECOND = 1000;
const SECONDS_IN_MINUTE = 60;

/** A minute of one screen; null where nothing was told of a second. */
interface Minute {
  readonly at: Instant;
  readonly levels: readonly (number | null)[];
}

export interface ZoneLevels {
  readonly from: Instant;
  /** dBFS of each second from `from` on; NaN: not told. */
  readonly seconds: Float32Array;
}

/** Lays the minutes of a zone's screens over each other; of several screens the loudest counts. `from` is a whole second. */
export function levelsOf(minutes: Iterable<Minute>, from: Instant, to: Instant): ZoneLevels {
  const seconds = new Float32Array(Math.max(0, Math.ceil((to - from) / SECOND))).fill(Number.NaN);
  for (const { at, levels } of minutes) {
    const first = Math.round((at - from) / SECOND);
    for (const [index, level] of levels.entries()) {
      const place = first + index;
      if (level === null || place < 0 || place >= seconds.length) continue;
      const held = seconds[place] ?? Number.NaN;
      seconds[place] = Number.isNaN(held) ? level : Math.max(held, level);
    }
  }
  return { from, seconds };
}

/** What a second was: heard, measured and silent, or not told of. */
export function secondAt({ seconds }: ZoneLevels, index: number): "heard" | "silent" | "untold" {
  const level = seconds[index] ?? Number.NaN;
  return Number.isNaN(level) ? "untold" : level >= SILENT ? "heard" : "silent";
}

/** The places of the whole seconds that lie within a stretch. */
export function secondsIn(levels: ZoneLevels, from: Instant, to: Instant): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.ceil((from - levels.from) / SECOND));
  return { first, end: Math.max(first, Math.min(levels.seconds.length, Math.floor((to - levels.from) / SECOND))) };
}

const powerOf = (decibels: number): number => 10 ** (decibels / 10);
const decibelsOf = (power: number): number => Math.max(-120, 10 * Math.log10(power));
const rounded = (decibels: number): number => Math.round(decibels * 10) / 10;

/** The end of the last second that was told; where none was, the beginning. */
export function toldUntil({ from, seconds }: ZoneLevels): Instant {
  return from + SECOND * (seconds.findLastIndex((level) => !Number.isNaN(level)) + 1);
}

/** What was heard in some seconds, as it adds up. */
export interface Sum {
  readonly seconds: number;
  readonly power: number;
}

export const NOTHING: Sum = { seconds: 0, power: 0 };

/** The seconds of `[first, end)` that were heard, added to a sum. */
export function heardIn({ seconds }: ZoneLevels, first: number, end: number, before: Sum): Sum {
  const heard = seconds.subarray(first, end).filter((level) => level >= SILENT);
  return { seconds: before.seconds + heard.length, power: heard.reduce((sum, level) => sum + powerOf(level), before.power) };
}

/** dBFS; null: nothing was heard. */
export function meanHeard({ seconds, power }: Sum): number | null {
  return seconds === 0 ? null : rounded(decibelsOf(power / seconds));
}

/** Mean of the power of what was told in `[first, end)`, dBFS; null: nothing was. */
export function meanOf({ seconds }: ZoneLevels, first: number, end: number): number | null {
  const told = seconds.subarray(first, end).filter((level) => !Number.isNaN(level));
  return told.length === 0 ? null : rounded(decibelsOf(told.reduce((sum, level) => sum + powerOf(level), 0) / told.length));
}

/** The minutes, counted from the beginning, of which anything was told. */
export function minutesOf(levels: ZoneLevels): MinuteHeard[] {
  const found: MinuteHeard[] = [];
  for (let first = 0; first < levels.seconds.length; first += SECONDS_IN_MINUTE) {
    const told = levels.seconds.subarray(first, first + SECONDS_IN_MINUTE).filter((level) => !Number.isNaN(level));
    const mean = meanOf(levels, first, first + SECONDS_IN_MINUTE);
    if (mean === null) continue;
    const at = formatInstant(levels.from + first * SECOND);
    found.push({ at, min: rounded(Math.min(...told)), mean, max: rounded(Math.max(...told)) });
  }
  return found;
}
