/** The recordings that announcements are made of: the library's, and texts that were spoken. */
import type { Recordings } from "../domain/announcements/recordings.ts";
import type { Library } from "./ports.ts";

/** The library's sounds by their ids. */
export function recordingsOf({ sounds }: Library): Recordings {
  const byId = new Map(sounds.map((sound) => [sound.id, sound]));
  return {
    sound: (id) => byId.get(id) ?? null,
    spoken: () => null,
  };
}
