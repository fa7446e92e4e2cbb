import { describe, expect, it } from "vitest";
import { Window } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { localClock } from "../../electron/domain/clock.ts";
import { dayOf } from "../../electron/domain/time.ts";
import { spanOn } from "../../electron/domain/windows.ts";
import { testAlmanac } from "../support/almanac.ts";

function spanText(window: unknown, date: string, almanac: Almanac = testAlmanac("Europe/Paris")): string | null {
  const span = spanOn(localClock(almanac), Window.parse(window), dayOf(date));
  return span === null
    ? null
    : `${new Date(span.start).toISOString().slice(0, 16)} ${new Date(span.end).toISOString().slice(0, 16)}`;
}

// In tests the sun rises at 06:00 UTC and sets at 18:00 UTC.
describe("windows at the sun", () => {
  it("from sunset to sunrise lasts the night", () => {
    expect(spanText({ from: { sun: "sunset" }, to: { sun: "sunrise" } }, "2026-06-01")).toBe("2026-06-01T18:00 2026-06-02T06:00");
  });
  it("an offset is elapsed time, and may carry the start past midnight", () => {
    expect(spanText({ from: { sun: "sunset", offsetMinutes: 300 }, to: "03:00" }, "2026-06-01")).toBe(
      "2026-06-01T23:00 2026-06-02T01:00",
    );
  });
  it("a missing event takes its fallback, and without one there is no window that date", () => {
    const polar: Almanac = { ...testAlmanac("Europe/Paris"), sun: () => ({ sunrise: null, sunset: null }) };
    expect(spanText({ from: { sun: "sunset", fallback: "16:00" }, to: "23:00" }, "2026-12-21", polar)).toBe(
      "2026-12-21T15:00 2026-12-21T22:00",
    );
    expect(spanText({ from: { sun: "sunset" }, to: "23:00" }, "2026-12-21", polar)).toBeNull();
    expect(spanText({ from: "10:00", to: { sun: "sunset" } }, "2026-12-21", polar)).toBeNull();
  });
  it("a fallback at the very time of the end lasts until that time on the next date", () => {
    const polar: Almanac = { ...testAlmanac("Europe/Paris"), sun: () => ({ sunrise: null, sunset: null }) };
    expect(spanText({ from: { sun: "sunset", fallback: "16:00" }, to: "16:00" }, "2026-12-21", polar)).toBe(
      "2026-12-21T15:00 2026-12-22T15:00",
    );
  });
  it("a window never turns inside out", () => {
    expect(
      spanText({ from: { sun: "sunset", offsetMinutes: 720 }, to: { sun: "sunrise", offsetMinutes: -720 } }, "2026-06-01"),
    ).toBeNull();
  });
});

describe("windows of written times", () => {
  it("a window that the spring gap swallows is empty, not a day long", () => {
    expect(spanText({ from: "02:10", to: "02:50" }, "2026-03-29")).toBeNull();
  });
  it("neighbours stay neighbours across both changes of the clock", () => {
    for (const date of ["2026-03-29", "2026-10-25"]) {
      const [, end] = spanText({ from: "00:00", to: "02:30" }, date)?.split(" ") ?? [];
      const [start] = spanText({ from: "02:30", to: "05:00" }, date)?.split(" ") ?? [];
      expect(start).toBe(end);
    }
  });
});
