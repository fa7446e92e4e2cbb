/** What should be true in each zone at any instant, why, and when it changes next (S1-S10). */
import type { Override } from "../contract/command.ts";
import type { Emergency, Lost, Segment, VenueState, ZoneState } from "../contract/state.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compile.ts";
import type { Loser } from "./loss.ts";
import { DAY } from "./time.ts";
import { changesWithin, firstChange, sinceOf } from "./track.ts";
import type { Change, Track } from "./track.ts";
import { tracksOf } from "./tracks.ts";
import { volumeText } from "./volume.ts";
import { languageFor } from "./words/languages.ts";
import { lossSentence, speechOf } from "./words/speech.ts";
import type { Speech } from "./words/speech.ts";

export { compile } from "./compile.ts";
export type { Schedule } from "./compile.ts";
export { resolveEnd } from "./ending.ts";

/** How far ahead a change is looked for: every yearly season comes within it. */
const HORIZON = 400 * DAY;

export interface DesiredState {
  readonly zones: Record<string, ZoneState>;
  readonly emergency: Emergency | null;
  readonly opening: VenueState["opening"];
}

function sinceText<Value>(track: Track<Value>, at: Instant): string | null {
  const since = sinceOf(track, at);
  return since === null ? null : formatInstant(since);
}

function lostIn(losers: readonly Loser[], speech: Speech): Lost[] {
  return losers.map(({ because, loss }) => ({ ...because, why: lossSentence(loss, speech) }));
}

function textField(track: Track<string | null>, at: Instant, speech: Speech | null): ZoneState["theme"] {
  const { value, because } = track.read(at);
  const field = { value, since: sinceText(track, at), because };
  return speech === null ? field : { ...field, lost: lostIn(track.losersAt(at), speech) };
}

function zoneState(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  at: Instant,
  speech: Speech | null,
): ZoneState {
  const { theme, playlist, volume, accent } = tracksOf(schedule, overrides, zone);
  const loudness = volume.read(at);
  const volumeField = { value: volumeText(loudness.value), since: sinceText(volume, at), because: loudness.because };
  return {
    theme: textField(theme, at, speech),
    playlist: textField(playlist, at, speech),
    volume: speech === null ? volumeField : { ...volumeField, lost: lostIn(volume.losersAt(at), speech) },
    accent: textField(accent, at, speech),
  };
}

/** The latest declared emergency that holds. */
export function emergencyAt(overrides: readonly Override[], at: Instant): Emergency | null {
  const override = overrides.findLast(
    ({ layer, from, until }) => layer === "emergency" && parseInstant(from) <= at && (until === null || parseInstant(until) > at),
  );
  if (override === undefined) return null;
  return {
    id: override.id,
    message: override.message ?? override.reason,
    sound: override.sound,
    since: formatInstant(parseInstant(override.from)),
  };
}

/** Whether the venue is open, and the next instant at which that changes; null: never within a year. */
export function opening(schedule: Schedule, at: Instant): VenueState["opening"] {
  const { open, until } = schedule.opening.at(at);
  return { open, until: until === null ? null : formatInstant(until) };
}

/**
 * What should be true in every zone at an instant. With a language, each field says which candidates hold and lost, in
 * that language where we speak it (else in the venue's); null says nothing about them, which is much faster. The list of overrides must not be changed afterwards: give a new one instead.
 */
export function desiredState(
  schedule: Schedule,
  overrides: readonly Override[],
  at: Instant,
  language: string | null,
): DesiredState {
  const { plan } = schedule;
  const speech = language === null ? null : speechOf(plan, languageFor(language, plan.venue.locale));
  return {
    zones: Object.fromEntries(plan.zones.map(({ id }) => [id, zoneState(schedule, overrides, id, at, speech)])),
    emergency: emergencyAt(overrides, at),
    opening: opening(schedule, at),
  };
}

