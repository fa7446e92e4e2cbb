import { describe, expect, it } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import { announcementsBetween } from "../../electron/domain/announcements/cues.ts";
import { CANCEL_FADE } from "../../electron/domain/announcements/queue.ts";
import { statusOf } from "../../electron/domain/announcements/status.ts";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";
import { before, cuesOf, madeOf, NINE_TO_SIX, recordings } from "./announcing.ts";

describe("cancelling announcements", () => {
  const schedule = scheduleOf({ venue: NINE_TO_SIX, announcements: [before(30)] });
  const now = "2026-12-24T12:00:00Z";
  const until = "2026-12-24T23:00:00Z";

  it("cancels an occurrence of the plan, that day's and no other", () => {
    const made = madeOf(schedule, [{ now, cancel: "closing-30-20261224" }]);
    expect(cuesOf(schedule, now, "2026-12-26T00:00:00Z", made).map(({ id }) => id)).toEqual(["closing-30-20261225"]);
  });

  it("holds when the hours are changed afterwards", () => {
    const made = madeOf(schedule, [{ now, cancel: "closing-30-20261224" }]);
    const later = scheduleOf({
      venue: { openingHours: [{ window: { from: "09:00", to: "20:00" } }] },
      announcements: [before(30)],
    });
    expect(cuesOf(later, now, until, made)).toEqual([]);
  });

  it("ends one that sounds within its fade, and leaves out the parts that had not begun", () => {
    const made = madeOf(schedule, [
      { now, request: { targets: ["venue"], sound: "jingle" } },
      { now: "2026-12-24T12:00:02Z", cancel: "a0" },
    ]);
    expect(cuesOf(schedule, now, "2026-12-24T13:00:00Z", made)).toMatchObject([
      {
        endsAt: formatInstant(parseInstant("2026-12-24T12:00:02Z") + CANCEL_FADE),
        parts: [{ sound: "announcement-chime", durationSeconds: 2 }],
      },
    ]);
  });

  it("changes nothing the second time, and is refused for what is over or never was", () => {
    const request = { targets: ["venue" as const], text: "Hello", at: "2026-12-24T13:00:00Z" };
    const once = madeOf(schedule, [
      { now, request },
      { now: "2026-12-24T12:30:00Z", cancel: "a0" },
    ]);
    const twice = madeOf(schedule, [
      { now, request },
      { now: "2026-12-24T12:30:00Z", cancel: "a0" },
      { now: "2026-12-24T12:40:00Z", cancel: "a0" },
    ]);
    expect(twice).toEqual(once);
    expect(() =>
      madeOf(schedule, [
        { now, request },
        { now: "2026-12-24T14:00:00Z", cancel: "a0" },
      ]),
    ).toThrow('the announcement "a0" is over already');
    for (const id of ["a7", "closing-30-20269999", "closing-15-20261224", "closing-30-20261224-2"])
      expect(() => madeOf(schedule, [{ now, cancel: id }])).toThrow(`there is no announcement "${id}"`);
  });

  it("is forgotten after 35 days, as overrides are", () => {
    const request = { targets: ["venue" as const], text: "Hello" };
    expect(
      madeOf(schedule, [
        { now, request },
        { now: "2027-01-27T12:00:00Z", request },
      ]),
    ).toHaveLength(2);
    expect(
      madeOf(schedule, [
        { now, request },
        { now: "2027-01-29T12:00:00Z", request },
      ]),
    ).toHaveLength(1);
  });
});

