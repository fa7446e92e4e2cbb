/** What it takes for a sound to be heard in a playlist. Pure: a plan goes in, and the one to be saved comes out. */
import type { Playlist } from "../../../electron/contract/parts.ts";
import type { Plan } from "../../../electron/contract/plan.ts";
import { type Kind, goesRound } from "./level.ts";

/** How long a loop is held, in seconds, before another track has its turn. */
const HELD_SECONDS = 180;
/** The shortest and the longest pause, in seconds, between two starts of what passes by. */
const EVERY_SECONDS: [number, number] = [180, 480];

/** As what a playlist plays a sound of a kind; null: rules and announcements name it, playlists do not. */
export function partOf(kind: Kind): "track" | "one-shot" | null {
  if (goesRound(kind)) return "track";
  return kind === "one-shot" ? "one-shot" : null;
}

export function plays({ tracks, oneShots }: Playlist, sound: string): boolean {
  return tracks.some((track) => "sound" in track && track.sound === sound) || oneShots.some((one) => one.sound === sound);
}

/** The plan in which a playlist plays a sound, too; null: there is no such playlist any more, or it plays it already. */
export function playedIn(plan: Plan, playlist: string, sound: string, part: "track" | "one-shot"): Plan | null {
  const held = plan.playlists.find(({ id }) => id === playlist);
  if (held === undefined || plays(held, sound)) return null;
  const more: Playlist =
    part === "track"
      ? { ...held, tracks: [...held.tracks, { sound, playSeconds: HELD_SECONDS, weight: 1, gainDecibels: 0 }] }
      : { ...held, oneShots: [...held.oneShots, { sound, everySeconds: EVERY_SECONDS, gainDecibels: 0, travels: false }] };
  return withPlaylist(plan, more);
}

function withPlaylist(plan: Plan, playlist: Playlist): Plan {
  return { ...plan, playlists: plan.playlists.map((one) => (one.id === playlist.id ? playlist : one)) };
}

/** The plan with a playlist as it was in `before`; null where it is no longer as `after` made it. */
export function takenBack(plan: Plan, before: Plan, after: Plan, playlist: string): Plan | null {
  const of = ({ playlists }: Plan): Playlist | undefined => playlists.find(({ id }) => id === playlist);
  const [now, made, old] = [of(plan), of(after), of(before)];
  if (old === undefined || JSON.stringify(now) !== JSON.stringify(made)) return null;
  return withPlaylist(plan, old);
}
