import { describe, expect, test } from "vitest";
import type { Segment } from "../../electron/contract/state.ts";
import { countdown } from "../../renderer/console/logic/countdown.ts";
import { bands, cut, hourMarks, volumeLine } from "../../renderer/console/logic/day.ts";
import { closingOf, endInstant, endRequest, timeOfDay, usualEnd } from "../../renderer/console/logic/ends.ts";
import { startInstant, startRequest, startTrouble } from "../../renderer/console/logic/starts.ts";
import { addDays, dayBounds, firstReach, localDate, nextTimeOfDay } from "../../renderer/console/logic/venue-time.ts";

const PARIS = "Europe/Paris";
const at = (text: string): number => Date.parse(text);
const OPEN = { open: true, until: "2026-11-22T17:00:00Z" };
const CLOSED = { open: false, until: "2026-11-23T08:00:00Z" };
const ALWAYS_OPEN = { open: true, until: null };

describe("the countdown", () => {
  test("counts minutes and seconds below an hour and rounds up, so that it ends at 00:00 and not before", () => {
    expect([299_000, 298_001, 1, 0, -5_000].map((left) => countdown(left, "d"))).toEqual([
      "04:59",
      "04:59",
      "00:01",
      "00:00",
      "00:00",
    ]);
  });

  test("shows hours from one hour on and days from two", () => {
    expect([3_600_000, 47 * 3_600_000 + 61_000, 51 * 3_600_000 + 5_000].map((left) => countdown(left, "d"))).toEqual([
      "1:00:00",
      "47:01:01",
      "2 d 03:00:05",
    ]);
  });
});

