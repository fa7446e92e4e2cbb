/** How much decoded sound a zone's player holds. Pure; SOUND §5. */
import type { Sound } from "../../electron/contract/sound.ts";

/** Decoded, a second is 48,000 frames of two 32-bit floats: whatever the recording, 6.5 minutes are the most. */
const BYTES_PER_SECOND = 48_000 * 2 * 4;
const MOST_BYTES = 150e6;

/**
 * The sounds to hold: all that are due, since late is better than silence, and of what comes after them the first ones,
 * as long as there is room. What does not fit is decoded when something else has gone.
 */
export function withinRoom(
  due: readonly string[],
  coming: readonly string[],
  sounds: ReadonlyMap<string, Pick<Sound, "durationSeconds">>,
): Set<string> {
  const bytesOf = (id: string): number => (sounds.get(id)?.durationSeconds ?? 0) * BYTES_PER_SECOND;
  const held = new Set(due);
  let bytes = [...held].reduce((sum, id) => sum + bytesOf(id), 0);
  for (const id of coming) {
    if (held.has(id)) continue;
    bytes += bytesOf(id);
    if (bytes > MOST_BYTES) break;
    held.add(id);
  }
  return held;
}
