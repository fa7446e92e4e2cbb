/** A local date of the venue, and what each zone should be from its first instant to its last. */
import type { Override } from "../../contract/command.ts";
import type { Volume } from "../../contract/state.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Instant, LocalDate } from "../../contract/words.ts";
import { opening, timeline } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { dayOf, firstReach } from "../time.ts";
import { joined } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** 23 to 25 hours, with the stretches in which the venue is open. */
export interface VenueDay extends Stretch {
  readonly date: LocalDate;
  readonly open: readonly Stretch[];
}

/** An unbroken stretch of equal values. */
interface ZoneSegment extends Stretch {
  readonly theme: string | null;
  readonly playlist: string | null;
  readonly accent: string | null;
  /** The volume is above 0, or moves. */
  readonly loud: boolean;
}

/** Something for as long as it lasts within the day. */
interface Lasting extends Stretch {
  /** Start of its unbroken value, also where that lies before the day; null: unbounded. */
  readonly since: Instant | null;
}

/** One playlist, or silence. */
export interface Play extends Lasting {
  readonly playlist: string | null;
}

/** One theme, or none. */
export interface Dress extends Lasting {
  readonly theme: string | null;
}

export interface ZoneDay {
  readonly zone: string;
  readonly segments: readonly ZoneSegment[];
  readonly plays: readonly Play[];
  readonly dresses: readonly Dress[];
  /** Where a playlist is meant to be heard. */
  readonly sounding: readonly Stretch[];
}

/** A date of the venue; null where its time zone skips that date. */
export function venueDay(schedule: Schedule, date: LocalDate): VenueDay | null {
  const day = dayOf(date);
  const from = firstReach(schedule.almanac, day, 0);
  const to = firstReach(schedule.almanac, day + 1, 0);
  if (from >= to) return null;
  const open: Stretch[] = [];
  for (let at = from; at < to;) {
    const state = opening(schedule, at);
    const until = state.until === null ? to : Math.min(to, parseInstant(state.until));
    if (state.open) open.push({ from: at, to: until });
    at = until;
  }
  return { date, from, to, open: joined(open) };
}

const isLoud = (volume: Volume): boolean => (typeof volume === "number" ? volume > 0 : volume.from > 0 || volume.to > 0);

/** Each value of a field for as long as it lasts; `since` is the start of the first one. */
function lasting(
  segments: readonly ZoneSegment[],
  read: (segment: ZoneSegment) => string | null,
  since: Instant | null,
): (Lasting & { readonly value: string | null })[] {
  const found: (Lasting & { readonly value: string | null })[] = [];
  for (const segment of segments) {
    const { from, to } = segment;
    const value = read(segment);
    const last = found.at(-1);
    if (last?.value === value) found[found.length - 1] = { ...last, to };
    else found.push({ from, to, value, since: last === undefined ? since : from });
  }
  return found;
}

/** Since when a zone has the playlist and the theme that it has when the day begins; null: since always. */
export interface Since {
  readonly playlist: Instant | null;
  readonly theme: Instant | null;
}

/** What a zone should be all day. */
export function zoneDay(schedule: Schedule, overrides: readonly Override[], zone: string, day: VenueDay, since: Since): ZoneDay {
  const segments = timeline(schedule, overrides, zone, day.from, day.to).map((segment) => ({
    from: parseInstant(segment.from),
    to: parseInstant(segment.to),
    theme: segment.theme,
    playlist: segment.playlist,
    accent: segment.accent,
    loud: isLoud(segment.volume),
  }));
  return {
    zone,
    segments,
    plays: lasting(segments, ({ playlist }) => playlist, since.playlist).map(({ value, ...play }) => ({
      ...play,
      playlist: value,
    })),
    dresses: lasting(segments, ({ theme }) => theme, since.theme).map(({ value, ...dress }) => ({ ...dress, theme: value })),
    sounding: joined(segments.filter(({ playlist, loud }) => playlist !== null && loud)),
  };
}
