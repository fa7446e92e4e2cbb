import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { localClock } from "../../electron/domain/clock.ts";
import { daylightBetween } from "../../electron/domain/seasons/daylight.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant } from "./house.ts";

const HOUR = 3_600_000;
const PARIS = localClock(testAlmanac("Europe/Paris"));
const withSun = (sun: Almanac["sun"]) => localClock({ ...testAlmanac("Europe/Paris"), sun });
const partsOf = (clock: typeof PARIS, from: string, to: string): string[] =>
  daylightBetween(clock, instant(from), instant(to)).map(
    (stretch) => `${new Date(stretch.from).toISOString().slice(5, 16)} ${stretch.part}`,
  );

describe("day and night at the venue", () => {
  it("turn with the sun", () => {
    expect(partsOf(PARIS, "2026-12-10T10:00:00Z", "2026-12-11T10:00:00Z")).toEqual([
      "12-10T06:00 day",
      "12-10T18:00 night",
      "12-11T06:00 day",
    ]);
  });

  it("turn at eight in the morning and in the evening where the sun is not known, by the clock of the venue", () => {
    const clock = withSun(() => ({ sunrise: null, sunset: null }));
    expect(partsOf(clock, "2026-07-14T00:00:00Z", "2026-07-14T22:00:00Z")).toEqual([
      "07-13T18:00 night",
      "07-14T06:00 day",
      "07-14T18:00 night",
    ]);
  });

  it("do not turn twice to the same side where a rise or a set is missing", () => {
    const clock = withSun((date) => ({
      sunrise: date === "2026-05-17" ? Date.parse("2026-05-17T00:10:00Z") : Date.parse(`${date}T01:00:00Z`),
      sunset: date === "2026-05-16" ? Date.parse("2026-05-17T00:05:00Z") : Date.parse(`${date}T22:00:00Z`),
    }));
    expect(partsOf(clock, "2026-05-16T12:00:00Z", "2026-05-17T12:00:00Z")).toEqual([
      "05-16T01:00 day",
      "05-17T00:05 night",
      "05-17T00:10 day",
    ]);
  });

  it("leave no gap, hold what was asked about, and take turns, at any time of any year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2090, 0) }),
        fc.integer({ min: 1, max: 100 }),
        (from, hours) => {
          const stretches = daylightBetween(PARIS, from, from + hours * HOUR);
          expect(stretches[0]?.from).toBeLessThanOrEqual(from);
          expect(stretches.at(-1)?.to).toBeGreaterThanOrEqual(from + hours * HOUR);
          for (const [index, stretch] of stretches.entries()) {
            const next = stretches[index + 1];
            expect(stretch.to).toBeGreaterThan(stretch.from);
            if (next !== undefined)
              expect([next.from, next.part]).toEqual([stretch.to, stretch.part === "day" ? "night" : "day"]);
          }
        },
      ),
    );
  });
});
