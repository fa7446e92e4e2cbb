/** The voices of a zone's playlist at the instants a player asks for. */
import type { Playlist } from "../../electron/contract/plan.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import type { PlaylistInZone } from "../../electron/domain/music/chain.ts";
import type { Neighbourhood } from "../../electron/domain/music/journey.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import { followPlaylist, type Voice } from "../../electron/domain/music/voices.ts";

export interface Music {
  /** What is heard at an instant, and what begins within `ahead` milliseconds from then. */
  readonly voicesAt: (at: Instant, ahead: number) => readonly Voice[];
  /** What is heard at an instant further on; a follower counts on from where it was asked last, so this has its own. */
  readonly laterAt: (at: Instant) => readonly Voice[];
}

type Source = Pick<PlaylistInZone, "zone" | "since" | "dayOf"> & {
  readonly playlist: Playlist | null;
  readonly around: Neighbourhood;
};

const SILENCE: Music = { voicesAt: () => [], laterAt: () => [] };

/**
 * Keeps the music of a zone as long as playlist, beginning, neighbourhood and the sounds that can be played stay what they
 * are. A neighbourhood is compared by identity: whoever makes a new one has other news of the zones.
 */
export function musicKeeper(): (source: Source, sounds: ReadonlyMap<string, Sound>) => Music {
  let key = "";
  let known: Neighbourhood | null = null;
  let music = SILENCE;
  return ({ playlist, zone, since, dayOf, around }, sounds) => {
    if (playlist === null) return SILENCE;
    const lengths = [...sounds.values()].map(({ id, kind, durationSeconds, layer }) => [id, kind, durationSeconds, layer]);
    const asked = JSON.stringify([playlist, zone, since, lengths]);
    if (asked === key && around === known) return music;
    key = asked;
    known = around;
    const source = { playlist, zone, since, dayOf, repertoire: repertoireOf(sounds.values()), around };
    const later = followPlaylist(source);
    music = { voicesAt: followPlaylist(source).voicesAt, laterAt: (at) => later.voicesAt(at, 0) };
    return music;
  };
}
