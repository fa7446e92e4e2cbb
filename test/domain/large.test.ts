/** Plans with more dates than any house has: taken, and answered within a second on an idle machine. */
import { describe, expect, it } from "vitest";
import { compile, desiredState, nextChange, opening, timeline } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant, planOf } from "./house.ts";

const DAY = 86_400_000;

/** Ten times what an idle machine needs at most: other work may go on beside the tests. */
const PATIENCE = 10_000;

/** Every day from 2026 to 2162. */
const DATES = Array.from({ length: 50_000 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1) + index * DAY).toISOString().slice(0, 10),
);
const hours = { openingHours: [{ window: { from: "09:00", to: "18:00" } }] };
const music = (days: object) => [{ id: "music", targets: ["venue" as const], days, set: { playlist: "purr" } }];

describe("fifty thousand", () => {
  it.each<[string, Parameters<typeof planOf>[0], string | null, string | null]>([
    [
      "dates on which the venue is closed",
      { venue: { ...hours, openingExceptions: DATES.map((date) => ({ date, closed: true as const })) }, rules: music({}) },
      null,
      null,
    ],
    [
      "dates with hours of their own",
      {
        venue: { ...hours, openingExceptions: DATES.map((date) => ({ date, window: { from: "10:00", to: "12:00" } })) },
        rules: music({}),
      },
      "purr",
      "2026-06-21T10:00:00Z",
    ],
    ["exceptions of a rule", { rules: music({ except: DATES }) }, null, null],
    ["dates of a rule, each once more", { rules: music({ dates: [...DATES, ...DATES], include: DATES }) }, "purr", null],
    [
      "dates of a period that thirty others stand on",
      {
        periods: Array.from({ length: 31 }, (_, index) => ({
          id: `p${index}`,
          days: index === 0 ? { dates: DATES } : { period: `p${index - 1}` },
        })),
        rules: music({ period: "p30" }),
      },
      "purr",
      null,
    ],
  ])("%s", (_, parts, playing, end) => {
    const at = instant("2026-06-21T11:00:00+02:00");
    const plan = planOf(parts);
    const started = performance.now();
    const schedule = compile(plan, testAlmanac("Europe/Paris"), null);
    expect(desiredState(schedule, [], at, "en").zones["lobby"]?.playlist.value).toBe(playing);
    expect(timeline(schedule, [], "lobby", at, at + 400 * DAY)[0]?.playlist).toBe(playing);
    opening(schedule, at);
    expect(nextChange(schedule, [], at)).toBe(end === null ? null : instant(end));
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  });
});
