/** What the rules make of the zones, as events: a theme's season, a playlist's hours. Overrides are events of their own. */
import type { Override } from "../../contract/command.ts";
import type { Zone } from "../../contract/plan.ts";
import type { Segment } from "../../contract/state.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Instant } from "../../contract/words.ts";
import { timeline } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { closestTarget } from "../targets.ts";
import { DAY } from "../time.ts";
import { type CalendarEntry, spanBetween } from "./entry.ts";
import type { EventNames } from "./words/sentences.ts";

/** What every screen wears where nothing is said: no season. */
const HOUSE_STYLE = "classic";

/** How far back the beginning of what holds already is looked for, step by step. */
const LOOK_BACK = [3 * DAY, 40 * DAY, 400 * DAY];

/** An unbroken stretch of one value in one zone. */
export interface ValueStretch {
  readonly zone: string;
  readonly value: string;
  readonly from: Instant;
  readonly to: Instant;
  /** It has held for longer than anyone looked back: `from` is where the calendar begins. */
  readonly always: boolean;
}

type FieldName = "theme" | "playlist";

function runs(segments: readonly Segment[], field: FieldName): { value: string | null; from: Instant; to: Instant }[] {
  const found: { value: string | null; from: Instant; to: Instant }[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const to = parseInstant(segment.to);
    if (last !== undefined && last.value === segment[field]) last.to = to;
    else found.push({ value: segment[field], from: parseInstant(segment.from), to });
  }
  return found;
}

/** Where a value that holds at `at` began; null: longer ago than is looked back. */
function beginning(schedule: Schedule, zone: string, field: FieldName, at: Instant): Instant | null {
  for (const back of LOOK_BACK) {
    const from = runs(timeline(schedule, [], zone, at - back, at + 1), field).at(-1)?.from;
    if (from !== undefined && from > at - back) return from;
  }
  return null;
}

/** The stretches of a zone's themes or playlists that touch `[from, to)`, by the rules alone. The house style is none. */
export function stretchesIn(schedule: Schedule, zone: string, field: FieldName, from: Instant, to: Instant): ValueStretch[] {
  return runs(timeline(schedule, [], zone, from, to), field).flatMap((run, index) => {
    const { value } = run;
    if (value === null || value === HOUSE_STYLE) return [];
    const began = index === 0 ? beginning(schedule, zone, field, from) : run.from;
    return [{ zone, value, from: began ?? from, to: run.to, always: began === null }];
  });
}

/** Names of themes, playlists and zones, in the language of the calendar. */
export interface Names {
  readonly events: EventNames;
  theme(id: string): string;
  playlist(id: string): string;
  zone(id: string): string;
  text(words: Override["reason"]): string;
}

function whereText(zones: readonly string[], all: readonly Zone[], names: Names): string {
  return zones.length === all.length ? names.events.wholeVenue : names.events.zones(zones.map(names.zone).join(", "));
}

/** Minutes since 1970, or "always". */
function beginText({ from, always }: ValueStretch): string {
  return always ? "always" : String(Math.round(from / 60_000));
}

/** Events of themes; zones that wear the same over the same time share one. */
export function themeEntries(schedule: Schedule, stretches: readonly ValueStretch[], names: Names): CalendarEntry[] {
  const together = Map.groupBy(stretches, ({ value, from, to }) => `${value} ${from} ${to}`);
  return [...together.values()].flatMap((group): CalendarEntry[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        id: `theme-${first.value}-${beginText(first)}-${first.zone}`,
        mark: "theme",
        summary: names.events.theme(names.theme(first.value)),
        description: whereText(
          group.map(({ zone }) => zone),
          schedule.plan.zones,
          names,
        ),
        span: spanBetween(schedule.almanac, first.from, first.to),
      },
    ];
  });
}

/** Events of one zone's playlists. */
export function playlistEntries({ almanac }: Schedule, stretches: readonly ValueStretch[], names: Names): CalendarEntry[] {
  return stretches.map((stretch) => ({
    id: `playlist-${stretch.value}-${beginText(stretch)}-${stretch.zone}`,
    mark: "playlist",
    summary: names.events.playlist(names.playlist(stretch.value)),
    description: names.events.zones(names.zone(stretch.zone)),
    span: spanBetween(almanac, stretch.from, stretch.to),
  }));
}

/** Events of the overrides and emergencies that reach one of the zones within a range. */
export function overrideEntries(
  { almanac, plan }: Schedule,
  overrides: readonly Override[],
  zones: readonly Zone[],
  range: { readonly from: Instant; readonly to: Instant },
  names: Names,
): CalendarEntry[] {
  return overrides.flatMap((override): CalendarEntry[] => {
    const begin = parseInstant(override.from);
    const end = override.until === null ? Math.max(range.to, begin + DAY) : parseInstant(override.until);
    const reached = (zone: Zone): boolean => closestTarget(override.targets, zone) !== null;
    if (end <= range.from || begin >= range.to || end <= begin || !zones.some(reached)) return [];
    const { theme, playlist } = override.set;
    const where = plan.zones.filter(reached).map(({ id }) => id);
    const what = [
      ...(typeof theme === "string" ? [names.events.theme(names.theme(theme))] : []),
      ...(typeof playlist === "string" ? [names.events.playlist(names.playlist(playlist))] : []),
      whereText(where, plan.zones, names),
    ];
    const reason = names.text(override.message ?? override.reason);
    return [
      {
        id: `override-${override.id}`,
        mark: "override",
        summary: override.layer === "emergency" ? names.events.emergency(reason) : names.events.override(reason),
        description: what.join("\n"),
        span: spanBetween(almanac, begin, end),
      },
    ];
  });
}
