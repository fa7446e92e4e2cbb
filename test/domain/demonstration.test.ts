import { describe, expect, it } from "vitest";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { compile, desiredState, timeline } from "../../electron/domain/schedule.ts";
import { easterByGauss, plusDays, testAlmanac } from "../support/almanac.ts";

const PLAN = demonstrationPlan();
const SCHEDULE = compile(PLAN, testAlmanac("Europe/Paris"), null);
const YEARS = Array.from({ length: 10 }, (_, index) => 2026 + index);
const SEASONS = ["christmas", "classic", "easter", "halloween", "new-year", "race", "summer", "valentine"];

/** Noon in Paris; the clock's summer does not change which date that is. */
const noon = (date: string): number => Date.parse(`${date}T11:00:00Z`);

function themesOn(date: string): (string | null)[] {
  const { zones } = desiredState(SCHEDULE, [], noon(date), null);
  return [...new Set(Object.values(zones).map(({ theme }) => theme.value))];
}

/** The fourth Sunday before Christmas Day, counted back from it. */
function firstAdvent(year: number): string {
  const weekday = new Date(`${year}-12-25T00:00:00Z`).getUTCDay();
  return plusDays(`${year}-12-25`, -(weekday === 0 ? 7 : weekday) - 21);
}

/** The Saturday of the race: the first one from 10 June on. */
function raceSaturday(year: number): string {
  const weekday = new Date(`${year}-06-10T00:00:00Z`).getUTCDay();
  return plusDays(`${year}-06-10`, 6 - weekday);
}

describe.each(YEARS)("the house in %i", (year) => {
  const easter = easterByGauss(year);
  const saturday = raceSaturday(year);

  it.each([
    [`${year}-01-01`, "new-year"],
    [`${year}-01-02`, "christmas"],
    [`${year}-01-06`, "christmas"],
    [`${year}-01-07`, "classic"],
    [`${year}-02-11`, "classic"],
    [`${year}-02-12`, "valentine"],
    [`${year}-02-14`, "valentine"],
    [`${year}-02-15`, "classic"],
    [plusDays(easter, -8), "classic"],
    [plusDays(easter, -7), "easter"],
    [easter, "easter"],
    [plusDays(easter, 1), "easter"],
    [plusDays(easter, 2), "classic"],
    [plusDays(saturday, -7), "classic"],
    [plusDays(saturday, -6), "race"],
    [saturday, "race"],
    [plusDays(saturday, 1), "race"],
    [plusDays(saturday, 2), "classic"],
    [`${year}-06-30`, "classic"],
    [`${year}-07-01`, "summer"],
    [`${year}-07-14`, "summer"],
    [`${year}-08-31`, "summer"],
    [`${year}-09-01`, "classic"],
    [`${year}-10-23`, "classic"],
    [`${year}-10-24`, "halloween"],
    [`${year}-10-31`, "halloween"],
    [`${year}-11-01`, "classic"],
    [plusDays(firstAdvent(year), -1), "classic"],
    [firstAdvent(year), "christmas"],
    [`${year}-12-24`, "christmas"],
    [`${year}-12-30`, "christmas"],
    [`${year}-12-31`, "new-year"],
  ])("on %s every zone wears %s", (date, theme) => {
    expect(themesOn(date)).toEqual([theme]);
  });

  it("wears one of its eight seasons at every instant, all of them within the year", () => {
    const [from, to] = [Date.parse(`${year}-01-01T00:00:00+01:00`), Date.parse(`${year + 1}-01-01T00:00:00+01:00`)];
    for (const { id } of PLAN.zones) {
      const worn = new Set(timeline(SCHEDULE, [], id, from, to).map(({ theme }) => String(theme)));
      expect([...worn].toSorted()).toEqual(SEASONS);
    }
  });
});

describe("the evening of 14 July", () => {
  const terrace = (text: string) => {
    const { zones } = desiredState(SCHEDULE, [], Date.parse(text), null);
    return { theme: zones["terrace"]?.theme.value, playlist: zones["terrace"]?.playlist.value };
  };

  it("keeps the summer's dress, and sounds of fireworks outdoors from sunset to midnight", () => {
    // In tests the sun sets at 18:00 UTC.
    expect(terrace("2027-07-14T17:59:59Z")).toEqual({ theme: "summer", playlist: null });
    expect(terrace("2027-07-14T18:00:00Z")).toEqual({ theme: "summer", playlist: "fireworks" });
    expect(terrace("2027-07-14T21:59:59Z")).toEqual({ theme: "summer", playlist: "fireworks" });
    expect(terrace("2027-07-14T22:00:00Z")).toEqual({ theme: "summer", playlist: null });
    expect(terrace("2027-07-15T19:00:00Z").playlist).toBe(null);
  });
});
