/** What is announced in a zone, as voices that are due. Pure. */
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import { type Instant, parseInstant, type Words } from "../../electron/contract/words.ts";
import type { Due } from "./plan.ts";

/** Recordings are decoded this long before they are heard, and fetched so long before, in milliseconds. */
const DECODED_AHEAD = 30_000;
const FETCHED_AHEAD = 24 * 3_600_000;

/** A recording of an announcement: enough of a sound to fetch and to play it. */
export type Recorded = Pick<Sound, "id" | "url">;

export interface Announced {
  /** From first to last sound of each announcement that is yet to come or sounds, by the venue's clock. */
  readonly spans: readonly {
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    /** Its own, 0–100; null: it has none. */
    readonly volume: number | null;
    /** The most that the zone may be then. */
    readonly limit: number;
  }[];
  /** What the one that sounds says, or what it is called; null: none does. */
  saying(now: Instant): Words | null;
  /** What is due now, or begins before `ahead` milliseconds have passed. */
  due(now: Instant, ahead: number): Due[];
  /** What must be decoded by now, and what is better fetched already. */
  needed(now: Instant): { readonly decoded: readonly Recorded[]; readonly fetched: readonly Recorded[] };
}

/** Looks at what a zone hears of the announcements that screens were told of. */
export function announcedIn(zone: string, cues: readonly AnnouncementCue[]): Announced {
  const here = cues.filter(({ zones, parts }) => parts.length > 0 && zones.includes(zone));
  const parts = here.flatMap((cue) =>
    cue.parts.flatMap(({ sound, url, startsAt, durationSeconds }) => {
      const begins = parseInstant(startsAt);
      const ends = begins + durationSeconds * 1000;
      // One that is cancelled leaves when that is told, whatever the clock says then: it has faded out by the end that is told.
      return parseInstant(cue.endsAt) < ends ? [] : [{ id: sound, url, begins, ends, durationSeconds }];
    }),
  );
  return {
    spans: here.map(({ startsAt, endsAt, volume, limits }) => ({
      startsAt: parseInstant(startsAt),
      endsAt: parseInstant(endsAt),
      volume,
      limit: limits[zone] ?? 100,
    })),
    saying(now) {
      const cue = here.find(({ startsAt, endsAt }) => parseInstant(startsAt) <= now && now < parseInstant(endsAt));
      return cue === undefined ? null : (cue.text ?? cue.name);
    },
    due: (now, ahead) =>
      parts
        .filter(({ begins, ends }) => begins <= now + ahead && ends > now)
        .map(({ id, begins, ends, durationSeconds }) => ({
          bus: "announcement",
          sound: id,
          playlist: null,
          startedAt: begins,
          endsAt: ends,
          positionSeconds: Math.max(0, now - begins) / 1000,
          durationSeconds,
          loop: false,
          share: 1,
          fade: { from: begins, to: 1, seconds: 0 },
        })),
    needed(now) {
      const before = (ahead: number): Recorded[] => parts.filter(({ begins, ends }) => begins <= now + ahead && ends > now);
      return { decoded: before(DECODED_AHEAD), fetched: before(FETCHED_AHEAD) };
    },
  };
}
