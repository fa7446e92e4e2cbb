/** The programme of some days: every start of every item, with what is known of it by hand. */
import type { ProgrammeEntry, ProgrammeItem, ProgrammeNews } from "../../contract/programme.ts";
import { formatInstant, parseInstant } from "../../contract/words.ts";
import type { Instant, LocalDate } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { calendarOf, dayTest } from "../days.ts";
import type { Calendar } from "../days.ts";
import { dateOf, DAY, dayOf, MINUTE, minutesOf } from "../time.ts";
import type { Day } from "../time.ts";

/** An entry is looked for as long after its own time as it may be late. */
const LATEST = DAY / 2;

function entryOf(
  schedule: Schedule,
  item: ProgrammeItem,
  day: Day,
  start: string,
  news: ProgrammeNews | undefined,
): ProgrammeEntry {
  const { clock } = schedule;
  const delayMinutes = news?.delayMinutes ?? 0;
  // Elapsed time: a session of 45 minutes lasts 45 minutes in the night of a clock change, too.
  const from = clock.reach(day, minutesOf(start)) + delayMinutes * MINUTE;
  const { id, kind, title, line, minutes, place, seats, access, experience } = item;
  return {
    item: id,
    kind,
    title,
    line,
    date: dateOf(day),
    start,
    from: formatInstant(from),
    to: formatInstant(from + minutes * MINUTE),
    delayMinutes,
    cancelled: news?.cancelled ?? false,
    place,
    seats,
    seatsLeft: news?.seatsLeft ?? null,
    note: news?.note ?? null,
    access,
    experience,
  };
}

/** Where an item of the programme and one of its starts is known by what was changed by hand. */
export function newsKey({ item, date, start }: Pick<ProgrammeNews, "item" | "date" | "start">): string {
  return `${item} ${date} ${start}`;
}

/** The calendar of a schedule's plan, for entries that are asked for outside of its rules. */
export function planCalendar({ plan, almanac }: Schedule): Calendar {
  return calendarOf(plan.periods, almanac);
}

/** Every start of some dates, as they are known by hand; not in order. */
function startsOn(schedule: Schedule, news: readonly ProgrammeNews[], first: Day, last: Day): ProgrammeEntry[] {
  const { plan, clock } = schedule;
  const calendar = planCalendar(schedule);
  const known = new Map(news.map((one) => [newsKey(one), one]));
  return plan.programme.flatMap((item) => {
    const occurs = dayTest(item.days, calendar);
    const found: ProgrammeEntry[] = [];
    for (let day = first; day <= last; day++) {
      // A date that the zone skips has no starts.
      if (!occurs(day) || clock.dayClock(day).start >= clock.dayClock(day).end) continue;
      const date = dateOf(day);
      for (const start of item.starts)
        found.push(entryOf(schedule, item, day, start, known.get(newsKey({ item: item.id, date, start }))));
    }
    return found;
  });
}

function inOrder(entries: readonly ProgrammeEntry[]): ProgrammeEntry[] {
  return entries
    .map((entry) => ({ entry, from: parseInstant(entry.from) }))
    .toSorted((one, other) => one.from - other.from)
    .map(({ entry }) => entry);
}

/**
 * Everything that goes on at some time within `[from, to)`, delays included, in the order of beginning. A start that a
 * clock change skips begins at the jump (S1).
 */
export function programmeBetween(
  schedule: Schedule,
  news: readonly ProgrammeNews[],
  from: Instant,
  to: Instant,
): ProgrammeEntry[] {
  if (schedule.plan.programme.length === 0) return [];
  const { clock } = schedule;
  const entries = startsOn(schedule, news, clock.dayAt(from - LATEST).day - 1, clock.dayAt(to).day);
  return inOrder(entries.filter((entry) => parseInstant(entry.from) < to && parseInstant(entry.to) > from));
}

/** What begins on a date by the plan, however late it is. */
export function programmeOn(schedule: Schedule, news: readonly ProgrammeNews[], date: LocalDate): ProgrammeEntry[] {
  const day = dayOf(date);
  return inOrder(startsOn(schedule, news, day, day));
}
