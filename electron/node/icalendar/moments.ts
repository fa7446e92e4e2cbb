/** Dates and times of a calendar file. */
import { LocalDate } from "../../contract/words.ts";
import type { LocalMoment, Refusal } from "../../domain/calendar/event.ts";
import { FIRST_DAY, LAST_DAY } from "../../domain/calendar/occurrences.ts";
import { type Day, dayOf } from "../../domain/time.ts";
import type { Clock, Clocks } from "./clocks.ts";
import type { Field } from "./component.ts";

/** A date, or a date and time on a clock; thrown to whoever reads the event where it makes no sense. */
export interface Written {
  readonly allDay: boolean;
  readonly moment: LocalMoment;
  readonly clock: Clock;
}

/** An event cannot be taken over; caught where the event is read. */
export class RefusedEvent extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z?))?$/;

function readDay(text: string): Day {
  if (!LocalDate.safeParse(text).success) throw new RefusedEvent({ code: "bad-date", text });
  const day = dayOf(text);
  if (day < FIRST_DAY || day > LAST_DAY) throw new RefusedEvent({ code: "outside-years" });
  return day;
}

/** One value of a DTSTART, DTEND, EXDATE, RDATE, RECURRENCE-ID or UNTIL. A time without a zone is the venue's. */
export function readMoment(value: unknown, zone: string | null, clocks: Clocks): Written {
  const text = typeof value === "string" ? value : "?";
  const [, date, hour, minute, second, utc] = WRITTEN.exec(text) ?? [];
  if (date === undefined) throw new RefusedEvent({ code: "bad-date", text });
  const day = readDay(date);
  if (hour === undefined) return { allDay: true, moment: { day, minutes: 0 }, clock: clocks.home };
  const minutes = Number(hour) * 60 + Number(minute) + Math.min(Number(second), 59) / 60;
  if (Number(hour) > 23 || Number(minute) > 59) throw new RefusedEvent({ code: "bad-date", text });
  const clock = utc === "Z" ? clocks.utc : zone === null ? clocks.home : clocks.named(zone);
  if (clock === null) throw new RefusedEvent({ code: "unknown-zone", zone: (zone ?? "").slice(0, 100) });
  return { allDay: false, moment: { day, minutes }, clock };
}

/** Every value of a property that may hold several. */
export function readMoments(field: Field, clocks: Clocks): Written[] {
  return field.values.map((value) => readMoment(value, field.zone, clocks));
}

/** The moment on another clock. A date is the same on each. */
export function onClock({ allDay, moment, clock }: Written, other: Clock): LocalMoment {
  return allDay || clock.name === other.name ? moment : other.momentAt(clock.instantOf(moment));
}
