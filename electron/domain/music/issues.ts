/** What a plan's playlists ask for and the library cannot give. */
import { pathText } from "../../contract/issues.ts";
import type { Issue } from "../../contract/issues.ts";
import type { Playlist } from "../../contract/plan.ts";
import { passesBy } from "./journey.ts";
import type { Repertoire } from "./repertoire.ts";

/** The faults of the playlists of a plan, each with its place. */
export function playlistIssues(playlists: readonly Playlist[], { sounds, engines }: Repertoire): Issue[] {
  return playlists.flatMap(({ tracks, oneShots }, i) => [
    ...tracks.flatMap((track, j): Issue[] => {
      const path = ["playlists", i, "tracks", j];
      if ("sound" in track)
        return sounds.has(track.sound)
          ? []
          : [{ path: pathText([...path, "sound"]), message: `there is no sound "${track.sound}"` }];
      if (engines.has(track.engine)) return [];
      return [{ path: pathText([...path, "engine"]), message: `there is no engine "${track.engine}"` }];
    }),
    ...oneShots.flatMap(({ sound, travels }, j): Issue[] => {
      const path = ["playlists", i, "oneShots", j];
      const card = sounds.get(sound);
      if (card === undefined) return [{ path: pathText([...path, "sound"]), message: `there is no sound "${sound}"` }];
      if (!travels || passesBy(card)) return [];
      const message = `cannot be true: "${sound}" is a ${card.kind}, which has no end and passes nobody by`;
      return [{ path: pathText([...path, "travels"]), message }];
    }),
  ]);
}
