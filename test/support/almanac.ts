/** An almanac for tests, made of Intl alone: nothing of it is shared with the production almanac. */
import type { Almanac, OffsetTransition } from "../../electron/domain/almanac.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What Intl says the wall clock of a zone reads, as milliseconds since it read 1970-01-01 00:00; whole seconds. */
export function wallClockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (instant) => {
    // Such as "2026-12-24, 18:00:00" or "24/12/2026, 18:00:00": asked for by the million, so the text is taken apart by hand.
    const [first = 0, month = 0, last = 0, hour = 0, minute = 0, second = 0] = format.format(instant).split(/\D+/).map(Number);
    const [year, day] = first > 31 ? [first, last] : [last, first];
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

/** Offset in milliseconds at a whole second. */
function offsetOf(timeZone: string): (instant: number) => number {
  const wallClock = wallClockOf(timeZone);
  return (instant) => wallClock(instant) - instant;
}

function transitionsOf(offset: (instant: number) => number, from: number, to: number): OffsetTransition[] {
  const found: OffsetTransition[] = [];
  // No zone has kept an offset for less than a few weeks since 1970; the test of every zone would notice one.
  const step = 4 * DAY;
  for (let start = from; start < to; start += step) {
    const end = Math.min(start + step, to);
    if (offset(start) === offset(end)) continue;
    let [low, high] = [start, end];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offset(middle) === offset(start)) low = middle;
      else high = middle;
    }
    if (high < to) found.push({ at: high, offset: offset(high) });
  }
  return found;
}

/** Easter Sunday by Gauss's formula with its two exceptions (the domain uses another one). */
export function easterByGauss(year: number): string {
  const a = year % 19;
  const k = Math.floor(year / 100);
  const m = (15 + k - Math.floor((13 + 8 * k) / 25) - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19);
  return plusDays(`${year}-03-22`, d + e - (late ? 7 : 0));
}

/**
 * Easter Sunday from the church's own tables: the Sunday after the first full moon on or after 21 March, the moon's age on
 * 1 January (the epact) from the golden number, with the corrections of Clavius for sun and moon. Holds from 1583 on.
 */
export function easterByTables(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonDrift = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (((11 * golden + 20 + moonDrift - droppedLeapDays) % 30) + 30) % 30;
  const late = (epact === 25 && golden > 11) || epact === 24 ? 1 : 0;
  // Full moon in March, counted as a day of March.
  const early = 44 - (epact + late);
  const fullMoon = early < 21 ? early + 30 : early;
  const moonDate = plusDays(`${year}-03-01`, fullMoon - 1);
  return plusDays(moonDate, 7 - new Date(`${moonDate}T00:00:00Z`).getUTCDay());
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The eleven public holidays of metropolitan France, by the law in force today. */
export function frenchHolidays(year: number): ReadonlySet<string> {
  const easter = easterByGauss(year);
  const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"].map((day) => `${year}-${day}`);
  return new Set([...fixed, plusDays(easter, 1), plusDays(easter, 39), plusDays(easter, 50)]);
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Sunrise and sunset of tests: fixed UTC times, except where a test gives its own. */
const plainSun: Almanac["sun"] = (date) => ({
  sunrise: Date.parse(`${date}T06:00:00Z`),
  sunset: Date.parse(`${date}T18:00:00Z`),
});

/**
 * A sun for random plans: it rises six hours before the clock's noon and sets six after, an hour earlier or later with the
 * month, and stays away on some dates.
 */
function wildSun(offset: (instant: number) => number): Almanac["sun"] {
  return (date) => {
    const midday = Date.parse(`${date}T12:00:00Z`);
    const noon = midday - offset(midday);
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
    const season = Math.round(Math.cos((month * Math.PI) / 6) * 60) * 60_000;
    return {
      sunrise: day % 5 === 0 ? null : Math.round((noon - 6 * HOUR + season) / 60_000) * 60_000,
      sunset: day % 7 === 0 ? null : Math.round((noon + 6 * HOUR - season) / 60_000) * 60_000,
    };
  };
}

const almanacs = remembered((timeZone: string): Almanac => {
  const offset = offsetOf(timeZone);
  return {
    timeZone,
    offsets: remembered((year: number) => {
      const from = Date.UTC(year, 0, 1);
      return { initial: offset(from), transitions: transitionsOf(offset, from, Date.UTC(year + 1, 0, 1)) };
    }),
    holidays: remembered(frenchHolidays),
    sun: plainSun,
  };
});

/** The almanac of a time zone, with the public holidays of France wherever it lies. */
export function testAlmanac(timeZone: string): Almanac {
  return almanacs(timeZone);
}

/** {@link testAlmanac} with a sun that follows the place's own clock and is missing at times. */
export const wildAlmanac = remembered((timeZone: string): Almanac => ({
  ...testAlmanac(timeZone),
  sun: remembered(wildSun(offsetOf(timeZone))),
}));
