/** What of the day's announcements is heard now, what waits, and what is over. Pure. */
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";

export interface Lists {
  readonly playing: readonly AnnouncementStatus[];
  /** Those still to come today, or made by somebody, the next one first. */
  readonly soon: readonly AnnouncementStatus[];
  /** Of other days: what the plan will make by itself, and what was cancelled. The next one first. */
  readonly later: readonly AnnouncementStatus[];
  /** Today's, the last one first. */
  readonly over: readonly AnnouncementStatus[];
}

/** Whether it was cancelled and would still be to come: then it can be brought back. */
export function isRestorable({ state, startsAt }: AnnouncementStatus, now: Instant): boolean {
  return state === "cancelled" && parseInstant(startsAt) > now;
}

/** Sorted by the clock of the page: between two answers of the controller time goes on. */
export function listsAt(announcements: readonly AnnouncementStatus[], now: Instant, endOfDay: Instant): Lists {
  const isOver = ({ state, endsAt }: AnnouncementStatus): boolean => state === "cancelled" || parseInstant(endsAt) <= now;
  const begun = ({ startsAt }: AnnouncementStatus): boolean => parseInstant(startsAt) <= now;
  const otherDay = ({ startsAt }: AnnouncementStatus): boolean => parseInstant(startsAt) >= endOfDay;
  const isLater = (one: AnnouncementStatus): boolean => otherDay(one) && (one.planned || isOver(one));
  const ahead = announcements.toSorted((a, b) => parseInstant(a.startsAt) - parseInstant(b.startsAt));
  return {
    playing: announcements.filter((one) => !isOver(one) && begun(one)),
    soon: ahead.filter((one) => !isOver(one) && !begun(one) && !isLater(one)),
    later: ahead.filter(isLater),
    over: ahead.filter((one) => isOver(one) && !otherDay(one)).toReversed(),
  };
}

/** What became of one that is over. */
export function outcomeOf({ state }: AnnouncementStatus): "done" | "cancelled" | "silenced" | "unheard" {
  return state === "waiting" || state === "playing" ? "done" : state;
}
