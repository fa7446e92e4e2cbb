/** What a zone's player should be doing, from what the link knows. Pure. */
import type { Playlist } from "../../electron/contract/plan.ts";
import type { House, Segment, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { type Arrival, arrivalAt } from "../../electron/domain/seasons/arrival.ts";
import type { ZoneLevel } from "../../electron/domain/taper.ts";

export interface Wanted {
  readonly playlist: Playlist | null;
  /** When the playlist began, null where that has no beginning: its position follows from it. */
  readonly since: Instant | null;
  readonly accent: { readonly sound: string; readonly since: Instant } | null;
  /** The sound with which the zone's theme arrives, while it does. */
  readonly arrival: Arrival | null;
  readonly emergency: { readonly sound: string | null; readonly since: Instant } | null;
  readonly level: ZoneLevel;
  /** How loud an emergency is: it ignores caps, but never this. */
  readonly maximumVolume: number;
}

interface Source {
  readonly house: House;
  readonly state: VenueState;
  readonly segments: readonly Segment[];
  readonly segment: Segment;
  readonly zone: string;
}

/** The earliest instant from which a field has held its value without a break, as far as state and segments tell. */
function sinceOf(source: Source, field: "theme" | "playlist" | "accent"): Instant | null {
  const { segments, segment, state } = source;
  let first = segments.indexOf(segment);
  while (first > 0 && segments[first - 1]?.[field] === segment[field]) first -= 1;
  const known = state.zones[source.zone]?.[field];
  const start = segments[first];
  // The state describes the instant it was made for: within the first unbroken run its beginning lies before the segments.
  const described =
    known !== undefined &&
    known.value === segment[field] &&
    (start === undefined || parseInstant(start.from) <= parseInstant(state.at));
  if (described) return known.since === null ? null : parseInstant(known.since);
  return start === undefined ? null : parseInstant(start.from);
}

/** The most the zone may be now, 0–100: its own maximum, or the cap that its volume is said to be held down by. */
function limitOf(source: Source, maximumVolume: number, volume: number): number {
  const field = source.state.zones[source.zone]?.volume;
  const held = field?.because.kind === "cap" && JSON.stringify(field.value) === JSON.stringify(source.segment.volume);
  return held ? Math.min(maximumVolume, volume) : maximumVolume;
}

function arrivalIn(source: Source, now: Instant): Arrival | null {
  const { theme, playlist, accent } = source.segment;
  const welcomed = { theme, since: sinceOf(source, "theme"), playlist, accent };
  return arrivalAt(welcomed, source.house.themes, (sound) => source.house.sounds.find(({ id }) => id === sound), now);
}

/** What should be true of a zone's sound at an instant; null where the plan has no such zone. */
export function wantedAt(source: Source, now: Instant): Wanted | null {
  const zone = source.house.zones.find(({ id }) => id === source.zone);
  if (zone === undefined) return null;
  const { emergency } = source.state;
  const volume = volumeAt(source.segment.volume, now);
  return {
    playlist: source.house.playlists.find(({ id }) => id === source.segment.playlist) ?? null,
    since: sinceOf(source, "playlist"),
    accent: source.segment.accent === null ? null : { sound: source.segment.accent, since: sinceOf(source, "accent") ?? 0 },
    arrival: arrivalIn(source, now),
    emergency: emergency === null ? null : { sound: emergency.sound, since: parseInstant(emergency.since) },
    level: { volume, limit: limitOf(source, zone.maximumVolume, volume), trimDecibels: zone.trimDecibels },
    maximumVolume: zone.maximumVolume,
  };
}
