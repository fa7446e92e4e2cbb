import { describe, expect, it } from "vitest";
import { easter, feastDay } from "../../electron/domain/feasts.ts";
import {
  dateOf,
  dayFromCivil,
  dayOf,
  firstReach,
  localDateAt,
  wallTimeAt,
  weekdayIndex,
  yearOf,
} from "../../electron/domain/time.ts";
import { easterByGauss, testAlmanac } from "../support/almanac.ts";
import { instant } from "./house.ts";

const reach = (timeZone: string, date: string, minutes: number): string =>
  new Date(firstReach(testAlmanac(timeZone), dayOf(date), minutes)).toISOString();

describe("day numbers", () => {
  it("agree with the platform for every day of eight centuries", () => {
    const first = dayOf("1600-01-01");
    const last = dayOf("2400-12-31");
    for (let day = first; day <= last; day += 1) {
      const platform = new Date(day * 86_400_000);
      if (dateOf(day) !== platform.toISOString().slice(0, 10)) throw new Error(`${day} is not ${dateOf(day)}`);
      if (weekdayIndex(day) !== (platform.getUTCDay() + 6) % 7) throw new Error(`${day} has another weekday`);
      if (yearOf(day) !== platform.getUTCFullYear()) throw new Error(`${day} has another year`);
      if (dayOf(dateOf(day)) !== day) throw new Error(`${day} does not come back`);
    }
    expect(last - first).toBe(292_559);
  });

  it("count from 1970-01-01", () => {
    expect(dayFromCivil(1970, 1, 1)).toBe(0);
  });
});

describe("feasts", () => {
  it("Easter agrees with Gauss's formula for a thousand years", () => {
    for (let year = 1583; year <= 2600; year++) expect(dateOf(easter(year))).toBe(easterByGauss(year));
  });

  it("the others follow", () => {
    expect(
      [feastDay("ascension", 2026), feastDay("pentecost", 2026), feastDay("advent1", 2026), feastDay("advent1", 2022)].map(
        dateOf,
      ),
    ).toEqual(["2026-05-14", "2026-05-24", "2026-11-29", "2022-11-27"]);
  });

  it("Advent begins between 27 November and 3 December", () => {
    expect([2022, 2023, 2028, 2033].map((year) => dateOf(feastDay("advent1", year)))).toEqual([
      "2022-11-27",
      "2023-12-03",
      "2028-12-03",
      "2033-11-27",
    ]);
  });
});

describe("the clock never runs backwards", () => {
  it("in Paris it stands at the last moment before three while the hour is repeated", () => {
    const clock = (at: string): string => new Date(wallTimeAt(testAlmanac("Europe/Paris"), instant(at))).toISOString();
    expect(clock("2026-10-25T00:59:59.999Z")).toBe("2026-10-25T02:59:59.999Z");
    expect(clock("2026-10-25T01:00:00Z")).toBe("2026-10-25T02:59:59.999Z");
    expect(clock("2026-10-25T01:59:59Z")).toBe("2026-10-25T02:59:59.999Z");
    expect(clock("2026-10-25T02:00:00Z")).toBe("2026-10-25T03:00:00.000Z");
  });
  it("in St John's, where clocks were turned back at a minute past midnight, the new date stays", () => {
    const date = (at: string): string => localDateAt(testAlmanac("America/St_Johns"), instant(at));
    expect(date("2010-11-07T02:29:59Z")).toBe("2010-11-06");
    expect(date("2010-11-07T02:30:00Z")).toBe("2010-11-07");
    // The clock on the wall reads 23:16 of 6 November again.
    expect(date("2010-11-07T02:46:00Z")).toBe("2010-11-07");
  });
});

describe("a local time is its first reach", () => {
  it("a time in the spring gap is reached at the jump", () => {
    expect(reach("Europe/Paris", "2026-03-29", 150)).toBe("2026-03-29T01:00:00.000Z");
  });
  it("of a repeated time the first occurrence counts", () => {
    expect(reach("Europe/Paris", "2026-10-25", 150)).toBe("2026-10-25T00:30:00.000Z");
  });
  it("the end of the repeated hour is reached when it is over", () => {
    expect(reach("Europe/Paris", "2026-10-25", 180)).toBe("2026-10-25T02:00:00.000Z");
  });
  it("Lord Howe shifts by half an hour", () => {
    expect(reach("Australia/Lord_Howe", "2026-10-04", 135)).toBe("2026-10-03T15:30:00.000Z");
    expect(reach("Australia/Lord_Howe", "2026-04-05", 120)).toBe("2026-04-04T15:30:00.000Z");
  });
  it("Apia skipped 30 December 2011, whose times are all reached at the jump", () => {
    expect(reach("Pacific/Apia", "2011-12-30", 12 * 60)).toBe("2011-12-30T10:00:00.000Z");
    expect(localDateAt(testAlmanac("Pacific/Apia"), instant("2011-12-30T10:00:00Z"))).toBe("2011-12-31");
  });
  it("Casablanca turns its clocks back for Ramadan, a saving below zero", () => {
    // On 15 February 2026 at 03:00 the clocks read 02:00 again; on 22 March at 02:00 they jump to 03:00.
    expect(reach("Africa/Casablanca", "2026-02-15", 150)).toBe("2026-02-15T01:30:00.000Z");
    expect(reach("Africa/Casablanca", "2026-02-15", 180)).toBe("2026-02-15T03:00:00.000Z");
    expect(reach("Africa/Casablanca", "2026-03-22", 150)).toBe("2026-03-22T02:00:00.000Z");
  });
  it("a date stays when the clock is turned back across midnight", () => {
    // Havana turns back from 01:00 to 00:00, Beirut from 00:00 to 23:00 of the day before.
    expect(localDateAt(testAlmanac("Asia/Beirut"), instant("2026-10-24T20:59:59Z"))).toBe("2026-10-24");
    expect(localDateAt(testAlmanac("Asia/Beirut"), instant("2026-10-24T21:30:00Z"))).toBe("2026-10-24");
    expect(localDateAt(testAlmanac("Asia/Beirut"), instant("2026-10-24T22:00:00Z"))).toBe("2026-10-25");
  });
});
