/** The recordings that announcements are made of: the library's sounds, and texts that were spoken. */
import type { Sound } from "../contract/sound.ts";
import type { Recordings } from "../domain/announcements/recordings.ts";
import type { Library, Speech } from "./ports.ts";

/** The library's sounds by their ids, and the texts that are spoken by now. */
export function recordingsOf(library: Library, speech: Speech): Recordings {
  let known: { readonly sounds: readonly Sound[]; readonly byId: ReadonlyMap<string, Sound> } | null = null;
  return {
    sound(id) {
      const { sounds } = library;
      if (known?.sounds !== sounds) known = { sounds, byId: new Map(sounds.map((sound) => [sound.id, sound])) };
      return known.byId.get(id) ?? null;
    },
    spoken: speech.find,
  };
}
