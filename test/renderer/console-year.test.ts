import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cue } from "../../electron/contract/cue.ts";
import { nextChanges, nextMoments } from "../../renderer/console/seasons/year/coming.ts";
import { type Course, coursesOf, marksOf, placedIn, wornAt } from "../../renderer/console/seasons/year/course.ts";
import { monthShown, yearShown } from "../../renderer/console/seasons/year/shown.ts";
import {
  addMonths,
  dayParts,
  monthOf,
  monthParts,
  monthsBetween,
  readFrom,
  spanOf,
  weekendParts,
} from "../../renderer/console/seasons/year/span.ts";
import { dayBounds } from "../../renderer/console/logic/venue-time.ts";

const PARIS = "Europe/Paris";
const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

const beginning = (value: string | null, since: string | null) => ({
  theme: { value, since, because: { kind: "default" as const, id: null, name: null } },
});

function cue(parts: Pick<Cue, "at" | "kind" | "theme"> & Partial<Cue>): Cue {
  return { zones: ["lobby", "terrace"], cue: null, window: null, ...parts };
}

const arrive = (text: string, theme: string, zones?: string[]): Cue =>
  cue({ at: text, kind: "arrive", theme, ...(zones === undefined ? {} : { zones }) });

const ADVENT = "2026-11-28T23:00:00Z";
const EPIPHANY = "2027-01-06T23:00:00Z";
const BEGINNINGS = { lobby: beginning("classic", "2026-09-01T00:00:00Z"), terrace: beginning("classic", "2026-09-01T00:00:00Z") };

describe("what zones wear over a year", () => {
  it("is one course where they are dressed alike, from when the first theme really came", () => {
    const courses = coursesOf(["lobby", "terrace"], BEGINNINGS, [arrive(ADVENT, "christmas"), arrive(EPIPHANY, "classic")]);
    expect(courses).toEqual([
      {
        zones: ["lobby", "terrace"],
        worn: [
          { theme: "classic", from: at("2026-09-01T00:00:00Z"), to: at(ADVENT) },
          { theme: "christmas", from: at(ADVENT), to: at(EPIPHANY) },
          { theme: "classic", from: at(EPIPHANY), to: null },
        ],
      },
    ]);
  });

  it("is a course of its own for a zone that somebody dressed otherwise", () => {
    const party = arrive("2026-12-12T17:00:00Z", "new-year", ["terrace"]);
    const [lobby, terrace] = coursesOf(["lobby", "terrace"], BEGINNINGS, [arrive(ADVENT, "christmas"), party]);
    expect([lobby?.zones, terrace?.zones]).toEqual([["lobby"], ["terrace"]]);
    expect(terrace?.worn.map(({ theme }) => theme)).toEqual(["classic", "christmas", "new-year"]);
  });

  it("begins with the house style where nothing sets a theme, and counts what arrives at the first instant once", () => {
    const beginnings = { lobby: beginning(null, null), terrace: beginning("summer", ADVENT) };
    expect(coursesOf(["lobby", "terrace"], beginnings, [arrive(ADVENT, "summer", ["terrace"])])).toEqual([
      { zones: ["lobby"], worn: [{ theme: "classic", from: null, to: null }] },
      { zones: ["terrace"], worn: [{ theme: "summer", from: at(ADVENT), to: null }] },
    ]);
  });

  it("is without a gap, in turns, each zone once, and at every instant what arrived last", () => {
    const themes = fc.constantFrom("classic", "christmas", "summer");
    const arrivals = fc
      .array(fc.record({ hour: fc.nat(9_000), theme: themes, zones: fc.subarray(["a", "b", "c"], { minLength: 1 }) }), {
        maxLength: 30,
      })
      .map((list) => list.toSorted((one, other) => one.hour - other.hour));
    fc.assert(
      fc.property(arrivals, fc.record({ a: themes, b: themes, c: themes }), fc.nat(9_500), (list, first, hour) => {
        const beginnings = Object.fromEntries(Object.entries(first).map(([zone, theme]) => [zone, beginning(theme, null)]));
        const cues = list.map((each) => arrive(new Date(each.hour * HOUR).toISOString(), each.theme, each.zones));
        const courses = coursesOf(["a", "b", "c"], beginnings, cues);
        expect(courses.flatMap(({ zones }) => zones).toSorted()).toEqual(["a", "b", "c"]);
        expect(new Set(courses.map(({ worn }) => JSON.stringify(worn))).size).toBe(courses.length);
        for (const { zones, worn } of courses) {
          expect([worn[0]?.from, worn.at(-1)?.to]).toEqual([null, null]);
          for (const [index, next] of worn.slice(1).entries()) {
            expect(next.from).toBe(worn[index]?.to);
            expect(next.theme).not.toBe(worn[index]?.theme);
          }
          for (const zone of zones) {
            const last = list.findLast((each) => each.hour <= hour && each.zones.includes(zone))?.theme;
            // Of two arrivals at one instant, the first may have lasted for nothing.
            const found = worn.findLast(({ from }) => from === null || from <= hour * HOUR);
            expect(found?.theme).toBe(last ?? beginnings[zone]?.theme.value);
          }
        }
      }),
    );
  });
});

