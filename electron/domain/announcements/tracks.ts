/** The part of an announcement that is heard at an instant, in the terms of `GET /api/playing`. */
import type { AnnouncementCue } from "../../contract/announcement.ts";
import type { PlayingTrack } from "../../contract/state.ts";
import { type Instant, parseInstant } from "../../contract/words.ts";
import { duckAt, duckMoves } from "../duck.ts";
import { gainAt } from "../music/envelope.ts";

/** So long before and after an announcement, in milliseconds, the ambience moves for it. */
export const AROUND_ANNOUNCEMENT = 10_000;

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

/** What a zone hears beside the announcements, as far down as it is while they sound. */
export function duckedUnder(
  cues: readonly AnnouncementCue[],
  zone: string,
  at: Instant,
  tracks: readonly PlayingTrack[],
): PlayingTrack[] {
  const heard = cues.filter(({ zones, parts }) => zones.includes(zone) && parts.length > 0);
  const spans = heard.map(({ startsAt, endsAt }) => ({ startsAt: parseInstant(startsAt), endsAt: parseInstant(endsAt) }));
  const share = duckAt(duckMoves(spans), at);
  const lanes = [{ first: share, moves: [] }];
  return tracks.map((track) => ({ ...track, gainDecibels: gainAt({ gainDecibels: track.gainDecibels, lanes }, at) }));
}
