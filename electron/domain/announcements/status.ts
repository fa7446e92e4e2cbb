/** What became of announcements, or will. */
import type { AnnouncementCue, AnnouncementStatus } from "../../contract/announcement.ts";
import type { Override } from "../../contract/command.ts";
import { type Instant, parseInstant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { emergencyAt } from "../emergency.ts";
import { timeline } from "../timeline.ts";
import type { Placed } from "./cues.ts";

/** The zones that hear nothing of it while it lasts: an emergency, or no volume. */
function silencedZones(
  { zones, startsAt, endsAt, volume, limits }: AnnouncementCue,
  schedule: Schedule,
  overrides: readonly Override[],
): string[] {
  if (volume === 0) return zones;
  const [from, to] = [parseInstant(startsAt), parseInstant(endsAt)];
  const emergencies = overrides
    .filter(({ layer }) => layer === "emergency")
    .flatMap((one) => [parseInstant(one.from), ...(one.until === null ? [] : [parseInstant(one.until)])])
    .filter((edge) => edge > from && edge < to);
  return zones.filter((zone) => {
    if (limits[zone] === 0) return true;
    const segments = timeline(schedule, overrides, zone, from, to);
    const isAudible = (at: Instant): boolean => {
      if (emergencyAt(overrides, at) !== null) return false;
      const here = segments.findLast((segment) => parseInstant(segment.from) <= at)?.volume ?? 0;
      return typeof here === "number" ? here > 0 : here.from > 0 || here.to > 0;
    };
    return ![from, ...segments.map((segment) => parseInstant(segment.from)), ...emergencies].some(isAudible);
  });
}

/**
 * An announcement as the API tells it; `unspoken` says why its text is not spoken. In which of its zones it was played,
 * players alone know: of those that have one and a volume, all count as having heard it.
 */
export function statusOf(
  { announcement, cue, taken, planned }: Placed,
  schedule: Schedule,
  overrides: readonly Override[],
  now: Instant,
  unspoken: string | null,
): AnnouncementStatus {
  const sounds = taken && cue.parts.length > 0;
  const silenced = sounds ? silencedZones(cue, schedule, overrides) : [];
  const state = (): AnnouncementStatus["state"] => {
    if (!taken || announcement.cancelledAt !== null) return "cancelled";
    if (sounds && silenced.length === cue.zones.length) return "silenced";
    if (now < parseInstant(cue.startsAt)) return "waiting";
    return now < parseInstant(cue.endsAt) ? "playing" : "done";
  };
  const played = new Set(schedule.plan.screens.filter(({ roles }) => roles.includes("player")).map(({ zone }) => zone));
  const unheardIn = sounds ? cue.zones.filter((zone) => silenced.includes(zone) || !played.has(zone)) : [];
  return { ...cue, state: state(), unheardIn, planned, unspoken };
}
