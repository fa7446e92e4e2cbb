/** What the library offers to playlists: sounds, and the engines that are made of them. */
import type { Playlist, Track } from "../../contract/plan.ts";
import type { Sound } from "../../contract/sound.ts";

/** What music needs to know of a sound. */
export type Card = Pick<Sound, "id" | "kind" | "durationSeconds" | "layer">;

type Role = NonNullable<Card["layer"]>["role"];

/** The sounds of an engine by their role, each list in the order of the ids. There is an idle; anything else may be missing. */
export type Engine = Readonly<Record<Role, readonly Card[]>>;

export interface Repertoire {
  readonly sounds: ReadonlyMap<string, Card>;
  readonly engines: ReadonlyMap<string, Engine>;
}

/** Sorts the sounds that can be played. The same sounds in another order are the same repertoire. */
export function repertoireOf(sounds: Iterable<Card>): Repertoire {
  const known = new Map<string, Card>();
  const engines = new Map<string, Record<Role, Card[]>>();
  for (const sound of [...sounds].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    known.set(sound.id, sound);
    if (sound.layer === undefined) continue;
    const { engine, role } = sound.layer;
    const layers = engines.get(engine) ?? { ignition: [], idle: [], rev: [], cruise: [], overrun: [], held: [] };
    layers[role].push(sound);
    engines.set(engine, layers);
  }
  return { sounds: known, engines: new Map([...engines].filter(([, { idle }]) => idle.length > 0)) };
}

/** Names what a track plays; a sound and an engine of one name are two things. */
export function keyOf(track: Track): string {
  return "sound" in track ? `sound ${track.sound}` : `engine ${track.engine}`;
}

/** Whether anything of a track can be played. */
export function isPlayable(track: Track, { sounds, engines }: Repertoire): boolean {
  return "sound" in track ? sounds.has(track.sound) : engines.has(track.engine);
}

/** The ids of the sounds that a track may need; of an engine that is not there, none. */
export function soundsOfTrack(track: Track, { engines }: Repertoire): string[] {
  if ("sound" in track) return [track.sound];
  const engine = engines.get(track.engine);
  if (engine === undefined) return [];
  const { held: _forThePedal, ...played } = engine;
  return Object.values(played).flatMap((layers) => layers.map(({ id }) => id));
}

/** The ids of the sounds that a playlist may need, its one-shots last. */
export function soundsOfPlaylist({ tracks, oneShots }: Playlist, repertoire: Repertoire): string[] {
  return [...new Set([...tracks.flatMap((track) => soundsOfTrack(track, repertoire)), ...oneShots.map(({ sound }) => sound)])];
}
