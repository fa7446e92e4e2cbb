import { describe, expect, it } from "vitest";
import { desiredState, nextChange, opening, resolveEnd, timeline } from "../../electron/domain/schedule.ts";
import { instant, lobbyAt, overrideOf, scheduleOf } from "./house.ts";

const NOON = "2026-12-10T12:00:00+01:00";
const nineToSix = [{ window: { from: "09:00", to: "18:00" } }];

describe("reasons", () => {
  it("what nothing sets is the default: silence, no decoration, volume 40", () => {
    const { theme, playlist, volume, accent } = lobbyAt(scheduleOf({}), NOON);
    const because = { kind: "default", id: null, name: null };
    expect([theme, playlist, volume, accent]).toEqual([
      { value: null, since: null, because, lost: [] },
      { value: null, since: null, because, lost: [] },
      { value: 40, since: null, because, lost: [] },
      { value: null, since: null, because, lost: [] },
    ]);
  });

  it("closed says that nothing won and a gated rule would have", () => {
    const schedule = scheduleOf({
      venue: { openingHours: nineToSix },
      rules: [{ id: "music", name: "Music", targets: ["venue"], set: { playlist: "purr", volume: 60 } }],
    });
    const { playlist, volume, theme } = lobbyAt(schedule, "2026-12-10T20:00:00+01:00");
    expect(playlist).toMatchObject({
      value: null,
      since: "2026-12-10T17:00:00Z",
      because: { kind: "closed", id: "music", name: "Music" },
    });
    expect(volume).toMatchObject({ value: 40, because: { kind: "closed" } });
    expect(theme.because.kind).toBe("default");
  });

  it("a gated rule whose window does not hold leaves the default", () => {
    const schedule = scheduleOf({
      venue: { openingHours: nineToSix },
      rules: [{ id: "music", targets: ["venue"], window: { from: "10:00", to: "12:00" }, set: { playlist: "purr" } }],
    });
    expect(lobbyAt(schedule, "2026-12-10T20:00:00+01:00").playlist.because.kind).toBe("default");
  });

  it("a rule is gated by default where it is heard, even if it asks for silence, and not where it only decorates", () => {
    const rules = [
      { id: "lights", targets: ["venue" as const], set: { theme: "classic" } },
      { id: "hush", targets: ["venue" as const], set: { theme: "race", playlist: null } },
    ];
    const schedule = scheduleOf({ venue: { openingHours: nineToSix }, rules: [...rules].toReversed() });
    expect(lobbyAt(schedule, NOON).theme.value).toBe("race");
    expect(lobbyAt(schedule, "2026-12-10T20:00:00+01:00").theme.value).toBe("classic");
  });

  it("every loser is named with the reason why it lost", () => {
    const schedule = scheduleOf({
      rules: [
        { id: "first", targets: ["venue"], set: { theme: "classic" } },
        { id: "second", targets: ["venue"], set: { theme: "race" } },
        { id: "near", targets: ["group:indoor"], set: { theme: "summer" } },
        { id: "strong", targets: ["venue"], priority: 9, set: { theme: "easter" } },
        { id: "off", enabled: false, targets: ["venue"], priority: 99, set: { theme: "christmas" } },
        { id: "past", targets: ["venue"], days: { dates: ["2020-01-01"] }, priority: 99, set: { theme: "christmas" } },
      ],
    });
    expect(lobbyAt(schedule, NOON).theme.lost).toEqual([
      { kind: "rule", id: "near", name: null, why: "Its priority 0 is below the 9 of “strong”." },
      { kind: "rule", id: "first", name: null, why: "Its priority 0 is below the 9 of “strong”." },
      { kind: "rule", id: "second", name: null, why: "Its priority 0 is below the 9 of “strong”." },
    ]);
    const [tie] = lobbyAt(scheduleOf({ rules: schedule.plan.rules.slice(0, 2) }), NOON).theme.lost ?? [];
    expect(tie?.why).toBe("It stands below “first” in the list, at the same priority and for an equally close target.");
    const [farther] =
      lobbyAt(scheduleOf({ rules: [...schedule.plan.rules.slice(0, 1), ...schedule.plan.rules.slice(2, 3)] }), NOON).theme.lost ??
      [];
    expect(farther?.why).toBe("It is about the whole venue; “near” is about the group “indoor”, which is closer.");
    const [beaten] = lobbyAt(schedule, NOON, [overrideOf({})]).theme.lost ?? [];
    expect(beaten).toMatchObject({ id: "strong", why: "The override “A guest” lies above every rule." });
  });

  it("losers are computed only when someone asks, and twenty at most", () => {
    const rules = Array.from({ length: 30 }, (_, index) => ({
      id: `r${index}`,
      targets: ["venue" as const],
      set: { theme: `t${index}` },
    }));
    const schedule = scheduleOf({ rules });
    expect(lobbyAt(schedule, NOON).theme.lost).toHaveLength(20);
    expect(desiredState(schedule, [], instant(NOON), null).zones.lobby?.theme).not.toHaveProperty("lost");
  });

  it("an override is named by its reason", () => {
    expect(lobbyAt(scheduleOf({}), NOON, [overrideOf({ reason: "A client wants Christmas" })]).theme.because).toEqual({
      kind: "override",
      id: "o",
      name: "A client wants Christmas",
    });
  });
});

