/** The programme as a kiosk shows it: what goes on, what comes next, what is over. Pure. */
import type { ProgrammeEntry } from "../../electron/contract/programme.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import type { LocalDay } from "../../electron/domain/music/day.ts";

/** When something begins, as seen from a day: today, tomorrow, or later than anybody waits for. */
export function dayFrom(
  entry: ProgrammeEntry,
  today: LocalDay,
  dayOf: (at: Instant) => LocalDay,
): "today" | "tomorrow" | "later" {
  if (entry.date <= today.date) return "today";
  return entry.date === dayOf(today.endsAt).date ? "tomorrow" : "later";
}

export interface NowAndNext {
  /** What has begun and is not over, delays included. */
  readonly now: readonly ProgrammeEntry[];
  /** What is to come, the first to begin first. */
  readonly next: readonly ProgrammeEntry[];
  readonly over: readonly ProgrammeEntry[];
}

const isGroup = ({ kind }: ProgrammeEntry): boolean => kind === "group";

/** What visitors take part in or watch; groups are welcomed, not announced. What is cancelled is neither now nor next. */
export function nowAndNext(programme: readonly ProgrammeEntry[], at: Instant): NowAndNext {
  const open = programme.filter((entry) => !isGroup(entry) && !entry.cancelled);
  return {
    now: open.filter(({ from, to }) => parseInstant(from) <= at && parseInstant(to) > at),
    next: open.filter(({ from }) => parseInstant(from) > at),
    over: open.filter(({ to }) => parseInstant(to) <= at),
  };
}

/** The entries of a local day, by when they begin by the plan: what is late past midnight is still today's. */
export function entriesOf(programme: readonly ProgrammeEntry[], { date }: Pick<LocalDay, "date">): readonly ProgrammeEntry[] {
  return programme.filter((entry) => entry.date === date);
}

/** A group is welcomed so long before its hour, in milliseconds: it is early, or in the lobby already. */
const WELCOMED_BEFORE = 20 * 60_000;
/** And so long after it. */
const WELCOMED_AFTER = 30 * 60_000;

/** The groups that are welcomed by name at an instant. */
export function groupsWelcomed(programme: readonly ProgrammeEntry[], at: Instant): readonly ProgrammeEntry[] {
  return programme.filter((entry) => {
    const from = parseInstant(entry.from);
    return isGroup(entry) && !entry.cancelled && at >= from - WELCOMED_BEFORE && at < from + WELCOMED_AFTER;
  });
}
