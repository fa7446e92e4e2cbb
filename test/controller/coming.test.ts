import { describe, expect, test } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import { watchComing } from "../../electron/controller/coming.ts";
import type { InForce } from "../../electron/controller/telling.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { compile } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
/** The midnight before the first Sunday of Advent, when the demonstration venue puts Christmas on. */
const ADVENT = at("2026-11-29T00:00:00+01:00");

function inForce(overrides: readonly Override[]): InForce {
  const schedule = compile(demonstrationPlan(), testAlmanac("Europe/Paris"), null);
  return { revision: 1, overrides, announcements: [], programme: [], schedule, tag: "test" };
}

function race(from: string, until: string): Override {
  return {
    id: "visit",
    layer: "operator",
    targets: ["zone:lobby"],
    set: { theme: "race" },
    from,
    until,
    createdAt: from,
    reason: "A client",
    message: null,
    sound: null,
  };
}

describe("what a zone wears next", () => {
  test("is the season that comes, as soon as screens know of it", () => {
    const next = watchComing();
    const house = inForce([]);
    expect(next(house, "lobby", ADVENT - 73 * HOUR)).toBeNull();
    expect(next(house, "lobby", ADVENT - 71 * HOUR)).toEqual({ theme: "christmas", at: ADVENT });
    expect(next(house, "lobby", ADVENT - 1)).toEqual({ theme: "christmas", at: ADVENT });
    expect(next(house, "lobby", ADVENT)).toBeNull();
  });

  test("is what an override brings, and after that what it gives back", () => {
    const next = watchComing();
    const house = inForce([race("2026-10-16T14:00:00Z", "2026-10-16T16:00:00Z")]);
    expect(next(house, "lobby", at("2026-10-16T12:00:00Z"))).toEqual({ theme: "race", at: at("2026-10-16T14:00:00Z") });
    expect(next(house, "lobby", at("2026-10-16T15:00:00Z"))).toEqual({ theme: "classic", at: at("2026-10-16T16:00:00Z") });
    expect(next(house, "corridor", at("2026-10-16T12:00:00Z"))).toBeNull();
  });

  test("is asked anew after a command, and when a rehearsal's clock was turned back", () => {
    const next = watchComing();
    const now = at("2026-10-16T12:00:00Z");
    expect(next(inForce([]), "lobby", now)).toBeNull();
    const house = inForce([race("2026-10-16T14:00:00Z", "2026-10-16T16:00:00Z")]);
    expect(next(house, "lobby", now)?.theme).toBe("race");
    expect(next(house, "lobby", now + 3 * HOUR)?.theme).toBe("classic");
    expect(next(house, "lobby", now)?.theme).toBe("race");
  });
});
