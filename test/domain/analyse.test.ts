import { describe, expect, it } from "vitest";
import { analyse } from "../../electron/domain/analyse.ts";
import { compile } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { instant, scheduleOf } from "./house.ts";

const FROM = instant("2026-06-01T00:00:00Z");
const everywhere = { id: "music", targets: ["venue" as const], set: { playlist: "purr" } };
const nineToSix = [{ window: { from: "09:00", to: "18:00" } }];

function findings(parts: Parameters<typeof scheduleOf>[0]): object[] {
  return analyse(scheduleOf(parts), FROM).map(({ kind, rule, zone }) => ({ kind, rule, zone }));
}

describe("the analysis", () => {
  it("finds nothing in a sound plan", () => {
    expect(findings({ rules: [everywhere] })).toEqual([]);
  });

  it("finds rules and caps that never hold, and says whether the venue is closed then", () => {
    const night = { id: "night", targets: ["venue" as const], window: { from: "20:00", to: "22:00" }, set: { volume: 10 } };
    const past = { id: "past", targets: ["venue" as const], days: { dates: ["2020-01-01"] }, set: { theme: "classic" } };
    const schedule = scheduleOf({
      venue: { openingHours: nineToSix },
      rules: [everywhere, night, past],
      caps: [{ id: "old", targets: ["venue"], days: { dates: ["2020-01-01"] }, maximumVolume: 5 }],
    });
    expect(analyse(schedule, FROM).map(({ kind, rule, message }) => `${kind} ${rule}: ${message}`)).toEqual([
      'never night: The rule "night" holds at no time in the coming year: the venue is closed whenever its window comes.',
      'never past: The rule "past" holds at no time in the coming year: its days and window never come.',
      'never old: The cap "old" holds at no time in the coming year: its days and window never come.',
    ]);
  });

  it("finds rules that never win anything, and by whom", () => {
    const strong = { ...everywhere, id: "strong", priority: 5, set: { playlist: "race" } };
    const [found] = analyse(scheduleOf({ rules: [everywhere, strong] }), FROM);
    expect(found).toMatchObject({ kind: "shadowed", rule: "music" });
    expect(found?.message).toContain('"strong"');
  });

  it("a rule that wins one field on one day is not shadowed", () => {
    const lucky = {
      id: "lucky",
      targets: ["venue" as const],
      set: { playlist: "race", theme: "race" },
      days: { dates: ["2026-07-14"] },
    };
    expect(findings({ rules: [{ ...everywhere, priority: 5 }, lucky] })).toEqual([]);
  });

  it("finds opening hours without a playlist, and joins them over closed nights", () => {
    const schedule = scheduleOf({ venue: { openingHours: nineToSix }, rules: [{ ...everywhere, targets: ["zone:lobby"] }] });
    expect(analyse(schedule, FROM)).toMatchObject([
      { kind: "gap", zone: "terrace", from: "2026-06-01T07:00:00Z", to: "2027-05-31T16:00:00Z" },
    ]);
  });

  it("names fifty gaps at most, and takes silence on purpose for none", () => {
    const mornings = { ...everywhere, window: { from: "09:00", to: "12:00" } };
    expect(findings({ venue: { openingHours: nineToSix }, rules: [mornings] })).toHaveLength(50);
    expect(
      findings({
        venue: { openingHours: nineToSix },
        rules: [
          { ...mornings, priority: 1 },
          { ...everywhere, id: "hush", set: { playlist: null } },
        ],
      }),
    ).toEqual([]);
  });

  it("finds ties that only the order of the list decides, unless both want the same", () => {
    const other = { ...everywhere, id: "other", set: { playlist: "race" }, days: { season: { from: "12-01", to: "12-24" } } };
    const wanting = { ...other, set: { playlist: "race", theme: "race" } };
    expect(findings({ rules: [everywhere, wanting] })).toEqual([{ kind: "tie", rule: "other", zone: "lobby" }]);
    expect(findings({ rules: [everywhere, { ...wanting, set: { playlist: "purr", theme: "race" } }] })).toEqual([]);
  });

  it("of a house of usual size takes less than a second", () => {
    const schedule = compile(demonstrationPlan(), testAlmanac("Europe/Paris"));
    const start = performance.now();
    expect(analyse(schedule, FROM)).toEqual([]);
    // A tenth of this was measured, on a quiet machine.
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