describe("local time of the venue", () => {
  test("a time that a spring gap skips is the jump itself", () => {
    expect(firstReach(PARIS, "2026-03-29", "02:30")).toBe(at("2026-03-29T01:00:00Z"));
  });

  test("a time that an autumn overlap has twice is the first of the two", () => {
    expect(firstReach(PARIS, "2026-10-25", "02:30")).toBe(at("2026-10-25T00:30:00Z"));
  });

  test("a date that a zone skips begins where the next one does", () => {
    expect(firstReach("Pacific/Apia", "2011-12-30", "00:00")).toBe(firstReach("Pacific/Apia", "2011-12-31", "00:00"));
  });

  test("until 18:00 is the next 18:00 strictly after now, tomorrow's at 18:00 itself", () => {
    expect(nextTimeOfDay(PARIS, "18:00", at("2026-11-22T16:59:59Z"))).toBe(at("2026-11-22T17:00:00Z"));
    expect(nextTimeOfDay(PARIS, "18:00", at("2026-11-22T17:00:00Z"))).toBe(at("2026-11-23T17:00:00Z"));
  });

  test("the venue's date is not the operator's: Auckland is a day ahead", () => {
    expect(localDate("Pacific/Auckland", at("2026-11-22T13:00:00Z"))).toBe("2026-11-23");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  test("a day of the clock change has 23 or 25 hours", () => {
    const hours = (date: string): number => {
      const { from, to } = dayBounds(PARIS, date);
      return (to - from) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-22")]).toEqual([23, 25, 24]);
  });
});

describe("the choice of an end", () => {
  const now = at("2026-11-22T12:00:00Z");

  test("closing is chosen first where there is one, else an hour", () => {
    expect([OPEN, CLOSED, ALWAYS_OPEN].map(usualEnd)).toEqual([
      { kind: "closing" },
      { kind: "minutes", minutes: 60 },
      { kind: "minutes", minutes: 60 },
    ]);
    expect([OPEN, CLOSED, ALWAYS_OPEN].map(closingOf)).toEqual([at(OPEN.until), null, null]);
  });

  test("each choice has its absolute end and its request", () => {
    expect(endInstant({ kind: "minutes", minutes: 30 }, now, PARIS, OPEN)).toBe(at("2026-11-22T12:30:00Z"));
    expect(endInstant({ kind: "closing" }, now, PARIS, OPEN)).toBe(at("2026-11-22T17:00:00Z"));
    expect(endInstant({ kind: "time", time: "9h05" }, now, PARIS, OPEN)).toBe(at("2026-11-23T08:05:00Z"));
    expect(endInstant({ kind: "time", time: "" }, now, PARIS, OPEN)).toBeNull();
    expect(endRequest({ kind: "time", time: "9h05" }, PARIS)).toEqual({ until: "09:05" });
    expect(endRequest({ kind: "minutes", minutes: 30 }, PARIS)).toEqual({ forMinutes: 30 });
  });

  test("a date with an hour is an instant of the venue; the closing of a day that nobody knows is none yet", () => {
    const christmas = { kind: "date", date: "2026-12-24", time: "18h" } as const;
    expect(endInstant(christmas, now, PARIS, OPEN)).toBe(at("2026-12-24T17:00:00Z"));
    expect(endRequest(christmas, PARIS)).toEqual({ until: "2026-12-24T17:00:00Z" });
    expect(endInstant({ ...christmas, date: "" }, now, PARIS, OPEN)).toBeNull();
    expect(endInstant({ kind: "closing" }, now, PARIS, null)).toBeNull();
    expect(endRequest({ kind: "closing" }, PARIS)).toEqual({ until: "closing" });
  });

  test("a beginning is now, or an hour of today, of tomorrow or of a date that has not passed", () => {
    const later = { kind: "day", days: 0, time: "14" } as const;
    expect(startInstant({ kind: "now" }, now, PARIS)).toBe(now);
    expect(startInstant(later, now, PARIS)).toBe(at("2026-11-22T13:00:00Z"));
    expect(startInstant({ ...later, days: 1 }, now, PARIS)).toBe(at("2026-11-23T13:00:00Z"));
    expect(startInstant({ kind: "date", date: "2026-12-24", time: "9:30" }, now, PARIS)).toBe(at("2026-12-24T08:30:00Z"));
    expect(startRequest({ kind: "now" }, now, PARIS)).toEqual({});
    expect(startRequest(later, now, PARIS)).toEqual({ from: "2026-11-22T13:00:00Z" });
    expect([later, { ...later, time: "13:00" }, { ...later, time: "" }].map((start) => startTrouble(start, now, PARIS))).toEqual([
      null,
      "passed",
      "needed",
    ]);
  });

  test("a time of day is read as people type it", () => {
    expect(["18:00", "18h", "18h30", "1830", "930", "7", " 7.15 ", "24:00", "12:60", "soon", ""].map(timeOfDay)).toEqual([
      "18:00",
      "18:00",
      "18:30",
      "18:30",
      "09:30",
      "07:00",
      "07:15",
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("the day on a line", () => {
  const day = dayBounds(PARIS, "2026-11-22");
  const quiet = { accent: null, volume: 40 };
  const segments: Segment[] = [
    { from: "2026-11-21T17:00:00Z", to: "2026-11-22T08:00:00Z", theme: "classic", playlist: null, ...quiet },
    {
      from: "2026-11-22T08:00:00Z",
      to: "2026-11-22T17:00:00Z",
      theme: "classic",
      playlist: "purr",
      accent: null,
      volume: { from: 40, to: 60, startInstant: "2026-11-22T08:00:00Z", endInstant: "2026-11-22T17:00:00Z" },
    },
    { from: "2026-11-22T17:00:00Z", to: "2026-11-23T17:00:00Z", theme: "christmas", playlist: null, ...quiet },
  ];

  test("segments are cut at the ends of the day", () => {
    expect(cut(segments, day).map(({ start, end }) => [start, end])).toEqual([
      [0, 9 / 24],
      [9 / 24, 18 / 24],
      [18 / 24, 1],
    ]);
  });

  test("a theme that goes on through a change of playlist is one band", () => {
    expect(bands(segments, day, (segment) => segment.theme)).toEqual([
      { value: "classic", start: 0, end: 18 / 24 },
      { value: "christmas", start: 18 / 24, end: 1 },
    ]);
  });

  test("the line of the volume follows a ramp", () => {
    expect(volumeLine(segments, day).map(({ y }) => y)).toEqual([40, 40, 40, 60, 40, 40]);
  });

  test("the hour that a spring gap skips has no mark, and the others keep their distance", () => {
    const spring = dayBounds(PARIS, "2026-03-29");
    const marks = hourMarks(PARIS, spring);
    expect(marks.map(({ label }) => label)).not.toContain("02:00");
    expect(marks).toHaveLength(23);
    expect(marks.find(({ label }) => label === "03:00")?.at).toBeCloseTo(2 / 23);
  });
});
