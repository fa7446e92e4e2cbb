/** Nights on which clocks do odd things, worked out by hand: when exactly does a window hold? */
import { describe, expect, it } from "vitest";
import { firstReach, dayOf } from "../../electron/domain/time.ts";
import { timeline } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { scheduleOf } from "./house.ts";

type Night = readonly [zone: string, about: string, days: object, window: string, held: readonly string[]];

const on = (date: string) => ({ dates: [date] });

/** Windows as local times, and the stretches in UTC in which they hold, within ten days before and after. */
const NIGHTS: readonly Night[] = [
  ["Europe/Paris", "a day of 23 hours", on("2026-03-29"), "00:00-24:00", ["2026-03-28T23:00Z 2026-03-29T22:00Z"]],
  ["Europe/Paris", "a day of 25 hours", on("2026-10-25"), "00:00-24:00", ["2026-10-24T22:00Z 2026-10-25T23:00Z"]],
  ["Europe/Paris", "a start inside the gap", on("2026-03-29"), "02:30-04:00", ["2026-03-29T01:00Z 2026-03-29T02:00Z"]],
  ["Europe/Paris", "all of it inside the gap", on("2026-03-29"), "02:10-02:50", []],
  ["Europe/Paris", "twenty-four hours into the gap", on("2026-03-28"), "02:30-02:30", ["2026-03-28T01:30Z 2026-03-29T01:00Z"]],
  ["Europe/Paris", "twenty-four hours from the gap", on("2026-03-29"), "02:30-02:30", ["2026-03-29T01:00Z 2026-03-30T00:30Z"]],
  ["Europe/Paris", "the repeated hour is not replayed", on("2026-10-25"), "02:15-02:45", ["2026-10-25T00:15Z 2026-10-25T00:45Z"]],
  ["Europe/Paris", "the repeated hour is held", on("2026-10-25"), "02:00-03:00", ["2026-10-25T00:00Z 2026-10-25T02:00Z"]],
  ["Europe/Paris", "an evening into the repeated hour", on("2026-10-24"), "23:00-02:30", ["2026-10-24T21:00Z 2026-10-25T00:30Z"]],
  ["Australia/Lord_Howe", "half an hour back", on("2026-04-05"), "01:45-02:15", ["2026-04-04T14:45Z 2026-04-04T15:45Z"]],
  ["Australia/Lord_Howe", "half an hour that is missing", on("2026-10-04"), "02:00-02:30", []],
  [
    "Australia/Lord_Howe",
    "a minute before half an hour is missing",
    on("2026-10-04"),
    "01:59-02:30",
    ["2026-10-03T15:29Z 2026-10-03T15:30Z"],
  ],
  ["Africa/Casablanca", "back for Ramadan", on("2026-02-15"), "02:00-03:00", ["2026-02-15T01:00Z 2026-02-15T03:00Z"]],
  ["Africa/Casablanca", "forward after Ramadan", on("2026-03-22"), "02:00-03:00", []],
  [
    "Africa/Casablanca",
    "forward after Ramadan, a longer one",
    on("2026-03-22"),
    "01:30-03:30",
    ["2026-03-22T01:30Z 2026-03-22T02:30Z"],
  ],
  ["Pacific/Apia", "the day that never was", on("2011-12-30"), "10:00-14:00", []],
  [
    "Pacific/Apia",
    "the night of the day that never was",
    on("2011-12-30"),
    "22:00-02:00",
    ["2011-12-30T10:00Z 2011-12-30T12:00Z"],
  ],
  ["Pacific/Apia", "the night before it", on("2011-12-29"), "22:00-02:00", ["2011-12-30T08:00Z 2011-12-30T10:00Z"]],
  [
    "Pacific/Apia",
    "every Friday, though one is missing",
    { weekdays: ["fri"] },
    "12:00-13:00",
    ["2011-12-23T22:00Z 2011-12-23T23:00Z", "2012-01-05T22:00Z 2012-01-05T23:00Z"],
  ],
  ["Pacific/Kwajalein", "the day that never was", on("1993-08-21"), "20:00-06:00", ["1993-08-21T12:00Z 1993-08-21T18:00Z"]],
  ["Asia/Beirut", "midnight is missing", on("2026-03-29"), "00:00-02:00", ["2026-03-28T22:00Z 2026-03-28T23:00Z"]],
  ["Asia/Beirut", "only what is missing", on("2026-03-29"), "00:00-01:00", []],
  ["Asia/Beirut", "midnight comes an hour late", on("2026-10-24"), "23:00-24:00", ["2026-10-24T20:00Z 2026-10-24T22:00Z"]],
  ["America/Havana", "the first hour of the day twice", on("2026-11-01"), "00:00-01:00", ["2026-11-01T04:00Z 2026-11-01T06:00Z"]],
  [
    "America/Havana",
    "an evening into the first of them",
    on("2026-10-31"),
    "23:00-00:30",
    ["2026-11-01T03:00Z 2026-11-01T04:30Z"],
  ],
  [
    "America/Sao_Paulo",
    "an evening up to a midnight that is missing",
    on("2018-11-03"),
    "23:00-00:30",
    ["2018-11-04T02:00Z 2018-11-04T03:00Z"],
  ],
  [
    "America/Sao_Paulo",
    "the last hour of the day twice",
    on("2018-02-17"),
    "23:00-00:00",
    ["2018-02-18T01:00Z 2018-02-18T03:00Z"],
  ],
  [
    "America/St_Johns",
    "a day that ends once, though the clocks go back into it",
    on("2010-11-06"),
    "00:00-24:00",
    ["2010-11-06T02:30Z 2010-11-07T02:30Z"],
  ],
  ["America/St_Johns", "the next begins once", on("2010-11-07"), "00:00-24:00", ["2010-11-07T02:30Z 2010-11-08T03:30Z"]],
  ["America/St_Johns", "a late minute is not replayed", on("2010-11-06"), "23:30-23:45", ["2010-11-07T02:00Z 2010-11-07T02:15Z"]],
  ["Asia/Kathmandu", "a quarter of an hour", on("2026-01-01"), "00:00-00:15", ["2025-12-31T18:15Z 2025-12-31T18:30Z"]],
  [
    "Europe/Paris",
    "Friday and Saturday nights",
    { weekdays: ["fri", "sat"], range: { from: "2026-06-05", to: "2026-06-07" } },
    "22:00-02:00",
    ["2026-06-05T20:00Z 2026-06-06T00:00Z", "2026-06-06T20:00Z 2026-06-07T00:00Z"],
  ],
  [
    "Europe/Paris",
    "29 February of a leap year",
    { season: { from: "02-29", to: "02-29" }, range: { from: "2028-02-01", to: "2028-12-31" } },
    "00:00-24:00",
    ["2028-02-28T23:00Z 2028-02-29T23:00Z"],
  ],
  [
    "Europe/Paris",
    "2100 is no leap year",
    { season: { from: "02-28", to: "02-29" }, range: { from: "2100-02-01", to: "2100-12-31" } },
    "00:00-24:00",
    ["2100-02-27T23:00Z 2100-02-28T23:00Z"],
  ],
];

describe("a window holds exactly", () => {
  it.each(NIGHTS)("%s: %s", (timeZone, _, days, window, held) => {
    const [from = "", to = ""] = window.split("-");
    const schedule = scheduleOf({
      venue: { timeZone },
      rules: [{ id: "night", targets: ["venue"], days, window: { from, to }, set: { theme: "race" } }],
    });
    const dates = JSON.stringify(days).match(/\d{4}-\d\d-\d\d/);
    const middle = firstReach(testAlmanac(timeZone), dayOf(dates?.[0] ?? "2011-12-30"), 0);
    const segments = timeline(schedule, [], "lobby", middle - 10 * 86_400_000, middle + 40 * 86_400_000);
    const found = segments
      .filter(({ theme }) => theme === "race")
      .map((segment) => `${segment.from.replace(":00Z", "Z")} ${segment.to.replace(":00Z", "Z")}`);
    expect(found.slice(0, Math.max(held.length, 1))).toEqual(held);
  });
});