describe("volume", () => {
  const loud = { id: "loud", targets: ["venue" as const], set: { volume: 80 } };

  it("a limited volume names the cap, and the rule it limited is among the losers", () => {
    const schedule = scheduleOf({
      rules: [loud],
      caps: [{ id: "quiet", name: "Evening quiet", targets: ["venue"], maximumVolume: 20 }],
    });
    expect(lobbyAt(schedule, NOON).volume).toEqual({
      value: 20,
      since: null,
      because: { kind: "cap", id: "quiet", name: "Evening quiet" },
      lost: [{ kind: "rule", id: "loud", name: null, why: "Its volume of 80 is limited to 20 by “Evening quiet”." }],
    });
  });

  it("the zone's own maximum carries the zone's id, and bounds an emergency too", () => {
    const schedule = scheduleOf({ zones: [{ id: "lobby", name: "Lobby", maximumVolume: 70 }], rules: [loud] });
    expect(lobbyAt(schedule, NOON).volume).toMatchObject({ value: 70, because: { kind: "cap", id: "lobby", name: "Lobby" } });
    const emergency = overrideOf({ layer: "emergency", set: { volume: 100 }, until: null });
    expect(lobbyAt(schedule, NOON, [emergency]).volume).toMatchObject({ value: 70, because: { kind: "cap", id: "lobby" } });
  });

  it("the default volume is limited as well", () => {
    expect(lobbyAt(scheduleOf({ caps: [{ id: "quiet", targets: ["venue"], maximumVolume: 5 }] }), NOON).volume.value).toBe(5);
  });

  const curve = {
    curve: [
      { at: "09:00", volume: 30 },
      { at: "12:00", volume: 60 },
      { at: "15:00", volume: 60 },
    ],
  };
  const day = "2026-12-10T";

  it("a curve is a segment between its points, flat before, between equal points and after", () => {
    const schedule = scheduleOf({ rules: [{ id: "day", targets: ["venue"], set: { volume: curve } }] });
    const segments = timeline(schedule, [], "lobby", instant(`${day}00:00:00+01:00`), instant(`${day}24:00:00+01:00`)).map(
      ({ from, volume }) => ({ from, volume }),
    );
    expect(segments).toEqual([
      { from: `${day.replace("10T", "09T")}23:00:00Z`, volume: 30 },
      { from: `${day}08:00:00Z`, volume: { from: 30, to: 60, startInstant: `${day}08:00:00Z`, endInstant: `${day}11:00:00Z` } },
      { from: `${day}11:00:00Z`, volume: 60 },
    ]);
  });

  it("points are ordered from the start of the window, across midnight", () => {
    const night = {
      curve: [
        { at: "02:00", volume: 10 },
        { at: "22:00", volume: 50 },
      ],
    };
    const schedule = scheduleOf({
      rules: [{ id: "night", targets: ["venue"], window: { from: "22:00", to: "06:00" }, set: { volume: night } }],
    });
    expect(lobbyAt(schedule, "2026-12-11T01:00:00+01:00").volume.value).toEqual({
      from: 50,
      to: 10,
      startInstant: "2026-12-10T21:00:00Z",
      endInstant: "2026-12-11T01:00:00Z",
    });
    expect(lobbyAt(schedule, "2026-12-11T03:00:00+01:00").volume.value).toBe(10);
  });

  it("a cap bends a curve where they meet", () => {
    const schedule = scheduleOf({
      rules: [{ id: "day", targets: ["venue"], set: { volume: curve } }],
      caps: [{ id: "low", targets: ["venue"], maximumVolume: 40 }],
    });
    expect(lobbyAt(schedule, `${day}09:30:00+01:00`).volume).toMatchObject({
      value: { from: 30, to: 40, startInstant: `${day}08:00:00Z`, endInstant: `${day}09:00:00Z` },
      because: { kind: "rule", id: "day" },
    });
    expect(lobbyAt(schedule, `${day}10:00:00+01:00`).volume).toMatchObject({
      value: 40,
      since: `${day}09:00:00Z`,
      because: { kind: "cap", id: "low" },
    });
    expect(nextChange(schedule, [], instant(`${day}09:30:00+01:00`))).toBe(instant(`${day}09:00:00Z`));
  });

  it("a curve of an override counts from its start", () => {
    const override = overrideOf({ set: { volume: curve }, from: "2026-12-10T10:00:00Z", until: "2026-12-11T10:00:00Z" });
    expect(lobbyAt(scheduleOf({}), "2026-12-10T12:30:00+01:00", [override]).volume.value).toBe(60);
  });
});

