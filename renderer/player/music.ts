/** The voices of a zone's playlist at the instants a player asks for. */
import type { Playlist } from "../../electron/contract/plan.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { followPlaylist, type PlaylistInZone, type Voice } from "../../electron/domain/playlist.ts";

/** A follower counts on from where it was asked last, so each distance from now has its own. */
export interface Music {
  readonly now: (at: Instant) => readonly Voice[];
  readonly nextLook: (at: Instant) => readonly Voice[];
  readonly prepare: (at: Instant) => readonly Voice[];
}

type Source = Pick<PlaylistInZone, "zone" | "since" | "dayOf"> & { readonly playlist: Playlist | null };

const SILENCE: Music = { now: () => [], nextLook: () => [], prepare: () => [] };

/** Keeps the music of a zone as long as playlist, beginning and the sounds that can be played stay what they are. */
export function musicKeeper(): (source: Source, sounds: ReadonlyMap<string, Sound>) => Music {
  let key = "";
  let music = SILENCE;
  return ({ playlist, zone, since, dayOf }, sounds) => {
    if (playlist === null) return SILENCE;
    const durations = new Map([...sounds].map(([id, sound]) => [id, sound.durationSeconds]));
    const asked = JSON.stringify([playlist, zone, since, [...durations]]);
    if (asked === key) return music;
    key = asked;
    const follow = () => followPlaylist({ playlist, zone, since, dayOf, durations });
    music = { now: follow().voicesAt, nextLook: follow().voicesAt, prepare: follow().voicesAt };
    return music;
  };
}
