/** What a zone should have let be heard on a day, sound by sound. */
import type { Override } from "../../contract/command.ts";
import type { Play } from "../../contract/heard.ts";
import type { Sound } from "../../contract/sound.ts";
import type { Theme } from "../../contract/theme.ts";
import { parseInstant } from "../../contract/words.ts";
import { fieldsOf } from "../fields.ts";
import type { VenueDay } from "../forecast/day.ts";
import { type Stretch, common, joined } from "../forecast/stretch.ts";
import { localDayOf } from "../music/day.ts";
import type { Neighbourhood } from "../music/journey.ts";
import { repertoireOf } from "../music/repertoire.ts";
import { followPlaylist } from "../music/voices.ts";
import type { Schedule } from "../schedule.ts";
import { arrivalAt } from "../seasons/arrival.ts";
import { timeline } from "../timeline.ts";

/** A sound that should be heard, `[from, to)`. */
export interface Planned extends Stretch {
  readonly bus: Play["bus"];
  readonly sound: string;
  readonly playlist: string | null;
}

/** A playlist, or silence, at one volume or a moving one. */
export interface Band extends Stretch {
  readonly playlist: string | null;
  readonly loud: boolean;
}

export interface ZonePlan {
  readonly bands: readonly Band[];
  readonly planned: readonly Planned[];
}

/** What plans are made of. */
export interface PlanSource {
  readonly schedule: Schedule;
  readonly overrides: readonly Override[];
  readonly sounds: readonly Sound[];
  readonly themes: readonly Pick<Theme, "id" | "accents">[];
}

/** So far is looked ahead at once, in milliseconds. */
const STEP = 600_000;

/** A playlist for as long as it lasts within the day. */
interface Playing extends Stretch {
  readonly playlist: string;
}

function* voicesOf(
  { schedule, overrides, sounds }: PlanSource,
  zone: string,
  stretches: readonly Playing[],
): Generator<void, Planned[]> {
  const { plan } = schedule;
  const fields = fieldsOf(schedule, overrides, zone);
  const playlists = new Map(plan.playlists.map((playlist) => [playlist.id, playlist]));
  /** Journeys ask for their zones again and again. */
  const fieldsIn = new Map(plan.zones.map(({ id }) => [id, fieldsOf(schedule, overrides, id)]));
  const around: Neighbourhood = {
    zones: plan.zones,
    playlists: plan.playlists,
    playlistIn: (id, at) => playlists.get(fieldsIn.get(id)?.playlist.read(at).value ?? "") ?? null,
  };
  const shared = { zone, dayOf: localDayOf(schedule.almanac), repertoire: repertoireOf(sounds), around };
  const found: Planned[] = [];
  for (const { playlist: id, from, to } of stretches) {
    const playlist = playlists.get(id);
    if (playlist === undefined) continue;
    const follower = followPlaylist({ ...shared, playlist, since: fields.playlist.since(from) });
    const heard = new Map<string, Planned>();
    for (let at = from; at < to; at += STEP) {
      for (const { kind, sound, startedAt, endsAt } of follower.voicesAt(at, Math.min(STEP, to - at))) {
        const stretch = { from: Math.max(from, startedAt), to: Math.min(to, endsAt) };
        if (stretch.from < stretch.to)
          heard.set(`${kind} ${sound} ${startedAt} ${endsAt}`, { bus: "ambience", sound, playlist: id, ...stretch });
      }
      yield;
    }
    found.push(...heard.values());
  }
  return found;
}

/** Where an alarm hushes everything else, with its sound. */
function alarmsOf(overrides: readonly Override[], day: Stretch): Planned[] {
  return overrides.flatMap(({ layer, sound, from, until }) => {
    if (layer !== "emergency" || sound === null) return [];
    const whole = { from: parseInstant(from), to: until === null ? day.to : parseInstant(until) };
    return common(whole, [day]).map((stretch) => ({ bus: "alarm" as const, sound, playlist: null, ...stretch }));
  });
}