describe("since", () => {
  it("reaches back over midnights on which nothing changes, and is null where nothing ever does", () => {
    const schedule = scheduleOf({
      rules: [{ id: "noel", targets: ["venue"], days: { season: { from: "12-01", to: "01-06" } }, set: { theme: "christmas" } }],
    });
    expect(lobbyAt(schedule, "2027-01-05T12:00:00Z").theme.since).toBe("2026-11-30T23:00:00Z");
    expect(lobbyAt(schedule, "2027-01-05T12:00:00Z").playlist.since).toBeNull();
  });

  it("a change of reason alone is none, for since, the next change and segments", () => {
    const rules = ["a", "b"].map((id, index) => ({
      id,
      targets: ["venue" as const],
      window: index === 0 ? { from: "08:00", to: "12:00" } : { from: "12:00", to: "16:00" },
      set: { theme: "classic" },
    }));
    const schedule = scheduleOf({ rules });
    expect(lobbyAt(schedule, "2026-12-10T13:00:00+01:00").theme).toMatchObject({
      since: "2026-12-10T07:00:00Z",
      because: { id: "b" },
    });
    expect(nextChange(schedule, [], instant("2026-12-10T08:00:00+01:00"))).toBe(instant("2026-12-10T16:00:00+01:00"));
    expect(
      timeline(schedule, [], "lobby", instant("2026-12-10T08:00:00+01:00"), instant("2026-12-10T16:00:00+01:00")),
    ).toHaveLength(1);
  });

  it("an override that was ended early keeps its shortened interval in the past", () => {
    const schedule = scheduleOf({});
    const shortened = overrideOf({ until: "2026-12-10T10:30:00Z" });
    expect(lobbyAt(schedule, "2026-12-10T10:29:59Z", [shortened]).theme.value).toBe("christmas");
    expect(lobbyAt(schedule, "2026-12-10T10:31:00Z", [shortened]).theme).toMatchObject({
      value: null,
      since: "2026-12-10T10:30:00Z",
    });
  });
});

describe("opening hours", () => {
  it("absent they are always open, empty they are never, and exceptions open or close single dates", () => {
    const exceptions = [
      { date: "2026-12-25", closed: true as const },
      { date: "2026-12-24", window: { from: "09:00", to: "14:00" } },
    ];
    const always = scheduleOf({});
    const never = scheduleOf({ venue: { openingHours: [] } });
    expect(opening(always, instant(NOON))).toEqual({ open: true, until: null });
    expect(opening(never, instant(NOON))).toEqual({ open: false, until: null });
    const usual = scheduleOf({ venue: { openingHours: nineToSix, openingExceptions: exceptions } });
    expect(opening(usual, instant("2026-12-24T13:00:00+01:00"))).toEqual({ open: true, until: "2026-12-24T13:00:00Z" });
    expect(opening(usual, instant("2026-12-24T15:00:00+01:00"))).toEqual({ open: false, until: "2026-12-26T08:00:00Z" });
    const mostly = scheduleOf({ venue: { openingExceptions: exceptions.slice(0, 1) } });
    expect(opening(mostly, instant("2026-12-24T13:00:00+01:00"))).toEqual({ open: true, until: "2026-12-24T23:00:00Z" });
  });

  it("a night's opening belongs to the date it starts on", () => {
    const schedule = scheduleOf({
      venue: {
        openingHours: [{ days: { weekdays: ["sat"] }, window: { from: "20:00", to: "03:00" } }],
        openingExceptions: [{ date: "2026-12-13", closed: true }],
      },
    });
    expect(opening(schedule, instant("2026-12-13T01:00:00+01:00"))).toEqual({ open: true, until: "2026-12-13T02:00:00Z" });
  });
});

