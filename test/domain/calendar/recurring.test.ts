import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { ALL_DAY, type Days } from "../../../electron/contract/plan.ts";
import { startsOf } from "../../../electron/domain/calendar/occurrences.ts";
import { periodDays } from "../../../electron/domain/calendar/period-days.ts";
import { opening } from "../../../electron/domain/schedule.ts";
import { dateOf, dayOf } from "../../../electron/domain/time.ts";
import { eventOf } from "../../support/calendar.ts";
import { scheduleOf } from "../house.ts";

const TODAY = dayOf("2026-11-20");
const HORIZON = 1200;

const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) =>
  fc.uniqueArray(one, { minLength: 1, maxLength }).map((list) => list.join(","));
const nth = fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map(([n, day]) => `${n}${day}`);

/** Rules as calendar programs write them. */
const rule = fc.oneof(
  fc.record({ FREQ: fc.constant("DAILY"), INTERVAL: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ FREQ: fc.constant("DAILY"), BYDAY: some(weekday) }),
  fc.record({
    FREQ: fc.constant("WEEKLY"),
    INTERVAL: fc.integer({ min: 1, max: 3 }),
    BYDAY: some(weekday),
    WKST: fc.constantFrom("MO", "SU"),
  }),
  fc.record({ FREQ: fc.constant("WEEKLY"), INTERVAL: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    FREQ: fc.constant("MONTHLY"),
    INTERVAL: fc.integer({ min: 1, max: 4 }),
    BYMONTHDAY: some(fc.constantFrom(1, 7, 15, 28, 31, -1)),
  }),
  fc.record({ FREQ: fc.constant("MONTHLY"), BYDAY: some(nth, 2) }),
  fc.record({ FREQ: fc.constant("MONTHLY"), BYDAY: fc.constant("MO,TU,WE,TH,FR"), BYSETPOS: fc.constantFrom(1, 2, -1) }),
  fc.record({ FREQ: fc.constant("YEARLY") }),
  fc.record({ FREQ: fc.constant("YEARLY"), BYMONTH: fc.integer({ min: 1, max: 12 }), BYDAY: nth }),
  fc.record({
    FREQ: fc.constant("YEARLY"),
    BYMONTH: some(fc.integer({ min: 1, max: 12 }), 2),
    BYMONTHDAY: fc.constantFrom(1, 15, 28),
  }),
);
const ruleText = rule.map((parts) =>
  Object.entries(parts)
    .map(([key, value]) => `${key}=${value}`)
    .join(";"),
);
const start = fc.integer({ min: TODAY - 500, max: TODAY + 200 });

/**
 * The starts as ical.js finds them, which has an answer for each of these rules. In the first month of BYSETPOS on a
 * weekend it finds a Monday too many (from Saturday, 1 November 2025, the second workday would be the 3rd and the 4th):
 * such a rule begins two months earlier for it, which changes nothing else since none of them has an interval.
 */
function startsByLibrary(text: string, first: number, last: number): Set<number> {
  const begin = text.includes("BYSETPOS") ? first - 62 : first;
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(dateOf(begin)));
  const starts = new Set([first]);
  for (let next = iterator.next(); next !== null && next !== undefined; next = iterator.next()) {
    const day = dayOf(String(next).slice(0, 10));
    if (day > last) break;
    if (day >= first) starts.add(day);
  }
  return starts;
}

const lines = (first: number, length: number, rrule: string): string =>
  [
    "SUMMARY:Guests",
    `DTSTART;VALUE=DATE:${dateOf(first).replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dateOf(first + length).replaceAll("-", "")}`,
    `RRULE:${rrule}`,
  ].join("\n");

/** The dates that days are about, as the engine understands them. */
function heldBy(days: Days, from: number, to: number): number[] {
  const schedule = scheduleOf({ venue: { openingHours: [{ days, window: ALL_DAY }], timeZone: "UTC" } });
  const found: number[] = [];
  for (let day = from; day < to; day++) if (opening(schedule, day * 86_400_000).open) found.push(day);
  return found;
}

test("occurrences are those that ical.js finds", async () => {
  await fc.assert(
    fc.asyncProperty(ruleText, start, async (text, first) => {
      const { repeat } = await eventOf(lines(first, 1, text));
      if (repeat === null) throw new Error("no rule");
      const { starts } = startsOf(first, repeat, first + HORIZON, { left: Infinity });
      expect(starts.map(dateOf)).toEqual(
        [...startsByLibrary(text, first, first + HORIZON)].toSorted((a, b) => a - b).map(dateOf),
      );
    }),
    { numRuns: 400 },
  );
}, 60_000);

test("the second workday of a month whose first is a Saturday is a Tuesday", async () => {
  const { repeat, start: first } = await eventOf(lines(dayOf("2025-11-01"), 1, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2"));
  if (repeat === null) throw new Error("no rule");
  const { starts } = startsOf(first, repeat, first + 40, { left: Infinity });
  expect(starts.map(dateOf)).toEqual(["2025-11-01", "2025-11-04", "2025-12-02"]);
});

test("the days of a period are the dates of its event, from today on, as the engine understands them", async () => {
  await fc.assert(
    fc.asyncProperty(ruleText, start, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (text, first, length, ends) => {
      const last = first + 700;
      const rrule = ends ? `${text};UNTIL=${dateOf(last).replaceAll("-", "")}` : text;
      const event = await eventOf(lines(first, length, rrule));
      const made = periodDays(event, TODAY, { left: Infinity });
      if (!made.ok) {
        expect(made.refusal.code).toBe(ends ? "too-many" : "endless");
        return;
      }
      const end = ends ? last : TODAY + HORIZON;
      const dates = new Set(
        [...startsByLibrary(text, first, end)].flatMap((day) => Array.from({ length }, (_, index) => day + index)),
      );
      const from = Math.max(first, TODAY);
      const expected = [...dates].filter((day) => day >= from && (ends || day < end)).toSorted((a, b) => a - b);
      expect(heldBy(made.days, TODAY, ends ? last + length + 10 : end).map(dateOf)).toEqual(expected.map(dateOf));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("rules that no date fulfils end with the calendar, and a COUNT beyond it as well", () => {
  const repeat = {
    frequency: "YEARLY" as const,
    interval: 1,
    count: 3,
    until: null,
    months: [2],
    monthDays: [30],
    weekdays: [],
    positions: [],
    weekStart: 0,
  };
  expect(startsOf(TODAY, repeat, Infinity, { left: Infinity }).starts).toEqual([TODAY]);
  expect(startsOf(TODAY, { ...repeat, interval: 1e15 }, Infinity, { left: Infinity }).starts).toEqual([TODAY]);
});