/** The stretches of equal values, of which neighbours differ. */
function bandsOf(source: PlanSource, zone: string, day: Stretch): (Band & { readonly accent: string | null })[] {
  const bands: (Band & { readonly accent: string | null })[] = [];
  for (const { from, to, playlist, accent, volume } of timeline(source.schedule, source.overrides, zone, day.from, day.to)) {
    const loud = typeof volume === "number" ? volume > 0 : volume.from > 0 || volume.to > 0;
    const stretch = { from: parseInstant(from), to: parseInstant(to) };
    const last = bands.at(-1);
    if (last !== undefined && last.playlist === playlist && last.accent === accent && last.loud === loud)
      bands[bands.length - 1] = { ...last, to: stretch.to };
    else bands.push({ ...stretch, playlist, accent, loud });
  }
  return bands;
}

/** The sounds with which themes arrive on a day, each for as long as nothing ends it early. */
function arrivalsOf({ schedule, overrides, sounds, themes }: PlanSource, zone: string, day: Stretch): Planned[] {
  const segments = timeline(schedule, overrides, zone, day.from - 1, day.to);
  return segments.flatMap(({ theme, from }, index): Planned[] => {
    if (index === 0 || segments[index - 1]?.theme === theme) return [];
    const since = parseInstant(from);
    let planned: Planned | null = null;
    for (const segment of segments.slice(index)) {
      const begins = parseInstant(segment.from);
      const welcomed = { theme: segment.theme, since, playlist: segment.playlist, accent: segment.accent };
      const cardOf = (id: string): Sound | undefined => sounds.find((sound) => sound.id === id);
      const arrival = segment.theme === theme ? arrivalAt(welcomed, themes, cardOf, begins) : null;
      if (arrival === null || segment.volume === 0) break;
      const to = Math.min(parseInstant(segment.to), arrival.endsAt);
      planned = { bus: "accent", sound: arrival.sound, playlist: null, from: since, to };
    }
    return planned === null ? [] : [planned];
  });
}

/** The parts of some stretches at which nothing else is due. */
function without<T extends Stretch>(stretches: readonly T[], others: readonly Stretch[]): T[] {
  return others.reduce<T[]>(
    (left, other) =>
      left.flatMap((stretch) =>
        [
          { ...stretch, to: Math.min(stretch.to, other.from) },
          { ...stretch, from: Math.max(stretch.from, other.to) },
        ].filter(({ from, to }) => from < to),
      ),
    [...stretches],
  );
}

/**
 * A zone's day: what is due of its playlists while they are not at volume 0, its accents, the arrivals of themes, and alarms. Yields now and then,
 * so that nobody is held up. Throws a RangeError for a zone that the plan does not have.
 */
export function* planOf(source: PlanSource, zone: string, day: VenueDay): Generator<void, ZonePlan> {
  const alarms = alarmsOf(source.overrides, day);
  const hushed = joined(alarms.toSorted((a, b) => a.from - b.from));
  const bands = bandsOf(source, zone, day);
  const loud = without(
    bands.filter((band) => band.loud),
    hushed,
  );
  const playing: Playing[] = [];
  for (const { playlist, from, to } of loud) {
    const last = playing.at(-1);
    if (playlist === null) continue;
    if (last?.playlist === playlist && last.to === from) playing[playing.length - 1] = { ...last, to };
    else playing.push({ playlist, from, to });
  }
  const accents: Planned[] = [];
  for (const { accent, from, to } of loud) {
    const last = accents.at(-1);
    if (accent === null) continue;
    if (last?.sound === accent && last.to === from) accents[accents.length - 1] = { ...last, to };
    else accents.push({ bus: "accent", sound: accent, playlist: null, from, to });
  }
  const voices = yield* voicesOf(source, zone, playing);
  const arrivals = without(arrivalsOf(source, zone, day), hushed);
  const planned = [...voices, ...accents, ...arrivals, ...alarms].toSorted((a, b) => a.from - b.from || a.to - b.to);
  return { bands: bands.map(({ from, to, playlist, loud: isLoud }) => ({ from, to, playlist, loud: isLoud })), planned };
}
