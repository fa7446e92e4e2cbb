/** Cancelling announcements, and bringing back those that were cancelled before they began. */
import { formatInstant, LocalDate, parseInstant } from "../../contract/words.ts";
import type { Instant } from "../../contract/words.ts";
import type { Applied, ApplyContext, HouseState } from "../applied.ts";
import { unknown } from "../applied.ts";
import { DAY, dayOf, firstReach } from "../time.ts";
import { announcementsBetween } from "./cues.ts";
import type { Placed } from "./cues.ts";
import { LEAD } from "./make.ts";

/** The instant around which an id is to be looked for: a stored one's, or the date in the name of an occurrence of the plan. */
function whereabouts({ announcements }: HouseState, id: string, { schedule }: ApplyContext): Instant | null {
  const stored = announcements.find((announcement) => announcement.id === id);
  if (stored !== undefined) return parseInstant(stored.at);
  const [, year, month, day] = /-((?:19|20|21)\d{2})(\d{2})(\d{2})(?:-\d+)?$/.exec(id) ?? [];
  const date = LocalDate.safeParse(`${year}-${month}-${day}`);
  return date.success ? firstReach(schedule.almanac, dayOf(date.data), 0) : null;
}

function findAnnouncement(house: HouseState, id: string, context: ApplyContext): Placed | null {
  const around = whereabouts(house, id, context);
  if (around === null) return null;
  const { schedule, recordings } = context;
  const near = announcementsBetween(schedule, house.announcements, recordings, around - DAY, around + 2 * DAY);
  return near.find(({ announcement }) => announcement.id === id) ?? null;
}

/** Cancelled now, whether it waits or sounds; one that is cancelled already stays as it is. */
export function cancelAnnouncement(house: HouseState, id: string, context: ApplyContext): Applied {
  const placed = findAnnouncement(house, id, context);
  if (placed === null) return unknown(`there is no announcement "${id}"`);
  const { announcement, cue } = placed;
  if (announcement.cancelledAt !== null) return { ok: true, house, override: null };
  if (parseInstant(cue.endsAt) <= context.now) return unknown(`the announcement "${id}" is over already`);
  const cancelled = { ...announcement, cancelledAt: formatInstant(context.now) };
  const stored = house.announcements.some((one) => one.id === id);
  const announcements = stored
    ? house.announcements.map((one) => (one.id === id ? cancelled : one))
    : [...house.announcements, { ...cancelled, createdAt: formatInstant(context.now) }];
  return { ok: true, house: { ...house, announcements }, override: null };
}

/**
 * One that was cancelled before it began, as it was. Of the plan's, its cancellation is forgotten; one that somebody made
 * and that was due meanwhile, behind another, begins at once. One that is not cancelled stays as it is.
 */
export function restoreAnnouncement(house: HouseState, id: string, context: ApplyContext): Applied {
  const placed = findAnnouncement(house, id, context);
  if (placed === null) return unknown(`there is no announcement "${id}"`);
  const { announcement, cue, planned, taken } = placed;
  if (announcement.cancelledAt === null) return { ok: true, house, override: null };
  const due = parseInstant(announcement.at);
  if (taken) return unknown(`the announcement "${id}" had begun when it was cancelled: make it anew`);
  if (parseInstant(cue.startsAt) <= context.now || (planned && due <= context.now))
    return unknown(`the announcement "${id}" would have begun by now: make it anew`);
  const at = formatInstant(Math.max(due, context.now + LEAD));
  const announcements = planned
    ? house.announcements.filter((one) => one.id !== id)
    : house.announcements.map((one) => (one.id === id ? { ...one, at, cancelledAt: null } : one));
  return { ok: true, house: { ...house, announcements }, override: null };
}
