/** The four fields of a zone as tracks: what its rules, overrides and limits make of them. */
import type { Override } from "../contract/command.ts";
import type { Because } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { CompiledZone, Schedule } from "./compile.ts";
import { contestOf, MOST_LOSERS, overridesSet } from "./contest.ts";
import type { FieldOf } from "./contest.ts";
import type { Loser } from "./loss.ts";
import { localDayAt } from "./time.ts";
import type { Day } from "./time.ts";
import type { Reading, Track, ZoneTracks } from "./track.ts";
import { limited, sameLoudness, volumeReader } from "./volume.ts";
import type { Loudness, Piece, VolumeSetting } from "./volume.ts";

/** Of a volume that nothing sets. */
const DEFAULT_VOLUME = 40;

function edgesOf(
  collectors: readonly { addEdges(from: Instant, to: Instant, into: Instant[]): void }[],
  from: Instant,
  to: Instant,
): readonly Instant[] {
  const edges: Instant[] = [];
  for (const collector of collectors) collector.addEdges(from, to, edges);
  return edges.toSorted((a, b) => a - b);
}

function textTrack(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: CompiledZone,
  pick: FieldOf<string | null>,
): Track<string | null> {
  const contest = contestOf(schedule, overrides, zone, pick);
  return {
    read(at): Reading<string | null> {
      const day = localDayAt(schedule.almanac, at);
      const win = contest.winnerAt(at, day);
      if (win === null) return { value: null, because: contest.absenceAt(at, day), bend: null };
      return { value: win.claim.setting, because: win.claim.because, bend: null };
    },
    losersAt: (at) => contest.losersAt(at, localDayAt(schedule.almanac, at)),
    edges: (from, to) => edgesOf([contest], from, to),
    same: (a, b) => a === b,
    followed: null,
  };
}

interface Limit {
  readonly volume: number;
  /** Whether it is the zone's own maximum. */
  readonly byZone: boolean;
  readonly because: Because;
}

/** The zone's own maximum, or the lowest cap that holds below it. */
function limitAt({ zone, caps }: CompiledZone, instant: Instant, day: Day, ignoreCaps: boolean): Limit {
  let limit: Limit = { volume: zone.maximumVolume, byZone: true, because: { kind: "cap", id: zone.id, name: zone.name } };
  if (ignoreCaps) return limit;
  for (const { because, maximumVolume, recurrence } of caps) {
    if (maximumVolume < limit.volume && recurrence.spanAt(instant, day) !== null)
      limit = { volume: maximumVolume, byZone: false, because };
  }
  return limit;
}

function volumeTrack(schedule: Schedule, overrides: readonly Override[], zone: CompiledZone): Track<Loudness> {
  const readers = new Map<VolumeSetting, ReturnType<typeof volumeReader>>();
  const contest = contestOf<VolumeSetting>(schedule, overrides, zone, (set) => set.volume);

  /** What is wanted before limits, with its reason. */
  const wantedAt = (at: Instant, day: Day): { piece: Piece; because: Because; emergency: boolean; held: boolean } => {
    const win = contest.winnerAt(at, day);
    if (win === null)
      return {
        piece: { value: DEFAULT_VOLUME, until: null },
        because: contest.absenceAt(at, day),
        emergency: false,
        held: false,
      };
    const { setting, because, layer } = win.claim;
    let reader = readers.get(setting);
    if (reader === undefined) readers.set(setting, (reader = volumeReader(schedule.almanac, setting)));
    return { piece: reader(win.span, at), because, emergency: layer === "emergency", held: true };
  };

  return {
    read(at): Reading<Loudness> {
      const day = localDayAt(schedule.almanac, at);
      const { piece, because, emergency } = wantedAt(at, day);
      const limit = limitAt(zone, at, day, emergency);
      const { value, until } = limited(piece, limit.volume, at);
      const heldDown = value === limit.volume && piece.value !== value;
      return { value, because: heldDown ? limit.because : because, bend: until };
    },
    losersAt(at): Loser[] {
      const day = localDayAt(schedule.almanac, at);
      const { piece, because, emergency, held } = wantedAt(at, day);
      const limit = limitAt(zone, at, day, emergency);
      const losers = contest.losersAt(at, day);
      if (!held || limited(piece, limit.volume, at).value !== limit.volume || piece.value === limit.volume) return losers;
      const { volume, byZone } = limit;
      const wanted = typeof piece.value === "number" ? piece.value : { from: piece.value.from, to: piece.value.to };
      const limitedBy: Loser = { because, loss: { code: "limited", wanted, limit: volume, byZone, winner: limit.because } };
      return [limitedBy, ...losers].slice(0, MOST_LOSERS);
    },
    edges: (from, to) => edgesOf([contest, ...zone.caps.map(({ recurrence }) => recurrence)], from, to),
    same: sameLoudness,
    followed: null,
  };
}

const PICKS: Record<"theme" | "playlist" | "accent", FieldOf<string | null>> = {
  theme: (set) => set.theme,
  playlist: (set) => set.playlist,
  accent: (set) => set.accent,
};

/** What the rules alone make of a zone; kept, since overrides mostly leave it as it is. */
function ruleTracks(schedule: Schedule, zone: CompiledZone): ZoneTracks {
  const { rules } = schedule.known;
  const known = rules.get(zone.zone.id);
  if (known !== undefined) return known;
  const tracks: ZoneTracks = {
    theme: textTrack(schedule, [], zone, PICKS.theme),
    playlist: textTrack(schedule, [], zone, PICKS.playlist),
    volume: volumeTrack(schedule, [], zone),
    accent: textTrack(schedule, [], zone, PICKS.accent),
  };
  rules.set(zone.zone.id, tracks);
  return tracks;
}

/**
 * A zone's tracks under a list of overrides, which must not be changed afterwards: what is found out is kept with it.
 * A zone that the plan does not have is a mistake of the caller and throws a RangeError.
 */
export function tracksOf(schedule: Schedule, overrides: readonly Override[], zoneId: string): ZoneTracks {
  const zone = schedule.zones.get(zoneId);
  if (zone === undefined) throw new RangeError(`there is no zone "${zoneId}"`);
  const underRules = ruleTracks(schedule, zone);
  if (overrides.length === 0) return underRules;
  let byZone = schedule.known.overrides.get(overrides);
  if (byZone === undefined) schedule.known.overrides.set(overrides, (byZone = new Map<string, ZoneTracks>()));
  const known = byZone.get(zoneId);
  if (known !== undefined) return known;

  const text = (field: "theme" | "playlist" | "accent"): Track<string | null> =>
    overridesSet(overrides, zone.zone, PICKS[field]) ? textTrack(schedule, overrides, zone, PICKS[field]) : underRules[field];
  const tracks: ZoneTracks = {
    theme: text("theme"),
    playlist: text("playlist"),
    volume: overridesSet(overrides, zone.zone, (set) => set.volume) ? volumeTrack(schedule, overrides, zone) : underRules.volume,
    accent: text("accent"),
  };
  byZone.set(zoneId, tracks);
  return tracks;
}
