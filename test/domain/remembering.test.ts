/** What all zones share is found out once, however far the first of them looked back. */
import { expect, it } from "vitest";
import { localClock } from "../../electron/domain/clock.ts";
import { calendarOf } from "../../electron/domain/days.ts";
import { openingOf } from "../../electron/domain/opening.ts";
import { dayOf } from "../../electron/domain/time.ts";
import { testAlmanac } from "../support/almanac.ts";
import { planOf } from "./house.ts";

const TODAY = dayOf("2026-12-10");
/** As far as a beginning is looked for, and then a change. */
const DATES = Array.from({ length: 1900 }, (_, index) => TODAY + 400 - index);

it("the start and the end of each date", () => {
  let asked = 0;
  const almanac = testAlmanac("Europe/Paris");
  const clock = localClock({
    ...almanac,
    offsets: (year) => {
      asked++;
      return almanac.offsets(year);
    },
  });
  for (const day of DATES) clock.dayClock(day);
  const once = asked;
  expect(once).toBeGreaterThan(DATES.length);
  for (const day of DATES) clock.dayClock(day);
  expect(asked).toBe(once);
});

it("the opening hours of each date", () => {
  let asked = 0;
  const { venue } = planOf({ venue: { openingHours: [{ window: { from: "09:00", to: { sun: "sunset" } } }] } });
  const clock = localClock(testAlmanac("Europe/Paris"));
  const counted = {
    ...clock,
    sunOn: (day: number) => {
      asked++;
      return clock.sunOn(day);
    },
  };
  const opening = openingOf(venue, counted, calendarOf([], clock.almanac));
  for (const day of DATES) opening.hoursOn(clock.dayClock(day));
  const once = asked;
  expect(once).toBeGreaterThan(DATES.length);
  for (const day of DATES) opening.hoursOn(clock.dayClock(day));
  expect(asked).toBe(once);
});