describe("bringing announcements back", () => {
  const schedule = scheduleOf({ venue: NINE_TO_SIX, announcements: [before(30)] });
  const now = "2026-12-24T12:00:00Z";
  const until = "2026-12-24T23:00:00Z";
  const request = { targets: ["venue" as const], text: "Hello", at: "2026-12-24T13:00:00Z" };
  const cancelled = [
    { now, request },
    { now: "2026-12-24T12:30:00Z", cancel: "a0" },
  ];

  it("restores one that waits as it was, and one of the plan as though nobody had cancelled it", () => {
    const made = madeOf(schedule, [{ now, request }]);
    expect(madeOf(schedule, [...cancelled, { now: "2026-12-24T12:40:00Z", restore: "a0" }])).toEqual(made);
    const planned = [{ now, cancel: "closing-30-20261224" }];
    expect(madeOf(schedule, [...planned, { now, restore: "closing-30-20261224" }])).toEqual([]);
    expect(cuesOf(schedule, now, until).map(({ id }) => id)).toEqual(["closing-30-20261224"]);
  });

  it("changes nothing of one that is not cancelled", () => {
    expect(madeOf(schedule, [{ now, restore: "closing-30-20261224" }])).toEqual([]);
  });

  it("is refused for one that had begun, or would have by now, or never was", () => {
    const late = "2026-12-24T13:10:00Z";
    expect(() => madeOf(schedule, [...cancelled, { now: late, restore: "a0" }])).toThrow("would have begun by now");
    const stopped = [
      { now, request: { targets: ["venue" as const], sound: "jingle" } },
      { now: "2026-12-24T12:00:05Z", cancel: "a0" },
    ];
    expect(() => madeOf(schedule, [...stopped, { now: "2026-12-24T12:00:06Z", restore: "a0" }])).toThrow("had begun");
    expect(() => madeOf(schedule, [{ now, restore: "a7" }])).toThrow('there is no announcement "a7"');
  });

  it("begins at once where its time came while it waited behind another", () => {
    const jingle = { targets: ["venue" as const], sound: "jingle" };
    const made = madeOf(schedule, [
      { now, request: jingle },
      { now: "2026-12-24T12:00:02Z", request: jingle },
      { now: "2026-12-24T12:00:04Z", cancel: "a1" },
      { now: "2026-12-24T12:00:08Z", restore: "a1" },
    ]);
    expect(made[1]).toMatchObject({ at: "2026-12-24T12:00:09Z", cancelledAt: null });
    expect(cuesOf(schedule, now, until, made)[1]?.startsAt).toBe("2026-12-24T12:00:14.300Z");
  });
});

describe("what became of announcements", () => {
  const schedule = scheduleOf({ screens: [{ id: "lobby-1", zone: "lobby", roles: ["player"] }] });
  const now = "2026-12-10T11:00:00Z";
  const request = { targets: ["zone:lobby" as const], sound: "jingle" };
  const stateAt = (at: string, overrides: readonly Override[] = [], made = madeOf(schedule, [{ now, request }])) =>
    announcementsBetween(schedule, made, recordings, instant(now), instant(now) + 3_600_000).map(
      (placed) => statusOf(placed, schedule, overrides, instant(at), null).state,
    )[0];
  const muted = (zone: string) =>
    overrideOf({ targets: [`zone:${zone}`], set: { volume: 0 }, from: "2026-12-10T10:00:00Z", until: "2026-12-10T12:00:00Z" });
  const emergency = (from: string, until: string | null) =>
    overrideOf({ layer: "emergency", set: { playlist: null, volume: 100 }, from, until, message: "Out" });

  it("is waiting, playing, and done", () => {
    expect(stateAt(now)).toBe("waiting");
    expect(stateAt("2026-12-10T11:00:05Z")).toBe("playing");
    expect(stateAt("2026-12-10T11:00:30Z")).toBe("done");
  });

  it("is cancelled once it was", () => {
    const made = madeOf(schedule, [
      { now, request },
      { now: "2026-12-10T11:00:05Z", cancel: "a0" },
    ]);
    expect(stateAt("2026-12-10T11:00:06Z", [], made)).toBe("cancelled");
  });

  it("is silenced where all of its zones are muted, and says so before", () => {
    expect(stateAt(now, [muted("lobby")])).toBe("silenced");
    expect(stateAt("2026-12-10T11:00:30Z", [muted("lobby")])).toBe("silenced");
    expect(stateAt("2026-12-10T11:00:30Z", [muted("terrace")])).toBe("done");
  });

  it("names the zones that hear nothing of it: without a player, or at a volume of 0", () => {
    const unheardAt = (overrides: readonly Override[], parts: object = {}) => {
      const made = madeOf(schedule, [{ now, request: { targets: ["venue"], sound: "jingle", ...parts } }]);
      return announcementsBetween(schedule, made, recordings, instant(now), instant(now) + 3_600_000).map(
        (placed) => statusOf(placed, schedule, overrides, instant(now), null).unheardIn,
      )[0];
    };
    expect(unheardAt([])).toEqual(["terrace"]);
    expect(unheardAt([muted("lobby")])).toEqual(["lobby", "terrace"]);
    expect(unheardAt([], { chime: null, sound: null, text: { de: "Nur zu lesen." } })).toEqual([]);
  });

  it("is silenced by an emergency that lasts through it, not by one that ends within", () => {
    expect(stateAt("2026-12-10T11:00:30Z", [emergency("2026-12-10T10:59:00Z", null)])).toBe("silenced");
    expect(stateAt("2026-12-10T11:00:30Z", [emergency("2026-12-10T10:59:00Z", "2026-12-10T11:00:05Z")])).toBe("done");
    expect(stateAt("2026-12-10T11:00:30Z", [emergency("2026-12-10T11:00:05Z", null)])).toBe("done");
  });
});
