import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountdownMoment, daysFrom, ThemeFile, WindowsMoment } from "../../electron/contract/theme.ts";
import { localDayOf } from "../../electron/domain/music/day.ts";
import { type Moments, momentsAt, windowsOn, WORDS_STAY } from "../../electron/domain/seasons/moments.ts";
import { testAlmanac, wallClockOf } from "../support/almanac.ts";
import { themeOf } from "../support/themes.ts";
import { instant } from "./house.ts";

const ADVENT = WindowsMoment.parse({
  kind: "windows",
  from: "12-01",
  to: "12-24",
  words: Array.from({ length: 24 }, (_, index) => `Door ${index + 1}`),
});
const NEW_YEAR = CountdownMoment.parse({ kind: "countdown", to: "01-01", words: "Happy New Year" });

const PARIS = localDayOf(testAlmanac("Europe/Paris"));

function at(text: string, moments: readonly (typeof ADVENT | typeof NEW_YEAR)[] = [ADVENT, NEW_YEAR], dayOf = PARIS): Moments {
  return momentsAt({ moments: [...moments] }, dayOf, instant(text));
}

const secondsAt = (text: string, dayOf = PARIS): number | null => at(text, [NEW_YEAR], dayOf).countdown?.secondsLeft ?? null;

describe("windows", () => {
  it.each([
    ["2026-11-29", 0, null],
    ["2026-11-30", 0, null],
    ["2026-12-01", 1, 1],
    ["2026-12-02", 2, 2],
    ["2026-12-24", 24, 24],
    ["2026-12-25", 24, null],
    ["2027-01-06", 24, null],
    ["2027-07-15", 0, null],
  ])("on %s %i are open, and %s has just opened", (date, open, today) => {
    expect(windowsOn(ADVENT, date)).toEqual({ moment: ADVENT, open, today });
  });

  it("open at the venue's midnight, and that is when they change", () => {
    expect(at("2026-12-10T23:59:59.999+01:00")).toMatchObject({ windows: { open: 10, today: 10 } });
    expect(at("2026-12-10T23:59:59.999+01:00").until).toBe(instant("2026-12-11T00:00:00+01:00"));
    expect(at("2026-12-11T00:00:00+01:00")).toMatchObject({ windows: { open: 11, today: 11 } });
  });

  it("go over the new year, and give 29 February a place that a common year passes over", () => {
    const words = (count: number): string[] => Array.from({ length: count }, () => "A line");
    const twelve = WindowsMoment.parse({ kind: "windows", from: "12-26", to: "01-06", words: words(12) });
    expect(windowsOn(twelve, "2026-12-31")).toMatchObject({ open: 6, today: 6 });
    expect(windowsOn(twelve, "2027-01-06")).toMatchObject({ open: 12, today: 12 });
    const leap = WindowsMoment.parse({ kind: "windows", from: "02-27", to: "03-02", words: words(5) });
    expect(windowsOn(leap, "2028-02-29")).toMatchObject({ open: 3, today: 3 });
    expect(windowsOn(leap, "2027-02-28")).toMatchObject({ open: 2, today: 2 });
    expect(windowsOn(leap, "2027-03-01")).toMatchObject({ open: 4, today: 4 });
  });

  it("never shut again within their season, whatever the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 23 }), (year, day) => {
        const date = (number: number): string => `${year}-12-${String(number).padStart(2, "0")}`;
        expect(windowsOn(ADVENT, date(day + 1)).open).toBe(windowsOn(ADVENT, date(day)).open + 1);
        expect(windowsOn(ADVENT, date(day)).open).toBe(day);
      }),
    );
  });
});

