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

/** One playlist, or silence, for as long as it lasts within the day. */
export interface Play extends Stretch {
  readonly playlist: string | null;
  /** Start of its unbroken value, also where that lies before the day; null: unbounded. */
  readonly since: Instant | null;
}

export interface ZoneDay {
  readonly zone: string;
  readonly segments: readonly ZoneSegment[];
  readonly plays: readonly Play[];
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

function playsOf(segments: readonly ZoneSegment[], since: Instant | null): Play[] {
  const plays: Play[] = [];
  for (const { from, to, playlist } of segments) {
    const last = plays.at(-1);
    if (last?.playlist === playlist) plays[plays.length - 1] = { ...last, to };
    else plays.push({ from, to, playlist, since: last === undefined ? since : from });
  }
  return plays;
}

/** What a zone should be all day. `since` is the start of the playlist that it has when the day begins. */
export function zoneDay(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  day: VenueDay,
  since: Instant | null,
): ZoneDay {
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
    plays: playsOf(segments, since),
    sounding: joined(segments.filter(({ playlist, loud }) => playlist !== null && loud)),
  };
}
