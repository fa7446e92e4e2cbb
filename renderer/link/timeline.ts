/** What a screen knows of its coming days, so that it goes on by itself when the controller is gone. */
import type { Daylight, Segment } from "../../electron/contract/state.ts";
import type { DayPart } from "../../electron/contract/theme.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";

/**
 * The segment that holds at an instant. Beyond the last known one the last goes on: a house that was cut off
 * for longer than it knows ahead stays as it was rather than going dark. null only where nothing is known.
 */
export function segmentAt(segments: readonly Segment[], at: Instant): Segment | null {
  const holding = segments.find((segment) => parseInstant(segment.from) <= at && at < parseInstant(segment.to));
  if (holding !== undefined) return holding;
  const first = segments[0];
  return first !== undefined && at < parseInstant(first.from) ? first : (segments.at(-1) ?? null);
}

/** Whether the sun is up at an instant, as far as is known; night where nothing is, and the last that is known beyond it. */
export function dayPartAt(daylight: readonly Daylight[], at: Instant): DayPart {
  const holding = daylight.find(({ from, to }) => parseInstant(from) <= at && at < parseInstant(to));
  return (holding ?? daylight.at(-1))?.part ?? "night";
}
