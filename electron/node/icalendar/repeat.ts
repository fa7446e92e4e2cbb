/** How an event repeats: its RRULE, as far as whole dates can say it. */
import { z } from "zod";
import type { NthWeekday, Repeat } from "../../domain/calendar/event.ts";
import type { Clock, Clocks } from "./clocks.ts";
import type { Field } from "./component.ts";
import { onClock, readMoment, RefusedEvent, type Written } from "./moments.ts";

const oneOrMore = <T extends z.ZodType>(value: T) =>
  z
    .union([value, z.array(value)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .default([]);
const Integers = oneOrMore(z.coerce.number().int());

const Recur = z.object({
  freq: z.string(),
  interval: z.coerce.number().int().min(1).default(1),
  count: z.coerce.number().int().min(1).nullable().default(null),
  until: z.string().nullable().default(null),
  bymonth: Integers,
  bymonthday: Integers,
  byday: oneOrMore(z.string()),
  bysetpos: Integers,
  /** By name, or as ical.js counts: 1 for Sunday. */
  wkst: z.union([z.string(), z.int().min(1).max(7)]).default("MO"),
});

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
const TOO_OFTEN = ["SECONDLY", "MINUTELY", "HOURLY"];
const UNKNOWN = ["byhour", "byminute", "bysecond", "byyearday", "byweekno", "rscale", "skip"];
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function weekdayOf(text: string): NthWeekday {
  const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.toUpperCase()) ?? [];
  if (name === undefined) throw new RefusedEvent({ code: "unknown-rule", part: `BYDAY=${text}` });
  return { weekday: WEEKDAYS.indexOf(name), nth: nth === undefined ? null : Number(nth) };
}

/** The rule of an event that starts as given; dates are those of the event's own clock. */
export function readRepeat(field: Field, start: Written, clock: Clock, clocks: Clocks): Repeat {
  const raw = z.record(z.string(), z.unknown()).safeParse(field.values[0]).data ?? {};
  const unknown = UNKNOWN.find((part) => part in raw);
  const frequency = FREQUENCIES.find((one) => one === raw["freq"]);
  if (TOO_OFTEN.some((one) => one === raw["freq"])) throw new RefusedEvent({ code: "too-often" });
  if (unknown !== undefined) throw new RefusedEvent({ code: "unknown-rule", part: unknown.toUpperCase() });
  const parsed = Recur.safeParse(raw);
  if (!parsed.success || frequency === undefined) {
    const part = parsed.success ? "FREQ" : String(parsed.error.issues[0]?.path[0] ?? "RRULE").toUpperCase();
    throw new RefusedEvent({ code: "unknown-rule", part });
  }
  const { interval, count, until, bymonth, bymonthday, byday, bysetpos, wkst } = parsed.data;
  const weekdays = byday.map(weekdayOf);
  if (weekdays.some(({ nth }) => nth !== null) && (frequency === "DAILY" || frequency === "WEEKLY"))
    throw new RefusedEvent({ code: "unknown-rule", part: "BYDAY" });
  if (bysetpos.length > 0 && frequency === "DAILY") throw new RefusedEvent({ code: "unknown-rule", part: "BYSETPOS" });
  let last: number | null = null;
  if (until !== null) {
    const written = readMoment(until, start.allDay ? null : field.zone, clocks);
    const end = onClock(written, clock);
    last = !written.allDay && !start.allDay && end.minutes < start.moment.minutes ? end.day - 1 : end.day;
  }
  return {
    frequency,
    interval,
    count,
    until: last,
    months: bymonth,
    monthDays: bymonthday,
    weekdays,
    positions: bysetpos,
    weekStart: typeof wkst === "number" ? (wkst + 5) % 7 : Math.max(0, WEEKDAYS.indexOf(wkst.toUpperCase())),
  };
}