describe("a countdown", () => {
  it("counts whole seconds to the venue's midnight, then says its words for a minute", () => {
    expect(secondsAt("2026-12-31T23:59:49.999+01:00")).toBe(null);
    expect(secondsAt("2026-12-31T23:59:50+01:00")).toBe(10);
    expect(secondsAt("2026-12-31T23:59:50.001+01:00")).toBe(10);
    expect(secondsAt("2026-12-31T23:59:51+01:00")).toBe(9);
    expect(secondsAt("2026-12-31T23:59:59.999+01:00")).toBe(1);
    expect(secondsAt("2027-01-01T00:00:00+01:00")).toBe(0);
    expect(secondsAt("2027-01-01T00:00:59.999+01:00")).toBe(0);
    expect(secondsAt("2027-01-01T00:01:00+01:00")).toBe(null);
    expect(at("2027-01-01T00:00:30+01:00").countdown?.date).toBe("2027-01-01");
    expect(at("2026-12-31T23:59:55+01:00").countdown?.date).toBe("2027-01-01");
  });

  it("is over on every other night of the year", () => {
    expect(secondsAt("2026-12-30T23:59:55+01:00")).toBe(null);
    expect(secondsAt("2027-01-02T00:00:05+01:00")).toBe(null);
  });

  it("runs to the jump where the day, or its midnight, does not exist", () => {
    // Samoa went from the end of 29 December 2011 to the beginning of the 31st.
    const thirtieth = CountdownMoment.parse({ kind: "countdown", to: "12-30", words: "Hello, today" });
    const apia = localDayOf(testAlmanac("Pacific/Apia"));
    expect(at("2011-12-30T09:59:55Z", [thirtieth], apia).countdown).toMatchObject({ secondsLeft: 5, date: "2011-12-31" });
    expect(at("2011-12-30T10:00:05Z", [thirtieth], apia).countdown).toMatchObject({ secondsLeft: 0 });
    // In Santiago the clock went from 23:59:59 to 01:00 on 6 September 2026.
    const spring = CountdownMoment.parse({ kind: "countdown", to: "09-06", words: "An hour less" });
    const santiago = localDayOf(testAlmanac("America/Santiago"));
    expect(at("2026-09-06T03:59:57Z", [spring], santiago).countdown).toMatchObject({ secondsLeft: 3, date: "2026-09-06" });
    expect(at("2026-09-06T04:00:00Z", [spring], santiago).countdown).toMatchObject({ secondsLeft: 0 });
    const leap = CountdownMoment.parse({ kind: "countdown", to: "02-29", words: "A day more" });
    expect(at("2027-02-28T23:59:58+01:00", [leap]).countdown).toMatchObject({ secondsLeft: 2, date: "2027-03-01" });
    expect(at("2028-02-28T23:59:58+01:00", [leap]).countdown).toMatchObject({ secondsLeft: 2, date: "2028-02-29" });
    expect(at("2028-02-29T23:59:58+01:00", [leap]).countdown).toBe(null);
  });

  it("shows the same figure in every zone at the same reading of the clock, in every year", () => {
    const zones = ["Europe/Paris", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1996, max: 2090 }),
        fc.integer({ min: -12_000, max: 70_000 }),
        (zone, year, offset) => {
          const wall = wallClockOf(zone);
          const guess = Date.UTC(year, 0, 1);
          const midnight = guess - (wall(guess) - guess);
          const { countdown } = momentsAt({ moments: [NEW_YEAR] }, localDayOf(testAlmanac(zone)), midnight + offset);
          const expected = offset < -10_000 || offset >= WORDS_STAY ? null : Math.max(0, Math.ceil(-offset / 1_000));
          expect(countdown?.secondsLeft ?? null).toBe(expected);
        },
      ),
    );
  });
});

describe("the next change", () => {
  const told = ({ windows, countdown }: Moments): unknown => [windows?.open, windows?.today, countdown?.secondsLeft];

  it("is when something differs, and until then nothing does", () => {
    const around = fc.oneof(
      fc.integer({ min: instant("2026-12-31T22:59:40Z"), max: instant("2026-12-31T23:01:20Z") }),
      fc.integer({ min: instant("2026-11-20T00:00:00Z"), max: instant("2027-01-10T00:00:00Z") }),
    );
    fc.assert(
      fc.property(around, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (now, part) => {
        const moments = momentsAt({ moments: [ADVENT, NEW_YEAR] }, PARIS, now);
        expect(moments.until).toBeGreaterThan(now);
        const between = now + Math.floor(part * (moments.until - now));
        expect(told(momentsAt({ moments: [ADVENT, NEW_YEAR] }, PARIS, between))).toEqual(told(moments));
        expect(momentsAt({ moments: [ADVENT, NEW_YEAR] }, PARIS, between).until).toBe(moments.until);
      }),
      { numRuns: 500 },
    );
  });

  it("comes each second while it counts", () => {
    let now = instant("2026-12-31T23:59:00+01:00");
    const figures: (number | null)[] = [];
    for (let step = 0; step < 13; step += 1) {
      const moments = momentsAt({ moments: [NEW_YEAR] }, PARIS, now);
      figures.push(moments.countdown?.secondsLeft ?? null);
      now = moments.until;
    }
    expect(figures).toEqual([null, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, null]);
  });

  it("is the end of the day for a theme without moments", () => {
    expect(at("2026-12-10T12:00:00Z", [])).toEqual({
      windows: null,
      countdown: null,
      until: instant("2026-12-11T00:00:00+01:00"),
    });
  });
});

describe("the contract of moments", () => {
  const withMoments = (moments: unknown): string[] => {
    const { base: _, ...file } = themeOf("christmas");
    const read = ThemeFile.safeParse({ ...file, moments });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };

  it("counts the days of a year", () => {
    expect(daysFrom("12-01", "12-24")).toBe(23);
    expect(daysFrom("12-26", "01-06")).toBe(11);
    expect(daysFrom("03-01", "02-29")).toBe(365);
    expect(daysFrom("01-01", "01-01")).toBe(0);
  });

  it("refuses windows without a text for each day, a countdown too short, and two of a kind", () => {
    expect(withMoments([ADVENT, NEW_YEAR])).toEqual([]);
    expect(withMoments([{ ...ADVENT, to: "12-23" }])).toEqual([
      "moments.0.words: needs one text for each day from `from` to `to`",
    ]);
    expect(withMoments([{ ...NEW_YEAR, seconds: 2 }])).toHaveLength(1);
    expect(withMoments([NEW_YEAR, NEW_YEAR])).toEqual(["moments: may hold one moment of each kind"]);
  });
});
