/** What became of announcements, or will. */
import type { AnnouncementCue, AnnouncementStatus } from "../../contract/announcement.ts";
import type { Override } from "../../contract/command.ts";
import { type Instant, parseInstant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { emergencyAt } from "../emergency.ts";
import { timeline } from "../timeline.ts";
import type { Placed } from "./cues.ts";

/** Whether nothing of it is heard anywhere while it lasts: an emergency, or no volume in any of its zones. */
function isSilenced(
  { zones, startsAt, endsAt, parts, volume }: AnnouncementCue,
  schedule: Schedule,
  overrides: readonly Override[],
): boolean {
  if (parts.length === 0) return false;
  if (volume === 0) return true;
  const [from, to] = [parseInstant(startsAt), parseInstant(endsAt)];
  const emergencies = overrides
    .filter(({ layer }) => layer === "emergency")
    .flatMap((one) => [parseInstant(one.from), ...(one.until === null ? [] : [parseInstant(one.until)])])
    .filter((edge) => edge > from && edge < to);
  return zones.every((zone) => {
    const segments = timeline(schedule, overrides, zone, from, to);
    const isAudible = (at: Instant): boolean => {
      if (emergencyAt(overrides, at) !== null) return false;
      const here = segments.findLast((segment) => parseInstant(segment.from) <= at)?.volume ?? 0;
      return typeof here === "number" ? here > 0 : here.from > 0 || here.to > 0;
    };
    return ![from, ...segments.map((segment) => parseInstant(segment.from)), ...emergencies].some(isAudible);
  });
}

/** An announcement as the API tells it; `unspoken` says why its text is not spoken. */
export function statusOf(
  { announcement, cue, taken, planned }: Placed,
  schedule: Schedule,
  overrides: readonly Override[],
  now: Instant,
  unspoken: string | null,
): AnnouncementStatus {
  const state = (): AnnouncementStatus["state"] => {
    if (!taken || announcement.cancelledAt !== null) return "cancelled";
    if (isSilenced(cue, schedule, overrides)) return "silenced";
    if (now < parseInstant(cue.startsAt)) return "waiting";
    return now < parseInstant(cue.endsAt) ? "playing" : "done";
  };
  return { ...cue, state: state(), planned, unspoken };
}
