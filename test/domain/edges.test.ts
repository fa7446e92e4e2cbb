/** Small cases that only an exact engine gets right, each by itself. */
import { describe, expect, it } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { compile, desiredState, nextChange, timeline } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant, lobbyAt, overrideOf, planOf, scheduleOf } from "./house.ts";

const NOON = "2026-12-10T12:00:00Z";

describe("caps", () => {
  const loud = { id: "loud", targets: ["venue" as const], set: { volume: 80 } };
  const volumeAt = (parts: Parameters<typeof planOf>[0], at: string): unknown => {
    const { value, because } = lobbyAt(scheduleOf({ rules: [loud], ...parts }), at).volume;
    return [value, because.id];
  };
  it("a cap above the zone's own maximum leaves it as it is", () => {
    const zones = [{ id: "lobby", name: "Lobby", maximumVolume: 50 }];
    expect(volumeAt({ zones, caps: [{ id: "mild", targets: ["venue"], maximumVolume: 60 }] }, NOON)).toEqual([50, "lobby"]);
  });
  it("a disabled cap does not exist", () => {
    expect(volumeAt({ caps: [{ id: "off", enabled: false, targets: ["venue"], maximumVolume: 5 }] }, NOON)).toEqual([80, "loud"]);
  });
  it("a night's cap holds on after midnight", () => {
    const window = { from: "20:00", to: "08:00" };
    const caps = [
      { id: "quiet", targets: ["zone:lobby" as const], days: { weekdays: ["thu" as const] }, window, maximumVolume: 20 },
    ];
    // 10 December 2026 is a Thursday.
    const held = [
      "2026-12-10T07:00:00+01:00",
      "2026-12-10T21:00:00+01:00",
      "2026-12-11T07:00:00+01:00",
      "2026-12-11T21:00:00+01:00",
    ];
    expect(held.map((at) => volumeAt({ caps }, at))).toEqual([
      [80, "loud"],
      [20, "quiet"],
      [20, "quiet"],
      [80, "loud"],
    ]);
  });
  it("of two equal caps the earlier of the list is named, of others the lower", () => {
    const cap = (id: string, maximumVolume: number) => ({ id, targets: ["venue" as const], maximumVolume });
    expect(volumeAt({ caps: [cap("first", 30), cap("second", 30)] }, NOON)).toEqual([30, "first"]);
    expect(volumeAt({ caps: [cap("high", 40), cap("low", 30)] }, NOON)).toEqual([30, "low"]);
  });
  it("a curve that begins anew each day changes at midnight, though it looks the same", () => {
    const curve = [
      { at: "00:00", volume: 10 },
      { at: "24:00", volume: 50 },
    ];
    const schedule = scheduleOf({ rules: [{ id: "day", targets: ["venue"], set: { volume: { curve } } }] });
    const next = nextChange(schedule, [], instant(NOON));
    expect(next).toBe(instant("2026-12-11T00:00:00+01:00"));
  });
});

describe("overrides and emergencies", () => {
  const schedule = scheduleOf({});
  const theme = (id: string, parts: object): Override => overrideOf({ id, ...parts });
  const themeAt = (overrides: readonly Override[], at: string): unknown => lobbyAt(schedule, at, overrides).theme.value;

  it("the latest created holds, and below it the one before", () => {
    const list = [
      theme("a", { set: { theme: "race" }, until: "2026-12-10T13:00:00Z" }),
      theme("b", { set: { theme: "summer" }, until: "2026-12-10T11:00:00Z" }),
    ];
    expect(["2026-12-10T10:30:00Z", "2026-12-10T11:00:00Z"].map((at) => themeAt(list, at))).toEqual(["summer", "race"]);
  });

  it("one no longer holds at the instant of its end", () => {
    const list = [theme("a", {})];
    expect(["2026-12-10T11:59:59.999Z", "2026-12-10T12:00:00Z"].map((at) => themeAt(list, at))).toEqual(["christmas", null]);
  });

  const emergency = (id: string, from: string, until: string | null): Override =>
    overrideOf({ id, layer: "emergency", set: { playlist: null }, from, until, message: id, reason: id });
  const shownAt = (overrides: readonly Override[], at: string): unknown =>
    desiredState(schedule, overrides, instant(at), null).emergency?.id ?? null;

  it("an emergency is over at the instant of its end, and that is a change although no zone changes", () => {
    const list = [emergency("fire", "2026-12-10T10:00:00Z", "2026-12-10T11:00:00Z")];
    expect(["2026-12-10T10:59:59.999Z", "2026-12-10T11:00:00Z"].map((at) => shownAt(list, at))).toEqual(["fire", null]);
    expect(nextChange(schedule, list, instant("2026-12-10T10:30:00Z"))).toBe(instant("2026-12-10T11:00:00Z"));
  });

  it("of two emergencies the latest declared is shown", () => {
    const list = [emergency("smoke", "2026-12-10T10:00:00Z", null), emergency("fire", "2026-12-10T10:10:00Z", null)];
    expect(["2026-12-10T10:05:00Z", "2026-12-10T10:10:00Z"].map((at) => shownAt(list, at))).toEqual(["smoke", "fire"]);
  });
});

