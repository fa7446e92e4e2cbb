/** The part of an announcement that is heard at an instant, in the terms of `GET /api/playing`. */
import type { AnnouncementCue } from "../../contract/announcement.ts";
import type { PlayingTrack } from "../../contract/state.ts";
import { type Instant, parseInstant } from "../../contract/words.ts";

/** What is heard of the announcements in a zone; the zone's volume, or the announcement's own, comes on top. */
export function announcementTracks(cues: readonly AnnouncementCue[], zone: string, at: Instant): PlayingTrack[] {
  return cues
    .filter(({ zones, endsAt }) => zones.includes(zone) && parseInstant(endsAt) > at)
    .flatMap(({ parts }) => parts)
    .flatMap(({ sound, startsAt, durationSeconds }) => {
      const positionSeconds = (at - parseInstant(startsAt)) / 1000;
      if (positionSeconds < 0 || positionSeconds >= durationSeconds) return [];
      return [{ sound, startedAt: startsAt, positionSeconds, gainDecibels: 0 }];
    });
}
