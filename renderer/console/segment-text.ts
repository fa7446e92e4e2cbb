/** A segment of the day in words. */
import type { Segment } from "../../electron/contract/state.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import type { Speech } from "./speech.ts";

/** "42", "30 to 60" where it moves between the segment's own ends, "—" where nothing is played at any volume. */
export function volumeText(segment: Segment, speech: Speech): string {
  if (segment.playlist === null) return "—";
  const from = Math.round(volumeAt(segment.volume, parseInstant(segment.from)));
  const to = Math.round(volumeAt(segment.volume, parseInstant(segment.to)));
  return from === to ? String(from) : speech.say("day.volume-ramp", { from, to });
}

export function segmentText(segment: Segment, speech: Speech): string {
  const { say } = speech;
  const parts = [
    speech.theme(segment.theme),
    speech.playlist(segment.playlist),
    segment.playlist === null ? null : say("day.volume", { volume: volumeText(segment, speech) }),
    segment.accent === null ? null : say("day.accent", { accent: speech.accent(segment.accent) }),
  ].filter((part) => part !== null);
  return say("day.segment", {
    from: speech.exact(parseInstant(segment.from)),
    to: speech.exact(parseInstant(segment.to)),
    what: parts.join(", "),
  });
}