/** {@link desiredState} of one zone, without its losers. Throws a RangeError for a zone that the plan does not have. */
export function zoneStateAt(schedule: Schedule, overrides: readonly Override[], zone: string, at: Instant): ZoneState {
  return zoneState(schedule, overrides, zone, at, null);
}

/** What holds for a field of a zone and does not win, the strongest first, 20 at most. Throws a RangeError for an unknown zone. */
export function losersOf(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  field: keyof ZoneState,
  at: Instant,
): readonly Loser[] {
  return tracksOf(schedule, overrides, zone)[field].losersAt(at);
}

function nextEmergencyChange(overrides: readonly Override[], after: Instant, limit: Instant): Instant | null {
  const before = emergencyAt(overrides, after)?.id;
  const edges = overrides
    .filter(({ layer }) => layer === "emergency")
    .flatMap(({ from, until }) => (until === null ? [parseInstant(from)] : [parseInstant(from), parseInstant(until)]))
    .filter((edge) => edge > after && edge <= limit)
    .toSorted((a, b) => a - b);
  return edges.find((edge) => emergencyAt(overrides, edge)?.id !== before) ?? null;
}

/** The next instant at which any zone's value or the emergency changes; null: none within {@link HORIZON}. A reason is no value. */
export function nextChange(schedule: Schedule, overrides: readonly Override[], after: Instant): Instant | null {
  const found = nextEmergencyChange(overrides, after, after + HORIZON);
  let limit = found ?? after + HORIZON;
  let nearest = found;
  const consider = <Value>(track: Track<Value>): void => {
    const change = firstChange(track, after, limit);
    if (change !== null) nearest = limit = change;
  };
  for (const { id } of schedule.plan.zones) {
    const { theme, playlist, volume, accent } = tracksOf(schedule, overrides, id);
    consider(playlist);
    consider(volume);
    consider(accent);
    consider(theme);
  }
  return nearest;
}

/** The next instant at which the value of one field changes; null: none within {@link HORIZON}. Throws as {@link losersOf} does. */
export function nextChangeOf(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  field: keyof ZoneState,
  after: Instant,
): Instant | null {
  const tracks = tracksOf(schedule, overrides, zone);
  const limit = after + HORIZON;
  return field === "volume" ? firstChange(tracks.volume, after, limit) : firstChange(tracks[field], after, limit);
}

interface Course<Value> {
  readonly changes: readonly Change<Value>[];
  /** The value at an instant; instants must be asked for in order. */
  valueAt(at: Instant): Value;
}

function courseOf<Value>(track: Track<Value>, from: Instant, to: Instant): Course<Value> {
  const changes = changesWithin(track, from, to - 1);
  let { value } = track.read(from);
  let index = 0;
  return {
    changes,
    valueAt(at) {
      for (let next = changes[index]; next !== undefined && next.at <= at; next = changes[++index]) value = next.value;
      return value;
    },
  };
}

/**
 * A zone's segments: they tile `[from, to)` without gap or overlap, and neighbours differ. Empty where `to` is not
 * after `from`. Throws a RangeError for a zone that the plan does not have.
 */
export function timeline(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  from: Instant,
  to: Instant,
): Segment[] {
  if (to <= from) return [];
  const tracks = tracksOf(schedule, overrides, zone);
  const theme = courseOf(tracks.theme, from, to);
  const playlist = courseOf(tracks.playlist, from, to);
  const volume = courseOf(tracks.volume, from, to);
  const accent = courseOf(tracks.accent, from, to);
  const changes = [theme, playlist, volume, accent].flatMap((course) => course.changes.map(({ at }) => at));
  const starts = [...new Set([from, ...changes])].toSorted((a, b) => a - b);
  return starts.map((start, index) => ({
    from: formatInstant(start),
    to: formatInstant(starts[index + 1] ?? to),
    theme: theme.valueAt(start),
    playlist: playlist.valueAt(start),
    volume: volumeText(volume.valueAt(start)),
    accent: accent.valueAt(start),
  }));
}
