/** What would go wrong with the sound of one zone. */
import type { Playlist } from "../../contract/plan.ts";
import type { Because } from "../../contract/state.ts";
import type { Instant } from "../../contract/words.ts";
import type { LocalDay } from "../music/day.ts";
import { isPlayable } from "../music/repertoire.ts";
import type { Repertoire } from "../music/repertoire.ts";
import type { AssetTroubles } from "./assets.ts";
import type { Play, VenueDay, ZoneDay } from "./day.ts";
import { gapsOf, reasonsWithin } from "./silence.ts";
import { common, extent, joined } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { Trouble, What } from "./trouble.ts";
import { walk } from "./walk.ts";

/** What every zone is looked at with. */
export interface Surroundings {
  readonly day: VenueDay;
  readonly playlists: ReadonlyMap<string, Playlist>;
  readonly dayOf: (instant: Instant) => LocalDay;
  /** The whole library, and what of it can be played. */
  readonly cards: Repertoire;
  readonly playable: Repertoire;
  readonly assets: AssetTroubles;
  /** Zones with a screen that plays. */
  readonly withPlayer: ReadonlySet<string>;
  becauseAt(zone: string, field: "playlist" | "volume", at: Instant): Because;
}

interface ZoneTroubles {
  readonly troubles: Trouble[];
  readonly tracks: number;
}

function about(zone: string, severity: Trouble["severity"], when: Stretch | null, what: What): Trouble {
  return { severity, zones: [zone], screen: null, when, what };
}

/** A playlist for as long as it lasts: what of it is heard, and what is not. */
function* playTroubles(zone: ZoneDay, play: Play & { playlist: string }, around: Surroundings): Generator<void, ZoneTroubles> {
  const { day, playlists, dayOf, cards, playable, assets } = around;
  const wanted = common(play, zone.sounding);
  const when = extent(wanted);
  if (when === null) return { troubles: [], tracks: 0 };
  const playlist = playlists.get(play.playlist);
  const unplayable = (known: boolean): ZoneTroubles => ({
    troubles: [about(zone.zone, "failure", when, { code: "playlist-unplayable", playlist: play.playlist, known })],
    tracks: 0,
  });
  if (playlist === undefined) return unplayable(false);
  for (const { sound } of playlist.oneShots) assets.noteSound(sound, zone.zone, when);
  const source = { playlist, zone: zone.zone, since: play.since, dayOf, around: null };
  for (const track of playlist.tracks) {
    if (isPlayable(track, cards)) continue;
    if ("sound" in track) assets.noteSound(track.sound, zone.zone, when);
    else assets.noteEngine(track.engine, zone.zone, when);
  }
  const planned = yield* walk({ ...source, repertoire: cards }, when);
  for (const [sound, heard] of planned.heard) assets.noteSound(sound, zone.zone, heard);
  if (!playlist.tracks.some((track) => isPlayable(track, playable))) return unplayable(true);
  // What cannot be played is passed over by the players, so that the order is another one.
  const mended = playlist.tracks.some((track) => isPlayable(track, cards) && !isPlayable(track, playable));
  const real = mended ? yield* walk({ ...source, repertoire: playable }, when) : planned;
  const openAndLoud = day.open.flatMap((open) => common(open, wanted));
  const gaps = gapsOf(real.silences, openAndLoud, playlist);
  const whole = extent(gaps);
  if (whole === null) return { troubles: [], tracks: real.tracks };
  const longestSeconds = Math.round(Math.max(...gaps.map(({ from, to }) => to - from)) / 1000);
  const what: What = { code: "silent-gap", playlist: playlist.id, count: gaps.length, longestSeconds };
  return { troubles: [about(zone.zone, "failure", whole, what)], tracks: real.tracks };
}

/** No playlist while open, where it is neither the plan's own will nor an emergency's. */
function quietTroubles(zone: ZoneDay, play: Play, { day, becauseAt }: Surroundings): Trouble[] {
  return common(play, day.open)
    .flatMap((quiet) => reasonsWithin(quiet, (at) => becauseAt(zone.zone, "playlist", at)))
    .flatMap(({ from, to, because }): Trouble[] => {
      const { kind } = because;
      if (kind !== "default" && kind !== "closed" && kind !== "override") return [];
      const override = kind === "override" ? because : null;
      return [about(zone.zone, "warning", { from, to }, { code: "silent-gap", playlist: null, override })];
    });
}

/** A playlist with a volume of 0 while open. */
function muteTroubles(zone: ZoneDay, play: Play & { playlist: string }, { day, becauseAt }: Surroundings): Trouble[] {
  const mute = joined(zone.segments.filter(({ loud }) => !loud));
  return common(play, mute)
    .flatMap((stretch) => common(stretch, day.open))
    .flatMap((stretch) => reasonsWithin(stretch, (at) => becauseAt(zone.zone, "volume", at)))
    .map(({ from, to, because }) =>
      about(zone.zone, "warning", { from, to }, { code: "volume-zero", playlist: play.playlist, because }),
    );
}

const plays = (play: Play): play is Play & { playlist: string } => play.playlist !== null;

/** Everything about the sound of a zone on that day; faults of the library are noted beside. */
export function* zoneTroubles(zone: ZoneDay, around: Surroundings): Generator<void, ZoneTroubles> {
  const troubles: Trouble[] = [];
  let tracks = 0;
  const sounds = extent(zone.sounding);
  const hasPlayer = around.withPlayer.has(zone.zone);
  if (sounds !== null && !hasPlayer) troubles.push(about(zone.zone, "failure", sounds, { code: "no-player" }));
  for (const play of zone.plays) {
    if (plays(play)) {
      const found = yield* playTroubles(zone, play, around);
      troubles.push(...found.troubles, ...muteTroubles(zone, play, around));
      tracks += found.tracks;
    } else if (hasPlayer || sounds !== null) {
      // A zone that never sounds and has nothing to sound with is meant to be quiet.
      troubles.push(...quietTroubles(zone, play, around));
    }
    yield;
  }
  return { troubles, tracks };
}
