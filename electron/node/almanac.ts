/** Zone transitions, public holidays and sun times: the libraries behind the domain's data, loaded when a plan needs them. */
import type { Issue } from "../contract/issues.ts";
import type { Days, Plan, Venue } from "../contract/plan.ts";
import type { Instant, LocalDate } from "../contract/words.ts";
import type { PrepareAlmanac } from "../controller/ports.ts";
import type { Almanac, OffsetTransition, YearOfOffsets } from "../domain/almanac.ts";

type Location = NonNullable<Venue["location"]>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NANOSECONDS_PER_MILLISECOND = 1_000_000;

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const fresh = compute(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** Every Days of a plan, wherever it stands. */
function allDays(plan: Plan): Days[] {
  const hours = plan.venue.openingHours ?? [];
  return [...plan.rules, ...plan.caps, ...plan.periods, ...hours].map((entry) => entry.days);
}

function usesHolidays(plan: Plan): boolean {
  return allDays(plan).some((days) => days.holidays !== undefined);
}

async function offsetsOf(timeZone: string): Promise<(year: number) => YearOfOffsets> {
  const { Temporal } = await import("temporal-polyfill");
  return remember((year) => {
    const start = Temporal.PlainDate.from({ year, month: 1, day: 1 })
      .toZonedDateTime("UTC")
      .toInstant()
      .toZonedDateTimeISO(timeZone);
    const end = Date.UTC(year + 1, 0, 1);
    const transitions: OffsetTransition[] = [];
    // The first instant of the year may itself be a transition; it is then part of the initial offset.
    let next = start.getTimeZoneTransition("next");
    while (next !== null && next.epochMilliseconds < end) {
      transitions.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / NANOSECONDS_PER_MILLISECOND });
      next = next.getTimeZoneTransition("next");
    }
    return { initial: start.offsetNanoseconds / NANOSECONDS_PER_MILLISECOND, transitions };
  });
}

/**
 * The dates of a holiday of some length: half of one counts as a date, half of another day at its end does not, and an
 * hour that a clock change adds or takes is none of its own.
 */
function datesFrom(date: LocalDate, length: number): LocalDate[] {
  const days = Math.max(1, Math.floor((length + 2 * HOUR) / DAY));
  const first = Date.parse(`${date}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}

/** Public holidays by year, or the issue where the country or region is not known to date-holidays. */
async function holidaysOf(country: string, region: string | null): Promise<Almanac["holidays"] | Issue> {
  const { default: Holidays } = await import("date-holidays");
  const book = region === null ? new Holidays(country) : new Holidays(country, region);
  if (!Object.hasOwn(book.getCountries(), country))
    return { path: "venue.holidays.country", message: `no public holidays are known for "${country}"` };
  if (region !== null && !Object.hasOwn(book.getStates(country) ?? {}, region)) {
    return { path: "venue.holidays.region", message: `"${region}" is not a region of ${country}` };
  }
  const begunIn = remember((year: number) =>
    book
      .getHolidays(year)
      .filter((holiday) => holiday.type === "public")
      .flatMap(({ date, start, end }) => datesFrom(date.slice(0, 10), end.getTime() - start.getTime())),
  );
  // One that lasts several days may reach into the next year.
  return remember(
    (year) => new Set([...begunIn(year - 1), ...begunIn(year)].filter((date) => Number(date.slice(0, 4)) === year)),
  );
}

/** Offset from UTC at an instant, in milliseconds. */
function offsetAt(offsets: Almanac["offsets"], instant: Instant): number {
  const { initial, transitions } = offsets(new Date(instant).getUTCFullYear());
  return transitions.findLast(({ at }) => at <= instant)?.offset ?? initial;
}

async function sunOf({ latitude, longitude }: Location, offsets: Almanac["offsets"]): Promise<Almanac["sun"]> {
  const { getTimes } = await import("suncalc");
  const toMinute = (time: Date | null): number | null =>
    time === null || Number.isNaN(time.getTime()) ? null : Math.round(time.getTime() / MINUTE) * MINUTE;
  return remember((date: LocalDate) => {
    const midday = Date.parse(`${date}T12:00:00Z`);
    // The sun is over the meridian 4 minutes later for each degree west…
    const overMeridian = midday - longitude * 4 * MINUTE;
    // …and of its passages the one next to the clock's own noon is that date's: Samoa lies west and keeps eastern dates.
    const clockNoon = midday - offsetAt(offsets, midday);
    const noon = overMeridian + Math.round((clockNoon - overMeridian) / DAY) * DAY;
    const { sunrise, sunset } = getTimes(new Date(noon), latitude, longitude);
    return { sunrise: toMinute(sunrise), sunset: toMinute(sunset) };
  });
}

type Prepared = Awaited<ReturnType<PrepareAlmanac>>;

/**
 * Prepares one almanac after the other. A plan that needs no other one gets the one before, the same object: by it the
 * engine knows that it may keep what it has found out.
 */
export function almanacPreparer(): PrepareAlmanac {
  let latest: { readonly needs: string; readonly prepared: Prepared } | null = null;
  return async (plan) => {
    const { timeZone, holidays, location } = plan.venue;
    const needs = JSON.stringify([timeZone, usesHolidays(plan) ? holidays : null, location]);
    if (latest?.needs !== needs) latest = { needs, prepared: await prepareAlmanac(plan) };
    return latest.prepared;
  };
}

/** Loads what a plan's words need: date-holidays only where it uses them, suncalc where it has a place. */
export const prepareAlmanac: PrepareAlmanac = async (plan) => {
  const { timeZone, holidays, location } = plan.venue;
  const none: ReadonlySet<LocalDate> = new Set();
  const book = holidays !== null && usesHolidays(plan) ? await holidaysOf(holidays.country, holidays.region) : () => none;
  if (typeof book === "object") return { ok: false, issues: [book] };
  const offsets = await offsetsOf(timeZone);
  const sun = location !== null ? await sunOf(location, offsets) : () => ({ sunrise: null, sunset: null });
  return { ok: true, almanac: { timeZone, offsets, holidays: book, sun } };
};
