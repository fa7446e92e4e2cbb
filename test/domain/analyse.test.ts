import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Doubt } from "../../electron/contract/analysis.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { analyse } from "../../electron/domain/analysis/analyse.ts";
import type { Findings } from "../../electron/domain/analysis/analyse.ts";
import { compile, desiredState } from "../../electron/domain/schedule.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { scene } from "./arbitrary.ts";
import { instant, planOf, scheduleOf } from "./house.ts";

const FROM = instant("2026-06-01T10:00:00Z");
const everywhere = { id: "music", targets: ["venue" as const], set: { playlist: "purr" } };
const nineToSix = [{ window: { from: "09:00", to: "18:00" } }];
const lobby = ["zone:lobby" as const];

function analysed(schedule: Schedule, from: number): Findings {
  const steps = analyse(schedule, from);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const doubtsOf = (parts: Parameters<typeof scheduleOf>[0]): Doubt[] => analysed(scheduleOf(parts), FROM).doubts;

describe("a rule that never holds", () => {
  const night = { id: "night", targets: ["venue" as const], window: { from: "20:00", to: "22:00" }, set: { volume: 10 } };

  it("is found, and whether the venue is closed then", () => {
    expect(doubtsOf({ venue: { openingHours: nineToSix }, rules: [everywhere, night] })).toEqual([
      { kind: "never", about: "rule", id: "night", cause: "closed" },
    ]);
    expect(doubtsOf({ rules: [everywhere, { ...night, days: { season: { from: "02-29", to: "02-29" } } }] })).toEqual([
      { kind: "never", about: "rule", id: "night", cause: "days" },
    ]);
  });

  it("is not one that holds for one quarter of an hour, nor one that is switched off", () => {
    const late = { ...night, window: { from: "17:45", to: "22:00" }, days: { dates: ["2027-05-31"] } };
    expect(doubtsOf({ venue: { openingHours: nineToSix }, rules: [everywhere, late] })).toEqual([]);
    expect(doubtsOf({ venue: { openingHours: nineToSix }, rules: [everywhere, { ...night, enabled: false }] })).toEqual([]);
  });

  it("may be a limit, or one whose every window the clock skips", () => {
    const skipped = { window: { from: "02:10", to: "02:40" }, days: { dates: ["2027-03-28"] } };
    expect(
      doubtsOf({
        rules: [everywhere, { ...night, ...skipped }],
        caps: [{ id: "quiet", targets: ["venue"], days: { season: { from: "02-29", to: "02-29" } }, maximumVolume: 5 }],
      }),
    ).toEqual([
      { kind: "never", about: "rule", id: "night", cause: "clock" },
      { kind: "never", about: "cap", id: "quiet", cause: "days" },
    ]);
  });
});

describe("dates that are over", () => {
  const race = { id: "race", targets: lobby, set: { theme: "race" } };

  it("are found in a rule, with the year whose dates are missing", () => {
    const found = (days: object, from: string): Doubt[] =>
      analysed(scheduleOf({ rules: [everywhere, { ...race, days }] }), instant(from)).doubts;
    expect(found({ range: { from: "2026-06-08", to: "2026-06-14" } }, "2026-09-01T10:00:00Z")).toEqual([
      { kind: "dates", about: "rule", id: "race", users: [], last: "2026-06-14", year: 2027 },
    ]);
    expect(found({ dates: ["2025-06-14", "2024-06-15"] }, "2026-02-01T10:00:00Z")).toEqual([
      { kind: "dates", about: "rule", id: "race", users: [], last: "2025-06-14", year: 2026 },
    ]);
  });

  it("are none where one is left, or is today, or the days come back each year", () => {
    const found = (days: object): Doubt[] => doubtsOf({ rules: [everywhere, { ...race, days }] });
    expect(found({ dates: ["2025-06-14", "2026-06-13"] })).toEqual([]);
    expect(found({ dates: ["2025-06-14"], include: ["2026-06-13"] })).toEqual([]);
    expect(found({ range: { from: "2026-05-25", to: "2026-06-01" } })).toEqual([]);
    expect(found({ season: { from: "05-01", to: "05-02" } })).toEqual([]);
  });

  it("are told of the period that gave them, once, with the rules that live on it", () => {
    const periods = [
      { id: "race-week", days: { range: { from: "2025-06-09", to: "2025-06-15" } } },
      { id: "race-nights", days: { period: "race-week", weekdays: ["sat" as const] } },
    ];
    const rules = [
      everywhere,
      { ...race, days: { period: "race-week" } },
      { ...race, id: "late", days: { period: "race-nights" } },
    ];
    expect(doubtsOf({ periods, rules })).toEqual([
      { kind: "dates", about: "period", id: "race-week", users: ["race", "late"], last: "2025-06-15", year: 2026 },
    ]);
  });

  it("are told of opening exceptions when none lies ahead", () => {
    const closed = (...dates: string[]) => ({ openingExceptions: dates.map((date) => ({ date, closed: true as const })) });
    expect(doubtsOf({ venue: closed("2025-12-25", "2026-01-01"), rules: [everywhere] })).toEqual([
      { kind: "dates", about: "opening", id: null, users: [], last: "2026-01-01", year: 2027 },
    ]);
    expect(doubtsOf({ venue: closed("2025-12-25", "2026-12-25"), rules: [everywhere] })).toEqual([]);
  });
});

describe("a shadowed rule", () => {
  it("is found with those that lie above it, the most frequent first", () => {
    const strong = (id: string, from: string, to: string) => ({ ...everywhere, id, priority: 5, window: { from, to } });
    const weak = { ...everywhere, window: { from: "10:00", to: "20:00" } };
    const rest = { ...everywhere, id: "rest", targets: ["venue" as const], priority: -1 };
    const rules = [weak, strong("morning", "06:00", "11:00"), strong("day", "11:00", "20:00"), rest];
    const [found, ...others] = doubtsOf({ rules });
    expect(found).toMatchObject({ kind: "shadowed", rule: "music" });
    expect(found?.kind === "shadowed" ? found.by.toSorted() : []).toEqual(["day", "morning"]);
    expect(others).toEqual([]);
  });

  it("is not one that wins a single field on a single day in a single zone", () => {
    const lucky = { id: "lucky", targets: lobby, set: { playlist: "race", theme: "race" }, days: { dates: ["2026-07-14"] } };
    expect(doubtsOf({ rules: [{ ...everywhere, priority: 5 }, lucky] })).toEqual([]);
  });
});

describe("a gap in the opening hours", () => {
  it("is one stretch where nothing is ever said, joined over closed nights", () => {
    const found = doubtsOf({ venue: { openingHours: nineToSix }, rules: [{ ...everywhere, targets: lobby }] });
    const from = instant("2026-06-01T07:00:00Z");
    const to = instant("2027-05-31T16:00:00Z");
    expect(found).toEqual([
      { kind: "gap", zone: "terrace", after: null, before: null, count: 1, from, to, dates: ["2026-06-01"], times: null },
    ]);
  });

  it("is one finding for all the days on which it comes back between the same neighbours", () => {
    const part = (id: string, from: string, to: string) => ({ ...everywhere, id, targets: lobby, window: { from, to } });
    const terrace = { ...everywhere, targets: ["zone:terrace" as const] };
    const found = doubtsOf({
      venue: { openingHours: nineToSix },
      rules: [terrace, part("morning", "08:00", "12:00"), part("afternoon", "14:00", "17:00")],
    });
    const shared = { kind: "gap", zone: "lobby", count: 365, dates: ["2026-06-01", "2026-06-02", "2026-06-03"] };
    expect(found).toMatchObject([
      { ...shared, after: "morning", before: "afternoon", times: { from: "12:00", to: "14:00" } },
      { ...shared, after: "afternoon", before: null, times: { from: "17:00", to: "18:00" } },
    ]);
  });

  it("of every night is not torn at the edges of the year", () => {
    const day = { ...everywhere, window: { from: "06:00", to: "22:00" } };
    const found = doubtsOf({ zones: [{ id: "lobby", name: "Lobby" }], rules: [day] });
    expect(found).toMatchObject([{ kind: "gap", after: "music", before: "music", count: 364, times: null }]);
  });

  it("is none while the venue is closed, nor where silence is asked for", () => {
    const mornings = { ...everywhere, window: { from: "09:00", to: "18:00" } };
    expect(doubtsOf({ venue: { openingHours: nineToSix }, rules: [mornings] })).toEqual([]);
    expect(
      doubtsOf({
        rules: [
          { ...mornings, priority: 1 },
          { ...everywhere, id: "hush", set: { playlist: null } },
        ],
      }),
    ).toEqual([]);
  });
});

describe("a tie", () => {
  const other = { ...everywhere, id: "other", days: { season: { from: "12-01", to: "12-24" } } };
  const wanting = { ...other, set: { playlist: "race", theme: "race" } };

  it("is found where only the order of the list decides, with its first time and its zones", () => {
    expect(doubtsOf({ rules: [everywhere, wanting] })).toEqual([
      {
        kind: "tie",
        rule: "other",
        by: ["music"],
        field: "playlist",
        zone: "lobby",
        zones: 2,
        from: instant("2026-11-30T23:00:00Z"),
        to: instant("2026-12-01T23:00:00Z"),
      },
    ]);
  });

  it("is none where both want the same, where one is closer or stronger, or where they never meet", () => {
    expect(doubtsOf({ rules: [everywhere, { ...wanting, set: { playlist: "purr", theme: "race" } }] })).toEqual([]);
    expect(doubtsOf({ rules: [everywhere, { ...wanting, targets: lobby }] })).toEqual([]);
    expect(doubtsOf({ rules: [everywhere, { ...wanting, priority: 1 }] })).toEqual([]);
    const apart = (id: string, from: string, to: string) => ({ ...wanting, id, window: { from, to } });
    expect(
      doubtsOf({
        rules: [
          everywhere,
          { ...apart("a", "09:00", "12:00"), targets: lobby },
          { ...apart("b", "12:00", "15:00"), targets: lobby },
        ],
      }),
    ).toEqual([]);
  });
});

describe("a window that vanishes", () => {
  it("lies wholly in the hour that the clock skips in spring, on a date on which the rule occurs", () => {
    const short = { ...everywhere, id: "short", priority: 1, window: { from: "02:10", to: "02:50" } };
    expect(doubtsOf({ rules: [everywhere, short] })).toEqual([
      { kind: "vanishes", about: "rule", id: "short", cause: "clock", count: 1, dates: ["2027-03-28"] },
    ]);
    expect(doubtsOf({ rules: [everywhere, { ...short, days: { weekdays: ["mon"] } }] })).toEqual([]);
    expect(doubtsOf({ rules: [everywhere, { ...short, window: { from: "02:10", to: "03:10" } }] })).toEqual([]);
  });

  it("has no sun event on some dates and nothing that stands in", () => {
    const plan = (fallback: string | null) =>
      planOf({
        venue: { location: { latitude: 68, longitude: 15 } },
        rules: [
          everywhere,
          { ...everywhere, id: "dusk", priority: 1, window: { from: { sun: "sunset", fallback }, to: "23:30" } },
        ],
      });
    const almanac = testAlmanac("Europe/Paris");
    const midsummer = (date: string) =>
      date >= "2026-06-10" && date <= "2026-06-30" ? { sunrise: null, sunset: null } : almanac.sun(date);
    const found = (fallback: string | null) =>
      analysed(compile(plan(fallback), { ...almanac, sun: midsummer }, null), FROM).doubts;
    expect(found(null)).toEqual([
      { kind: "vanishes", about: "rule", id: "dusk", cause: "sun", count: 21, dates: ["2026-06-10", "2026-06-11", "2026-06-12"] },
    ]);
    expect(found("21:00")).toEqual([]);
  });

  it("may be one of the opening hours, or a limit's", () => {
    const small = { window: { from: "02:00", to: "03:00" } };
    expect(
      doubtsOf({
        venue: { openingHours: [...nineToSix, small] },
        rules: [everywhere],
        caps: [{ id: "quiet", targets: ["venue"], ...small, maximumVolume: 5 }],
      }),
    ).toEqual([
      { kind: "vanishes", about: "cap", id: "quiet", cause: "clock", count: 1, dates: ["2027-03-28"] },
      { kind: "vanishes", about: "opening", id: null, cause: "clock", count: 1, dates: ["2027-03-28"] },
    ]);
  });
});

describe("the analysis", () => {
  it("finds nothing in a sound plan, nor in the demonstration venue", () => {
    expect(doubtsOf({ rules: [everywhere] })).toEqual([]);
    expect(analysed(compile(demonstrationPlan(), testAlmanac("Europe/Paris"), null), FROM).doubts).toEqual([]);
  });

  it("names two hundred of a kind and counts the others", () => {
    const never = Array.from({ length: 203 }, (_, index) => ({
      ...everywhere,
      id: `never-${index}`,
      days: { season: { from: "02-29", to: "02-29" } },
    }));
    const { doubts, omitted } = analysed(scheduleOf({ rules: [everywhere, ...never] }), FROM);
    expect(doubts).toHaveLength(200);
    expect(omitted).toEqual({ never: 3 });
  });

  it("tells how far it is, never going back", () => {
    const told = [...analyse(scheduleOf({ rules: [everywhere] }), FROM)];
    for (const what of ["rules", "zones"] as const) {
      const shares = told.filter((step) => step.what === what).map(({ done, total }) => done / total);
      expect(shares.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    }
  });

  it("never calls a rule never or shadowed that wins at some instant, nor a moment a gap in which something is said", () => {
    fc.assert(
      fc.property(
        scene,
        fc.array(fc.integer({ min: 0, max: 364 * 24 * 60 }), { minLength: 20, maxLength: 20 }),
        ({ plan, around }, minutes) => {
          const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
          const { doubts } = analysed(schedule, around);
          const losers = new Set(
            doubts.flatMap((doubt) =>
              doubt.kind === "shadowed" ? [doubt.rule] : doubt.kind === "never" && doubt.about === "rule" ? [doubt.id] : [],
            ),
          );
          const gaps = doubts.filter((doubt) => doubt.kind === "gap");
          const near = minutes.map((minute) => around + (minute % 4000) * 60_000);
          for (const at of [...minutes.map((minute) => around + minute * 60_000), ...near]) {
            const { zones, opening } = desiredState(schedule, [], at, null);
            for (const { theme, playlist, volume, accent } of Object.values(zones)) {
              for (const { because } of [theme, playlist, volume, accent]) {
                if (because.kind === "rule") expect(losers.has(because.id ?? "")).toBe(false);
              }
            }
            for (const gap of gaps.filter(({ from, to }) => at >= from && at < to && opening.open)) {
              expect(zones[gap.zone]?.playlist.because.kind).not.toBe("rule");
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it("finds every open moment without a word about the playlist to be in some gap of its zone", () => {
    fc.assert(
      fc.property(
        scene,
        fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { minLength: 30, maxLength: 30 }),
        ({ plan, around }, minutes) => {
          const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
          const zonesWithGaps = new Set(
            analysed(schedule, around).doubts.flatMap((doubt) => (doubt.kind === "gap" ? [doubt.zone] : [])),
          );
          for (const minute of minutes) {
            const { zones, opening } = desiredState(schedule, [], around + minute * 60_000, null);
            for (const [id, { playlist }] of Object.entries(zones)) {
              if (opening.open && playlist.because.kind !== "rule") expect(zonesWithGaps).toContain(id);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
