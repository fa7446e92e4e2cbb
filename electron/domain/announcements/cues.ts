/**
 * What is announced at an instant: a pure function of the plan, the opening hours, the announcements that people made,
 * and the lengths of recordings. Nothing is triggered, so a screen that joins late, or a controller that starts again,
 * finds an announcement where it is.
 */
import type { Announcement, AnnouncementCue, PlannedAnnouncement } from "../../contract/announcement.ts";
import { type Instant, formatInstant, parseInstant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { closestTarget } from "../targets.ts";
import { DAY, MINUTE } from "../time.ts";
import { closingsBetween } from "./closings.ts";
import { turnsOf } from "./queue.ts";
import { limitAt } from "./limits.ts";
import { type Recordings, compose } from "./recordings.ts";

/** A queue from before so many milliseconds has long been worked off: no one waits for that long. */
const LOOK_BACK = DAY;

/** The earliest that any announcement before closing can be made ahead of it (the contract's limit). */
const LONGEST_BEFORE_CLOSING = 720 * MINUTE;

/** An announcement in its place, and where it comes from. */
export interface Placed {
  readonly announcement: Announcement;
  readonly cue: AnnouncementCue;
  /** false: it was cancelled before it began. */
  readonly taken: boolean;
  /** It comes by itself, from the plan and the opening hours. */
  readonly planned: boolean;
}

/** Names an occurrence by the date it closes, so that its cancellation outlives a change of hours. */
const occurrenceId = (id: string, date: string, place: number): string =>
  `${id}-${date.replaceAll("-", "")}${place === 0 ? "" : `-${place + 1}`}`;

/** Those that the plan makes before closings and that are due in `[from, to]`. */
function occurrencesOf(schedule: Schedule, from: Instant, to: Instant): Announcement[] {
  const planned = schedule.plan.announcements.filter(
    (one): one is PlannedAnnouncement & { minutesBeforeClosing: number } => one.enabled && one.minutesBeforeClosing !== null,
  );
  if (planned.length === 0) return [];
  return closingsBetween(schedule, from, to + LONGEST_BEFORE_CLOSING).flatMap(({ opensAt, closesAt, date, place }) =>
    planned.flatMap(({ minutesBeforeClosing, enabled: _, ...announcement }) => {
      const at = closesAt - minutesBeforeClosing * MINUTE;
      if (at < opensAt || at < from || at > to) return [];
      const due = formatInstant(at);
      return [{ ...announcement, id: occurrenceId(announcement.id, date, place), at: due, createdAt: due, cancelledAt: null }];
    }),
  );
}

interface Due {
  readonly announcement: Announcement;
  readonly planned: boolean;
}

/** Whoever is due, in order; of those due at once, the plan's before those that people made, and these as they were made. */
function dueOf(schedule: Schedule, made: readonly Announcement[], from: Instant, to: Instant): Due[] {
  const stored = new Map(made.map((announcement) => [announcement.id, announcement]));
  const occurrences = occurrencesOf(schedule, from, to).map((occurrence): Due => {
    const cancelledAt = stored.get(occurrence.id)?.cancelledAt ?? null;
    stored.delete(occurrence.id);
    return { announcement: { ...occurrence, cancelledAt }, planned: true };
  });
  const others = [...stored.values()]
    .filter(({ at }) => parseInstant(at) >= from && parseInstant(at) <= to)
    .map((announcement): Due => ({ announcement, planned: false }));
  return [...occurrences, ...others].toSorted((a, b) => parseInstant(a.announcement.at) - parseInstant(b.announcement.at));
}

/** Every announcement of which something falls into `(from, to)`, in the order of the queue; also those that were cancelled. */
export function announcementsBetween(
  schedule: Schedule,
  made: readonly Announcement[],
  recordings: Recordings,
  from: Instant,
  to: Instant,
): Placed[] {
  const { zones, venue } = schedule.plan;
  const due = dueOf(schedule, made, from - LOOK_BACK, to).map(({ announcement, planned }) => {
    const about = zones.filter((zone) => closestTarget(announcement.targets, zone) !== null).map(({ id }) => id);
    return { announcement, planned, zones: about, ...compose(announcement, venue.locale, recordings) };
  });
  const turns = turnsOf(
    due.map(({ announcement: { at, cancelledAt }, zones: about, milliseconds }) => ({
      zones: about,
      at: parseInstant(at),
      milliseconds,
      cancelledAt: cancelledAt === null ? null : parseInstant(cancelledAt),
    })),
  );
  return due.flatMap(({ announcement, planned, zones: about, parts }, index) => {
    const turn = turns[index];
    if (turn === undefined || turn.endsAt <= from || turn.startsAt >= to) return [];
    const { startsAt, endsAt, taken } = turn;
    const cue: AnnouncementCue = {
      id: announcement.id,
      name: announcement.name,
      zones: about,
      startsAt: formatInstant(startsAt),
      endsAt: formatInstant(endsAt),
      parts: parts
        .filter(({ after }) => startsAt + after < endsAt)
        .map(({ recording: { id, url, durationSeconds }, after }) => ({
          sound: id,
          url,
          startsAt: formatInstant(startsAt + after),
          durationSeconds,
        })),
      text: announcement.text,
      volume: announcement.volume,
      limits: Object.fromEntries(
        about.map((zone) => [zone, Math.min(limitAt(schedule, zone, startsAt), limitAt(schedule, zone, endsAt - 1))]),
      ),
    };
    return [{ announcement, cue, taken, planned }];
  });
}

/** What screens are told: the cues of which something falls into `(from, to)`, without those cancelled before they began. */
export function announcementCues(
  schedule: Schedule,
  made: readonly Announcement[],
  recordings: Recordings,
  from: Instant,
  to: Instant,
): AnnouncementCue[] {
  return announcementsBetween(schedule, made, recordings, from, to).flatMap(({ cue, taken }) => (taken ? [cue] : []));
}
