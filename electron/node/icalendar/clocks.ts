/** The clocks that the times of a calendar file are written for: the venue's, another zone's, or one the file explains. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "../../contract/parts.ts";
import type { Instant } from "../../contract/words.ts";
import type { LocalMoment } from "../../domain/calendar/event.ts";
import { dateOf } from "../../domain/time.ts";
import { readComponent } from "./component.ts";
import type { Part } from "./split.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Clock {
  /** Clocks with one name read the same. */
  readonly name: string;
  instantOf(moment: LocalMoment): Instant;
  momentAt(instant: Instant): LocalMoment;
}

export interface Clocks {
  /** The venue's own. */
  readonly home: Clock;
  readonly utc: Clock;
  /** The clock of a TZID; null where neither the file nor the tz database knows it. */
  named(zone: string): Clock | null;
}

function momentOf(wall: number): LocalMoment {
  const day = Math.floor(wall / DAY);
  return { day, minutes: (wall - day * DAY) / MINUTE };
}

/** A zone of the tz database. A time that a spring gap skips is moved on by the gap, as calendar programs do. */
function zoneClock(timeZone: string): Clock {
  return {
    name: timeZone.toLowerCase(),
    instantOf({ day, minutes }) {
      const midnight = Temporal.PlainDate.from(dateOf(day)).toPlainDateTime();
      return midnight.add({ seconds: Math.round(minutes * 60) }).toZonedDateTime(timeZone).epochMilliseconds;
    },
    momentAt(instant) {
      const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
      return momentOf(instant + offsetNanoseconds / 1e6);
    },
  };
}

/** The library knows the changes of a zone up to this year. */
const KNOWN_TO = 2035;

/** Rules of one zone, and zones of one file that only it explains: many more than anybody has, each followed for centuries. */
const MOST_RULES = 12;
const MOST_WRITTEN = 20;

/** No zone has a longer name; what it costs to look for a known one in it grows with the square of its length. */
const LONGEST_NAME = 255;

const CHANGE_OF_YEAR =
  /^RRULE:(?:(?:FREQ=YEARLY|BYMONTH=\d{1,2}|BYDAY=[+-]?\d{0,2}[A-Z]{2}|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2}){0,6}|(?:UNTIL|COUNT|INTERVAL|WKST)=\w+)(?:;|$))+$/i;

/** The library follows a rule day by day and for ever: people change their clocks on one day of a month. */
function changesYearly(rule: string): boolean {
  if (!CHANGE_OF_YEAR.test(rule) || !/FREQ=YEARLY/i.test(rule)) return false;
  return /BYMONTH=/i.test(rule) || !/BYDAY|BYMONTHDAY/i.test(rule);
}

/** A zone as its VTIMEZONE tells it; null where it tells nothing that ends. */
function writtenClock(zone: string, part: Part): Clock | null {
  const rules = part.text.replaceAll(/\r\n[ \t]/g, "").match(/^RRULE.*$/gim) ?? [];
  if (rules.length > MOST_RULES || !rules.every(changesYearly)) return null;
  let timeZone: ICAL.Timezone;
  try {
    timeZone = new ICAL.Timezone({ component: part.text, tzid: zone });
  } catch {
    // The file explains it in a way that cannot be read: the same as not at all.
    return null;
  }
  const offsetAt = ({ day, minutes }: LocalMoment): number => {
    const [year = 1970, month = 1, dayOfMonth = 1] = dateOf(day).split("-").map(Number);
    // Weekdays and leap years come back every 28 years, and with them the dates of summer time.
    const like = year <= KNOWN_TO ? year : year - 28 * Math.ceil((year - KNOWN_TO) / 28);
    const [hour, minute] = [Math.floor(minutes / 60), Math.floor(minutes % 60)];
    const time = new ICAL.Time({ year: like, month, day: dayOfMonth, hour, minute, second: 0, isDate: false }, timeZone);
    return time.utcOffset() * 1000;
  };
  return {
    name: `written ${zone}`,
    instantOf: (moment) => moment.day * DAY + moment.minutes * MINUTE - offsetAt(moment),
    momentAt(instant) {
      // The offset of about that time, then of the time itself.
      const about = momentOf(instant + offsetAt(momentOf(instant)));
      return momentOf(instant + offsetAt(about));
    },
  };
}

/** The clocks of a file at a venue. */
export function clocksOf(parts: readonly Part[], venueZone: string): Clocks {
  const written = new Map<string, { readonly part: Part; readonly location: string | null }>();
  for (const part of parts) {
    const read = readComponent(part.text);
    const zone = read.ok ? read.fields.text("tzid") : null;
    if (read.ok && zone !== null) written.set(zone, { part, location: read.fields.text("x-lic-location") });
  }
  const home = zoneClock(venueZone);
  const known = new Map<string, Clock | null>();
  let followed = 0;
  const find = (zone: string): Clock | null => {
    if (zone.length > LONGEST_NAME) return null;
    const told = written.get(zone);
    // Some programs put a path before the name: /mozilla.org/20050126_1/Europe/Paris.
    const tail = /[A-Za-z_]+(?:\/[A-Za-z_-]+){1,2}$/.exec(zone)?.[0];
    const names = [zone, told?.location, tail, tail?.split("/").slice(-2).join("/")];
    const name = names.find((one): one is string => typeof one === "string" && isTimeZone(one));
    if (name === undefined) return told === undefined || ++followed > MOST_WRITTEN ? null : writtenClock(zone, told.part);
    const clock = zoneClock(name);
    return clock.name === home.name ? home : clock;
  };
  return {
    home,
    utc: zoneClock("UTC"),
    named(zone) {
      const clock = known.get(zone);
      if (clock !== undefined) return clock;
      const found = find(zone);
      known.set(zone, found);
      return found;
    },
  };
}
