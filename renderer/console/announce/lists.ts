/** What of the day's announcements is heard now, what waits, and what is over. Pure. */
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";

export interface Lists {
  readonly playing: readonly AnnouncementStatus[];
  /** Those still to come, the next one first. */
  readonly waiting: readonly AnnouncementStatus[];
  /** The last one first. */
  readonly over: readonly AnnouncementStatus[];
}

/** Sorted by the clock of the page: between two answers of the controller time goes on. */
export function listsAt(announcements: readonly AnnouncementStatus[], now: Instant): Lists {
  const isOver = ({ state, endsAt }: AnnouncementStatus): boolean => state === "cancelled" || parseInstant(endsAt) <= now;
  const begun = ({ startsAt }: AnnouncementStatus): boolean => parseInstant(startsAt) <= now;
  const live = announcements.filter((one) => !isOver(one));
  return {
    playing: live.filter(begun),
    waiting: live.filter((one) => !begun(one)).toSorted((a, b) => parseInstant(a.startsAt) - parseInstant(b.startsAt)),
    over: announcements.filter(isOver).toSorted((a, b) => parseInstant(b.startsAt) - parseInstant(a.startsAt)),
  };
}

/** What became of one that is over. */
export function outcomeOf({ state }: AnnouncementStatus): "done" | "cancelled" | "silenced" {
  return state === "cancelled" || state === "silenced" ? state : "done";
}
