/** What of the day's announcements is heard now, what waits, and what is over. Pure. */
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";

export interface Lists {
  readonly playing: readonly AnnouncementStatus[];
  /** Those still to come today, or made by somebody, the next one first. */
  readonly soon: readonly AnnouncementStatus[];
  /** What the plan will make by itself on other days. */
  readonly later: readonly AnnouncementStatus[];
  /** The last one first. */
  readonly over: readonly AnnouncementStatus[];
}

/** Sorted by the clock of the page: between two answers of the controller time goes on. */
export function listsAt(announcements: readonly AnnouncementStatus[], now: Instant, endOfDay: Instant): Lists {
  const isOver = ({ state, endsAt }: AnnouncementStatus): boolean => state === "cancelled" || parseInstant(endsAt) <= now;
  const begun = ({ startsAt }: AnnouncementStatus): boolean => parseInstant(startsAt) <= now;
  const live = announcements.filter((one) => !isOver(one));
  const waiting = live.filter((one) => !begun(one)).toSorted((a, b) => parseInstant(a.startsAt) - parseInstant(b.startsAt));
  const isLater = ({ planned, startsAt }: AnnouncementStatus): boolean => planned && parseInstant(startsAt) >= endOfDay;
  return {
    playing: live.filter(begun),
    soon: waiting.filter((one) => !isLater(one)),
    later: waiting.filter(isLater),
    over: announcements.filter(isOver).toSorted((a, b) => parseInstant(b.startsAt) - parseInstant(a.startsAt)),
  };
}

/** What became of one that is over. */
export function outcomeOf({ state }: AnnouncementStatus): "done" | "cancelled" | "silenced" | "unheard" {
  return state === "waiting" || state === "playing" ? "done" : state;
}
