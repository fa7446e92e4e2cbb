/** What a theme does at a date while it is worn: windows that open day by day, and the last seconds before a day. Pure. */
import { type CountdownMoment, daysFrom, type Theme, type WindowsMoment } from "../../contract/theme.ts";
import type { Instant, LocalDate } from "../../contract/words.ts";
import type { LocalDay } from "../music/day.ts";

/** The windows of a day: the first `open` of them are. */
export interface WindowsState {
  readonly moment: WindowsMoment;
  readonly open: number;
  /** The number, from 1, of the one that opened with this date; null: none did. */
  readonly today: number | null;
}

/** A countdown under way, or the words after it. */
export interface CountdownState {
  readonly moment: CountdownMoment;
  /** Whole seconds until zero, from as many as the moment has to 1; 0: it was reached, and the words are said. */
  readonly secondsLeft: number;
  /** The date that begins, or began, at zero. */
  readonly date: LocalDate;
}

export interface Moments {
  readonly windows: WindowsState | null;
  readonly countdown: CountdownState | null;
  /** The next instant at which any of this may change. */
  readonly until: Instant;
}

type DayOf = (instant: Instant) => LocalDay;

/** The words stay for so many milliseconds: a toast, and a photograph. */
export const WORDS_STAY = 60_000;

const SECOND = 1_000;

/** A leap year, so that every day of a year has its place. */
const DAYS_IN_CIRCLE = 366;

/**
 * Which windows are open on a date. Before the first day all are shut, after the last all are open: whoever wears the
 * theme at another time of the year sees what is nearer, the end of the last season or the beginning of the next.
 */
export function windowsOn(moment: WindowsMoment, date: LocalDate): WindowsState {
  const count = moment.words.length;
  const passed = daysFrom(moment.from, date.slice("YYYY-".length));
  if (passed < count) return { moment, open: passed + 1, today: passed + 1 };
  const sinceTheLast = passed - (count - 1);
  const untilTheFirst = DAYS_IN_CIRCLE - passed;
  return { moment, open: sinceTheLast <= untilTheFirst ? count : 0, today: null };
}

/** Whether a day of the year begins with `date`: also where the zone or, on 29 February, the year skips that very day. */
function isReached(monthDay: string, before: LocalDate, date: LocalDate): boolean {
  return [before, date].some((near) => {
    const wanted = `${near.slice(0, "YYYY".length)}-${monthDay}`;
    return before < wanted && wanted <= date;
  });
}

/** When a countdown reaches zero at the end of the date around an instant; null: it does not. */
export function zeroAfter({ to }: CountdownMoment, day: LocalDay, dayOf: DayOf): Instant | null {
  return isReached(to, day.date, dayOf(day.endsAt).date) ? day.endsAt : null;
}

/** Whether a countdown reached zero at the beginning of a date. */
function beginsWith({ to }: CountdownMoment, day: LocalDay, dayOf: DayOf): boolean {
  return isReached(to, dayOf(day.startsAt - 1).date, day.date);
}

function countdownAt(moment: CountdownMoment, day: LocalDay, dayOf: DayOf, at: Instant): CountdownState | null {
  const zero = zeroAfter(moment, day, dayOf);
  if (zero !== null && zero - at <= moment.seconds * SECOND)
    return { moment, secondsLeft: Math.ceil((zero - at) / SECOND), date: dayOf(zero).date };
  const justBegun = at - day.startsAt < WORDS_STAY && beginsWith(moment, day, dayOf);
  return justBegun ? { moment, secondsLeft: 0, date: day.date } : null;
}

/** When what a countdown shows changes next, on the date around an instant. */
function countdownChange(moment: CountdownMoment, day: LocalDay, dayOf: DayOf, at: Instant): Instant {
  const zero = zeroAfter(moment, day, dayOf);
  const marks = beginsWith(moment, day, dayOf) ? [day.startsAt + WORDS_STAY] : [];
  if (zero !== null) {
    const begins = zero - moment.seconds * SECOND;
    marks.push(at < begins ? begins : zero - (Math.ceil((zero - at) / SECOND) - 1) * SECOND);
  }
  return Math.min(day.endsAt, ...marks.filter((mark) => mark > at));
}

/** What the moments of a theme are at an instant, by the venue's dates: the same on every screen, however it got to know the time. */
export function momentsAt({ moments }: Pick<Theme, "moments">, dayOf: DayOf, at: Instant): Moments {
  const day = dayOf(at);
  const found: { windows: WindowsState | null; countdown: CountdownState | null; until: Instant } = {
    windows: null,
    countdown: null,
    until: day.endsAt,
  };
  for (const moment of moments) {
    switch (moment.kind) {
      case "windows":
        found.windows = windowsOn(moment, day.date);
        break;
      case "countdown":
        found.countdown = countdownAt(moment, day, dayOf, at);
        found.until = Math.min(found.until, countdownChange(moment, day, dayOf, at));
        break;
      default:
        moment satisfies never;
    }
  }
  return found;
}
