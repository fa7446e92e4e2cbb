import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProgrammeNews } from "../../../electron/contract/programme.ts";
import { programmeBetween, programmeOn } from "../../../electron/domain/programme/entries.ts";
import { scheduleOf } from "../house.ts";

const at = (text: string): number => Date.parse(text);
const nothing: Omit<ProgrammeNews, "item" | "date" | "start"> = {
  delayMinutes: 0,
  cancelled: false,
  seatsLeft: null,
  note: null,
};
const news = (start: string, change: Partial<ProgrammeNews>, date = "2026-10-16"): ProgrammeNews => ({
  item: "lap",
  date,
  start,
  ...nothing,
  ...change,
});
const lap = { id: "lap", title: "A lap", starts: ["09:30", "11:00"], minutes: 30, seats: 8 };

describe("the programme of a day", () => {
  test("holds every start, in order, with its end and what the plan says of it", () => {
    const schedule = scheduleOf({ programme: [lap, { ...lap, id: "talk", starts: ["10:00"], minutes: 60, seats: null }] });
    expect(
      programmeOn(schedule, [], "2026-10-16").map(({ item, start, from, to, seats }) => [item, start, from, to, seats]),
    ).toEqual([
      ["lap", "09:30", "2026-10-16T07:30:00Z", "2026-10-16T08:00:00Z", 8],
      ["talk", "10:00", "2026-10-16T08:00:00Z", "2026-10-16T09:00:00Z", null],
      ["lap", "11:00", "2026-10-16T09:00:00Z", "2026-10-16T09:30:00Z", 8],
    ]);
  });

  test("knows its days as rules know theirs", () => {
    const schedule = scheduleOf({ programme: [{ ...lap, days: { weekdays: ["sat"], except: ["2026-10-24"] } }] });
    const days = ["2026-10-16", "2026-10-17", "2026-10-24", "2026-10-31"];
    expect(days.map((day) => programmeOn(schedule, [], day).length)).toEqual([0, 2, 0, 2]);
  });

  test("is late where somebody said so, and stands where its delay puts it", () => {
    const schedule = scheduleOf({ programme: [lap, { ...lap, id: "talk", starts: ["10:00"] }] });
    const entries = programmeOn(schedule, [news("09:30", { delayMinutes: 45, note: "Rain" })], "2026-10-16");
    expect(entries.map(({ item, start, from, delayMinutes, note }) => [item, start, from, delayMinutes, note])).toEqual([
      ["talk", "10:00", "2026-10-16T08:00:00Z", 0, null],
      ["lap", "09:30", "2026-10-16T08:15:00Z", 45, "Rain"],
      ["lap", "11:00", "2026-10-16T09:00:00Z", 0, null],
    ]);
  });

  test("that is late past midnight is still going on the day after", () => {
    const schedule = scheduleOf({ programme: [{ ...lap, starts: ["23:50"] }] });
    const late = [news("23:50", { delayMinutes: 120 })];
    const found = programmeBetween(schedule, late, at("2026-10-17T01:55:00+02:00"), at("2026-10-17T02:00:00+02:00"));
    expect(found.map(({ date, from }) => [date, from])).toEqual([["2026-10-16", "2026-10-16T23:50:00Z"]]);
  });

  test("begins at the jump where the clock skips its time, and lasts as long as ever", () => {
    const schedule = scheduleOf({ programme: [{ ...lap, starts: ["02:30"] }] });
    const [entry] = programmeOn(schedule, [], "2027-03-28");
    expect([entry?.from, entry?.to]).toEqual(["2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z"]);
  });

  test("within a stretch is what goes on at some time within it, whatever the stretch", () => {
    const schedule = scheduleOf({ programme: [lap, { ...lap, id: "night", starts: ["23:30"], minutes: 240 }] });
    const first = at("2026-10-20T00:00:00Z");
    const all = programmeBetween(schedule, [], first, first + 20 * 86_400_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 * 1440 }), fc.integer({ min: 1, max: 2000 }), (start, length) => {
        const [from, to] = [first + start * 60_000, first + Math.min(19 * 1440, start + length) * 60_000];
        const expected = all.filter((entry) => at(entry.from) < to && at(entry.to) > from);
        expect(programmeBetween(schedule, [], from, to)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
