/** The most that zones may be while something is announced. */
import type { Instant } from "../../contract/words.ts";
import { lowestOn } from "../caps.ts";
import type { Schedule } from "../compiled.ts";
import { indexAt, valueIn } from "../course.ts";
import { zoneOf } from "../fields.ts";

/**
 * The most that a zone may be at an instant, 0–100: its own maximum, or the lowest cap that holds (S7), also where the
 * zone is quieter than that. Throws a RangeError for a zone that the plan does not have.
 */
export function limitAt(schedule: Schedule, zoneId: string, at: Instant): number {
  const { caps, maximum } = zoneOf(schedule, zoneId);
  if (caps.length === 0) return maximum.value;
  const lowest = lowestOn(caps, schedule.clock.dayAt(at));
  return Math.min(maximum.value, valueIn(lowest, indexAt(lowest, at))?.value ?? maximum.value);
}