describe("the ruler of a year", () => {
  const months = fc
    .tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => addMonths(`${year}-01`, month - 1));
  const zones = fc.constantFrom(PARIS, "America/New_York", "Pacific/Auckland", "Asia/Riyadh", "Africa/Cairo");

  it("counts months on and back over the new year", () => {
    expect(addMonths("2026-11", 2)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (month, count) => {
        expect(monthsBetween(month, addMonths(month, count))).toBe(count);
      }),
    );
  });

  it("has twelve months without a gap, and every day of one of them", () => {
    fc.assert(
      fc.property(zones, months, (zone, month) => {
        const parts = monthParts(zone, spanOf(zone, month, 12));
        expect(parts.map((part) => part.month)).toEqual(Array.from({ length: 12 }, (_, index) => addMonths(month, index)));
        expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([0, 1]);
        for (const [index, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[index]?.end);
        const days = dayParts(zone, spanOf(zone, month, 1));
        expect(new Set(days.map(({ date }) => monthOf(date)))).toEqual(new Set([month]));
        expect([days[0]?.start, days.at(-1)?.end]).toEqual([0, 1]);
      }),
      { numRuns: 20 },
    );
  });

  it("marks Saturdays and Sundays, and no other day", () => {
    fc.assert(
      fc.property(zones, months, (zone, month) => {
        const span = spanOf(zone, month, 1);
        const weekends = weekendParts(zone, span);
        const days = dayParts(zone, span);
        const marked = days.filter(({ start, end }) => weekends.some((part) => part.start < end && part.end > start));
        const free = days.filter(({ date }) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()));
        expect(marked).toEqual(free);
      }),
      { numRuns: 20 },
    );
  });

  it("is read for 400 days at most, a year and what follows it", () => {
    fc.assert(
      fc.property(zones, months, (zone, month) => {
        const { from, to } = readFrom(zone, month);
        expect(to - from).toBeLessThanOrEqual(400 * 24 * HOUR);
        expect(to).toBeGreaterThan(spanOf(zone, month, 12).to);
      }),
      { numRuns: 20 },
    );
  });

  it("leads to a month of another year, and back to this one", () => {
    expect(monthShown("2026-11", "2026-11", "2027-10")).toEqual({ year: null, month: "2027-10" });
    expect(monthShown("2026-11", "2026-11", "2027-11")).toEqual({ year: "2027-11", month: "2027-11" });
    expect(monthShown("2026-11", "2026-11", "2026-10")).toEqual({ year: "2025-11", month: "2026-10" });
    expect(monthShown("2026-11", "2027-11", "2026-11")).toEqual({ year: null, month: "2026-11" });
    expect(yearShown("2026-11", "2026-11")).toEqual({ year: null, month: null });
    fc.assert(
      fc.property(months, months, months, (now, first, month) => {
        const shown = monthShown(now, first, month);
        const ahead = monthsBetween(shown.year ?? now, month);
        expect(ahead >= 0 && ahead < 12).toBe(true);
      }),
    );
  });
});