it("since is followed for four years, and beyond them nobody asks", () => {
  const days = { range: { from: "2023-06-01", to: "2029-12-31" } };
  const schedule = scheduleOf({ rules: [{ id: "years", targets: ["venue"], days, set: { theme: "classic" } }] });
  const since = ["2023-06-01T12:00:00Z", "2026-12-10T12:00:00Z", "2027-08-01T12:00:00Z"].map(
    (at) => lobbyAt(schedule, at).theme.since,
  );
  expect(since).toEqual(["2023-05-31T22:00:00Z", "2023-05-31T22:00:00Z", null]);
});

describe("a date that the zone skips", () => {
  const rules = [
    { id: "noel", targets: ["venue" as const], days: { season: { from: "12-01", to: "01-06" } }, set: { theme: "christmas" } },
  ];
  const apia = scheduleOf({ venue: { timeZone: "Pacific/Apia" }, rules });

  it("interrupts nothing: neither since, nor the next change, nor a segment", () => {
    expect(lobbyAt(apia, "2012-01-02T00:00:00Z").theme).toMatchObject({ value: "christmas", since: "2011-12-01T10:00:00Z" });
    expect(nextChange(apia, [], instant("2011-12-29T12:00:00Z"))).toBe(instant("2012-01-06T10:00:00Z"));
    const segments = timeline(apia, [], "lobby", instant("2011-12-20T00:00:00Z"), instant("2012-01-05T00:00:00Z"));
    expect(segments).toHaveLength(1);
  });
});

describe("a plan edited", () => {
  const rule = (id: string, targets: Plan["rules"][number]["targets"], theme: string, days: object = {}) => ({
    id,
    targets,
    days,
    set: { theme },
  });
  const before = planOf({
    venue: { openingHours: [{ window: { from: "09:00", to: "18:00" } }] },
    periods: [{ id: "fair", days: { dates: ["2026-12-10"] } }],
    rules: [
      rule("fair", ["venue"], "race", { period: "fair" }),
      rule("guests", ["venue"], "easter", { period: "fair" }),
      rule("hall", ["zone:lobby"], "summer", { dates: ["2026-12-09"] }),
      rule("base", ["group:indoor"], "classic"),
      { ...rule("music", ["zone:terrace"], "x"), set: { playlist: "purr" } },
    ],
  });
  const edits: [string, Partial<Plan>][] = [
    ["a rule", { rules: before.rules.map((each) => (each.id === "hall" ? { ...each, days: { dates: ["2026-12-10"] } } : each)) }],
    ["the last rule of a target taken away", { rules: before.rules.filter(({ id }) => id !== "base") }],
    ["a period", { periods: [{ id: "fair", days: { dates: ["2026-12-11"] } }] }],
    ["an opening exception", { venue: { ...before.venue, openingExceptions: [{ date: "2026-12-10", closed: true }] } }],
    [
      "a zone in another group",
      { zones: before.zones.map((zone) => ({ ...zone, groups: zone.id === "lobby" ? [] : ["indoor"] })) },
    ],
    ["the order of rules", { rules: before.rules.toReversed() }],
  ];
  const answers = (schedule: ReturnType<typeof compile>): unknown =>
    before.zones.map(({ id }) => timeline(schedule, [], id, instant("2026-12-08T00:00:00Z"), instant("2026-12-13T00:00:00Z")));

  it.each(edits)("answers as one compiled from nothing: %s", (_, edit) => {
    const almanac = testAlmanac("Europe/Paris");
    const first = compile(before, almanac, null);
    const asked = answers(first);
    const plan = { ...before, ...edit };
    const fresh = answers(compile(plan, almanac, null));
    expect(answers(compile(plan, almanac, first))).toEqual(fresh);
    expect(fresh).not.toEqual(asked);
  });

  it("a move to another place is seen, with the same plan", () => {
    const first = compile(before, testAlmanac("Europe/Paris"), null);
    answers(first);
    const tokyo = testAlmanac("Asia/Tokyo");
    expect(answers(compile(before, tokyo, first))).toEqual(answers(compile(before, tokyo, null)));
  });
});
