import { describe, expect, it } from "vitest";
import { Days } from "../../electron/contract/plan.ts";
import type { Period } from "../../electron/contract/plan.ts";
import { calendarOf, dayTest } from "../../electron/domain/days.ts";
import { dateOf, dayOf } from "../../electron/domain/time.ts";
import { testAlmanac } from "../support/almanac.ts";

/** The dates of a range, both ends included, that belong to the days. */
function datesIn(days: unknown, from: string, to: string, periods: Period[] = []): string[] {
  const test = dayTest(Days.parse(days), calendarOf(periods, testAlmanac("Europe/Paris")));
  const found: string[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day++) if (test(day)) found.push(dateOf(day));
  return found;
}

describe("holidays", () => {
  it("only", () => {
    expect(datesIn({ holidays: "only" }, "2026-12-20", "2027-01-05")).toEqual(["2026-12-25", "2027-01-01"]);
  });
  it("except", () => {
    expect(datesIn({ holidays: "except", weekdays: ["fri"] }, "2026-12-18", "2027-01-08")).toEqual(["2026-12-18", "2027-01-08"]);
  });
  it("eve is the day before one", () => {
    expect(datesIn({ holidays: "eve" }, "2026-12-20", "2027-01-05")).toEqual(["2026-12-24", "2026-12-31"]);
  });
  it("also joins them to the weekdays by or, and the season still bounds both", () => {
    const days = { weekdays: ["sat"], holidays: "also", season: { from: "12-20", to: "12-31" } };
    expect(datesIn(days, "2026-12-12", "2027-01-03")).toEqual(["2026-12-25", "2026-12-26"]);
  });
});

describe("seasons", () => {
  it("wrap the new year", () => {
    expect(datesIn({ season: { from: "12-30", to: "01-02" } }, "2026-01-01", "2027-01-31")).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
    ]);
  });
  it("an end on 29 February acts as 28 February in a common year, a start as 1 March", () => {
    expect(datesIn({ season: { from: "02-27", to: "02-29" } }, "2027-02-01", "2027-03-31")).toEqual(["2027-02-27", "2027-02-28"]);
    expect(datesIn({ season: { from: "02-29", to: "03-02" } }, "2027-02-01", "2027-03-31")).toEqual(["2027-03-01", "2027-03-02"]);
    expect(datesIn({ season: { from: "02-29", to: "03-01" } }, "2028-02-01", "2028-03-31")).toEqual(["2028-02-29", "2028-03-01"]);
  });
  it("from and to 29 February exist in leap years only", () => {
    expect(datesIn({ season: { from: "02-29", to: "02-29" } }, "2024-03-01", "2032-03-01")).toEqual(["2028-02-29", "2032-02-29"]);
  });
  it("from a feast to a fixed day of the next year end on the first one after", () => {
    expect(
      datesIn({ season: { from: { feast: "advent1", offsetDays: 0 }, to: "01-06" } }, "2026-11-01", "2027-02-01"),
    ).toHaveLength(39);
  });
  it("an offset may carry a start into the year before", () => {
    expect(
      datesIn(
        { season: { from: { weekday: "mon", onOrAfter: "01-01", offsetDays: -7 }, to: "01-01" } },
        "2025-12-01",
        "2026-01-31",
      ),
    ).toEqual(["2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01"]);
  });
});

describe("conditions", () => {
  it("all must hold; then include adds dates, and except removes them last", () => {
    const days = {
      weekdays: ["mon"],
      range: { from: "2026-06-01", to: "2026-06-15" },
      include: ["2026-07-01", "2026-07-02"],
      except: ["2026-06-08", "2026-07-02"],
    };
    expect(datesIn(days, "2026-05-01", "2026-08-01")).toEqual(["2026-06-01", "2026-06-15", "2026-07-01"]);
  });
  it("a period brings its own exceptions", () => {
    const periods = [
      { id: "fair", days: Days.parse({ dates: ["2026-06-01", "2026-06-02", "2026-06-03"], except: ["2026-06-02"] }) },
    ];
    expect(datesIn({ period: "fair", weekdays: ["mon", "tue"] }, "2026-05-01", "2026-08-01", periods)).toEqual(["2026-06-01"]);
  });
  it("except without any condition leaves every other day", () => {
    expect(datesIn({ except: ["2026-06-02"] }, "2026-06-01", "2026-06-03")).toEqual(["2026-06-01", "2026-06-03"]);
  });
});