describe("where things lie on the ribbon", () => {
  const span = spanOf(PARIS, "2026-11", 12);
  const course: Course = {
    zones: ["lobby", "terrace"],
    worn: [
      { theme: "classic", from: null, to: at(ADVENT) },
      { theme: "christmas", from: at(ADVENT), to: at(EPIPHANY) },
      { theme: "classic", from: at(EPIPHANY), to: null },
    ],
  };

  it("seasons fill it from end to end, however long they last beyond", () => {
    const placed = placedIn(course, span);
    expect([placed[0]?.start, placed.at(-1)?.end]).toEqual([0, 1]);
    for (const [index, next] of placed.slice(1).entries()) expect(next.start).toBe(placed[index]?.end);
    expect(placedIn(course, spanOf(PARIS, "2026-12", 1)).map(({ worn }) => worn.theme)).toEqual(["christmas"]);
  });

  it("a moment of its zones is a mark at its place; a countdown is one mark, on the day that it ends", () => {
    const cues = [
      arrive(ADVENT, "christmas"),
      cue({ at: "2026-11-30T23:00:00Z", kind: "window", theme: "christmas", window: 1 }),
      cue({ at: "2026-12-01T23:00:00Z", kind: "window", theme: "christmas", window: 2, zones: ["terrace"] }),
      cue({ at: "2026-12-31T22:59:50Z", kind: "countdown", theme: "new-year" }),
      cue({ at: "2026-12-31T23:00:00Z", kind: "zero", theme: "new-year" }),
      cue({ at: EPIPHANY, kind: "leave", theme: "christmas" }),
      arrive("2027-12-01T00:00:00Z", "christmas"),
    ];
    expect(marksOf(course, cues, span).map(({ kind, theme, share }) => [kind, theme, Math.round(365 * share)])).toEqual([
      ["arrive", "christmas", 28],
      ["window", "christmas", 30],
      ["countdown", "new-year", 61],
    ]);
  });

  it("what is worn at an instant is found, its first instant included and its last not", () => {
    expect([at(ADVENT) - 1, at(ADVENT), at(EPIPHANY) - 1, at(EPIPHANY)].map((now) => wornAt(course.worn, now))).toEqual([
      0, 1, 1, 2,
    ]);
  });
});

describe("what comes next", () => {
  const window = (day: number): Cue =>
    cue({ at: `2026-12-${String(day - 1).padStart(2, "0")}T23:00:00Z`, kind: "window", theme: "christmas", window: day });
  const windows = Array.from({ length: 23 }, (_, index) => window(index + 2));
  const counted = [
    cue({ at: "2026-12-31T22:59:50Z", kind: "countdown", theme: "new-year" }),
    cue({ at: "2026-12-31T23:00:00Z", kind: "zero", theme: "new-year" }),
  ];
  const later = window(2);
  const nextYear = { ...later, at: "2027-12-01T23:00:00Z" };
  const cues = [arrive(ADVENT, "christmas"), ...windows, ...counted, arrive(EPIPHANY, "classic"), nextYear];

  it("are the changes after now, as many as are asked for", () => {
    expect(nextChanges(cues, at(ADVENT) - 1, 5).map(({ theme }) => theme)).toEqual(["christmas", "classic"]);
    expect(nextChanges(cues, at(ADVENT), 5).map(({ theme }) => theme)).toEqual(["classic"]);
    expect(nextChanges(cues, 0, 1)).toEqual([{ at: at(ADVENT), theme: "christmas", zones: ["lobby", "terrace"] }]);
  });

  it("are the next window with the last one of its row, and the next countdown with its zero", () => {
    const found = nextMoments(cues, at("2026-12-11T12:00:00+01:00"));
    const where = ["lobby", "terrace"];
    expect(found).toEqual([
      {
        kind: "window",
        at: dayBounds(PARIS, "2026-12-12").from,
        theme: "christmas",
        zones: where,
        window: 12,
        last: dayBounds(PARIS, "2026-12-24").from,
      },
      { kind: "countdown", at: at("2026-12-31T22:59:50Z"), theme: "new-year", zones: where, zero: at("2026-12-31T23:00:00Z") },
    ]);
  });

  it("a row of windows ends where one is missing, and is not joined to that of the next year", () => {
    const [only] = nextMoments([window(5), window(7), nextYear], 0);
    expect(only).toMatchObject({ window: 5, last: at(window(5).at) });
    const [last] = nextMoments([window(24), nextYear], 0);
    expect(last).toMatchObject({ window: 24, last: at(window(24).at) });
  });

  it("a countdown that is broken off is none", () => {
    expect(nextMoments(counted.slice(0, 1), 0)).toEqual([]);
    expect(nextMoments(counted.slice(1), 0)).toEqual([]);
  });

  it("nothing comes where nothing changes", () => {
    expect(nextChanges([], 0, 5)).toEqual([]);
    expect(nextMoments([], 0)).toEqual([]);
  });
});
