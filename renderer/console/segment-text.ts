/** A segment of the day in one sentence. */
import type { Segment } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import type { Speech } from "./speech.ts";

/** "42", or "30 to 60" for a ramp. */
export function volumeText(volume: Segment["volume"], speech: Speech): string {
  return typeof volume === "number" ? String(volume) : speech.say("day.volume-ramp", { from: volume.from, to: volume.to });
}

export function segmentText(segment: Segment, speech: Speech): string {
  return speech.say("day.segment", {
    from: speech.time(parseInstant(segment.from)),
    to: speech.time(parseInstant(segment.to)),
    theme: speech.theme(segment.theme),
    playlist: speech.playlist(segment.playlist),
    volume: volumeText(segment.volume, speech),
    accent: speech.accent(segment.accent),
  });
}
