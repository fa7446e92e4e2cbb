/** Opening exceptions from events that say closed or open. */
import type { OpeningException } from "../../contract/calendar.ts";
import { dateOf } from "../time.ts";
import type { Day } from "../time.ts";
import type { CalendarEvent, LocalMoment, Refusal, Remark, Stretch } from "./event.ts";
import { type Effort, isEndless, LAST_DAY, MOST_OCCURRENCES, stretchesOf } from "./occurrences.ts";
import { datesBetween } from "./period-days.ts";

/** An event that repeats for ever is taken for so many days from today: exceptions are single dates. */
const AHEAD = 731;

/** A date that is closed or opened costs as much as so many dates to look at: a file may ask for some ten thousand. */
const DATE_EFFORT = 60;

export type EventExceptions =
  | { readonly ok: true; readonly exceptions: readonly OpeningException[]; readonly remark: Remark | null }
  | { readonly ok: false; readonly refusal: Refusal };

type Made = readonly OpeningException[] | Refusal;

/** "HH:MM" of whole minutes. */
export function timeText(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

const atMidnight = ({ minutes }: LocalMoment): boolean => minutes === 0;

/** The dates of a stretch of whole days. */
function closedDates({ from, to }: Stretch): Made {
  if (!atMidnight(from) || !atMidnight(to)) return { code: "closed-part-of-day" };
  if (to.day - from.day > MOST_OCCURRENCES) return { code: "too-many", limit: MOST_OCCURRENCES };
  return datesBetween(from.day, to.day - 1).map((date) => ({ date, closed: true }));
}

/** The window of a timed stretch, which belongs to the date it starts on. */
function openWindow({ from, to }: Stretch): Made {
  const minutes = (to.day - from.day) * 1440 + to.minutes - from.minutes;
  if (minutes > 1440) return { code: "open-too-long" };
  if (!Number.isInteger(from.minutes) || !Number.isInteger(to.minutes)) return { code: "open-seconds" };
  const until = atMidnight(to) ? "24:00" : timeText(to.minutes);
  return [{ date: dateOf(from.day), window: { from: timeText(from.minutes), to: until } }];
}

/** Every occurrence from a day on as exceptions; none where all are over. */
export function exceptionsOf(event: CalendarEvent, kind: "closed" | "opening", since: Day, effort: Effort): EventExceptions {
  if (kind === "opening" && event.allDay) return { ok: false, refusal: { code: "open-without-hours" } };
  const endless = isEndless(event.repeat);
  const horizon = endless ? Math.min(LAST_DAY, since + AHEAD) : LAST_DAY;
  const { stretches, excess } = stretchesOf(event, horizon, effort);
  if (excess !== null) return { ok: false, refusal: excess };
  const exceptions: OpeningException[] = [];
  for (const stretch of stretches) {
    effort.left -= DATE_EFFORT * (kind === "closed" ? Math.max(1, stretch.to.day - stretch.from.day) : 1);
    if (effort.left < 0) return { ok: false, refusal: { code: "too-long" } };
    const made = kind === "closed" ? closedDates(stretch) : openWindow(stretch);
    if ("code" in made) return { ok: false, refusal: made };
    exceptions.push(...made.filter(({ date }) => date >= dateOf(since)));
    if (exceptions.length > MOST_OCCURRENCES) return { ok: false, refusal: { code: "too-many", limit: MOST_OCCURRENCES } };
  }
  return { ok: true, exceptions, remark: endless ? { code: "until", date: dateOf(horizon) } : null };
}
