/** A volume that moves, read at an instant (S7). */
import type { Volume } from "../contract/state.ts";
import { type Instant, parseInstant } from "../contract/words.ts";

/** The volume at an instant, 0-100, not rounded; a ramp is linear between its two ends. */
export function volumeAt(volume: Volume, at: Instant): number {
  if (typeof volume === "number") return volume;
  const start = parseInstant(volume.startInstant);
  const end = parseInstant(volume.endInstant);
  const share = end > start ? Math.min(1, Math.max(0, (at - start) / (end - start))) : 1;
  return volume.from + (volume.to - volume.from) * share;
}