describe("the end of an override", () => {
  const schedule = scheduleOf({ venue: { openingHours: nineToSix } });
  const end = (request: { until?: string; forMinutes?: number }, from: string): string => {
    const resolved = resolveEnd(schedule, request, instant(from));
    return resolved.ok ? new Date(resolved.until).toISOString().replace(".000", "") : resolved.message;
  };

  it('"18:00" is the next one strictly after its start', () => {
    expect(end({ until: "18:00" }, "2026-12-10T17:59:59+01:00")).toBe("2026-12-10T17:00:00Z");
    expect(end({ until: "18:00" }, "2026-12-10T18:00:00+01:00")).toBe("2026-12-11T17:00:00Z");
  });
  it("a time within the hour that is repeated does not come twice", () => {
    expect(end({ until: "02:30" }, "2026-10-25T00:45:00Z")).toBe("2026-10-26T01:30:00Z");
    expect(end({ until: "02:30" }, "2026-10-25T01:15:00Z")).toBe("2026-10-26T01:30:00Z");
  });
  it("two hours are two hours across a change of the clock", () => {
    expect(end({ forMinutes: 120 }, "2026-03-29T00:30:00Z")).toBe("2026-03-29T02:30:00Z");
  });
  it('"closing" is the end of the opening that holds, and is refused outside', () => {
    expect(end({ until: "closing" }, NOON)).toBe("2026-12-10T17:00:00Z");
    expect(end({ until: "closing" }, "2026-12-10T20:00:00+01:00")).toMatch(/^the venue is closed/);
    expect(resolveEnd(scheduleOf({}), { until: "closing" }, instant(NOON))).toEqual({
      ok: false,
      message: "the venue never closes: give a time or an instant",
    });
  });
  it("an instant at or before the start is refused", () => {
    expect(end({ until: NOON }, NOON)).toMatch(/^ends before it begins/);
  });
});

describe("the next change", () => {
  it("is none for a plan without rules, and the end of an override where one holds", () => {
    const schedule = scheduleOf({});
    expect(nextChange(schedule, [], instant(NOON))).toBeNull();
    expect(nextChange(schedule, [overrideOf({})], instant("2026-12-10T11:00:00Z"))).toBe(instant("2026-12-10T12:00:00Z"));
  });

  it("sees an emergency even where no zone's value changes", () => {
    const emergency = overrideOf({
      layer: "emergency",
      set: { playlist: null },
      message: "Leave",
      from: "2026-12-10T12:00:00Z",
      until: null,
    });
    const schedule = scheduleOf({});
    expect(nextChange(schedule, [emergency], instant("2026-12-10T11:00:00Z"))).toBe(instant("2026-12-10T12:00:00Z"));
    expect(desiredState(schedule, [emergency], instant("2026-12-10T12:00:00Z"), null).emergency).toEqual({
      id: "o",
      message: "Leave",
      sound: null,
      since: "2026-12-10T12:00:00Z",
    });
  });

  it("finds a season that begins in ten months", () => {
    const schedule = scheduleOf({
      rules: [{ id: "noel", targets: ["venue"], days: { season: { from: "12-01", to: "01-06" } }, set: { theme: "christmas" } }],
    });
    expect(nextChange(schedule, [], instant("2026-02-01T00:00:00Z"))).toBe(instant("2026-12-01T00:00:00+01:00"));
  });
});

it("a zone that the plan does not have is a mistake of the caller", () => {
  expect(() => timeline(scheduleOf({}), [], "attic", 0, 1)).toThrow(RangeError);
});
