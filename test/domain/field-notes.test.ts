/** What broke in real venues (the Time section of our field notes), as far as the domain can keep it from happening. */
import { describe, expect, it } from "vitest";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { localDayOf } from "../../electron/domain/music/day.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import { voicesAt } from "../../electron/domain/music/voices.ts";
import { compile, desiredState, nextChange, timeline } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant, lobbyAt, overrideOf, planOf, scheduleOf } from "./house.ts";

const theme = (id: string, window: { from: string; to: string }, days = {}) => ({
  id,
  targets: ["venue" as const],
  days,
  window,
  set: { theme: id },
});

describe("Xibo 1775: an event on the day of a clock change neither shifts an hour nor sticks", () => {
  it.each([
    ["2026-03-29", "2026-03-29T07:00:00Z", "2026-03-29T16:00:00Z"],
    ["2026-10-25", "2026-10-25T08:00:00Z", "2026-10-25T17:00:00Z"],
  ])("%s", (date, from, to) => {
    const schedule = scheduleOf({ rules: [theme("day", { from: "09:00", to: "18:00" })] });
    const midnight = instant(`${date}T00:00:00Z`);
    const active = timeline(schedule, [], "lobby", midnight, midnight + 86_400_000).filter((segment) => segment.theme === "day");
    expect(active.map((segment) => [segment.from, segment.to])).toEqual([[from, to]]);
    expect(nextChange(schedule, [], instant(`${date}T00:59:59Z`))).toBe(instant(from));
  });
});

it("Xibo 1275: a daypart across midnight belongs to the day it starts on", () => {
  const schedule = scheduleOf({ rules: [theme("night", { from: "22:00", to: "02:00" }, { weekdays: ["fri"] })] });
  const held = [
    "2026-06-05T01:00:00+02:00",
    "2026-06-05T23:00:00+02:00",
    "2026-06-06T01:00:00+02:00",
    "2026-06-06T02:00:00+02:00",
    "2026-06-06T23:00:00+02:00",
  ];
  expect(held.map((at) => lobbyAt(schedule, at).theme.value)).toEqual([null, "night", "night", null, null]);
});

it("AzuraCast 6177, 7444: the timeline, the next change and the state say the same", () => {
  const schedule = scheduleOf({
    rules: [theme("a", { from: "22:00", to: "02:00" }), theme("b", { from: "01:00", to: "09:00" })],
  });
  const from = instant("2026-10-24T12:00:00Z");
  const to = from + 2 * 86_400_000;
  const starts: number[] = [];
  for (let next = nextChange(schedule, [], from); next !== null && next < to; next = nextChange(schedule, [], next))
    starts.push(next);
  const segments = timeline(schedule, [], "lobby", from, to);
  expect(segments.slice(1).map((segment) => instant(segment.from))).toEqual(starts);
  expect(segments.slice(1).map((segment) => segment.theme)).toEqual(
    starts.map((at) => desiredState(schedule, [], at, null).zones.lobby?.theme.value),
  );
});

it("Companion 3737: sunset is the sun's, on the days after a clock change too", () => {
  const sunsets: Record<string, string> = { "2026-10-24": "2026-10-24T16:50:00Z", "2026-10-25": "2026-10-25T16:48:00Z" };
  const sun: Almanac["sun"] = (date) => ({ sunrise: null, sunset: date in sunsets ? instant(sunsets[date] ?? "") : null });
  const plan = planOf({
    rules: [{ id: "lights", targets: ["venue"], window: { from: { sun: "sunset" }, to: "23:00" }, set: { theme: "night" } }],
  });
  const schedule = compile(plan, { ...testAlmanac("Europe/Paris"), sun }, null);
  const lights = timeline(schedule, [], "lobby", instant("2026-10-24T00:00:00Z"), instant("2026-10-26T12:00:00Z")).filter(
    (segment) => segment.theme === "night",
  );
  expect(lights.map(({ from, to }) => [from, to])).toEqual([
    ["2026-10-24T16:50:00Z", "2026-10-24T21:00:00Z"],
    ["2026-10-25T16:48:00Z", "2026-10-25T22:00:00Z"],
  ]);
});

it("Companion 2721: booting at 10:01 finds what began at 10:00", () => {
  const schedule = scheduleOf({ rules: [theme("show", { from: "10:00", to: "11:00" })] });
  expect(lobbyAt(schedule, "2026-12-10T10:01:00+01:00").theme).toMatchObject({ value: "show", since: "2026-12-10T09:00:00Z" });
});

it("node-schedule: after a step of the clock, either way, and however often it is asked, the answer is that of the instant", () => {
  const rules = [theme("show", { from: "10:00", to: "11:00" }), theme("noon", { from: "12:00", to: "13:00" })];
  const stepped = scheduleOf({ rules });
  const at = instant("2026-12-10T10:30:00+01:00");
  for (const step of [0, 45 * 60_000, 24 * 3_600_000, -24 * 3_600_000, 90 * 60_000, 90 * 60_000, 0]) {
    expect(desiredState(stepped, [], at + step, "en")).toEqual(desiredState(scheduleOf({ rules }), [], at + step, "en"));
  }
});

it("Anthias 2430: a disabled item does not play out its hour", () => {
  const rule = theme("show", { from: "10:00", to: "11:00" });
  expect(lobbyAt(scheduleOf({ rules: [{ ...rule, enabled: false }] }), "2026-12-10T10:30:00+01:00").theme.value).toBeNull();
});

it("AzuraCast 8597: shuffle does not repeat the same order each day", () => {
  const [playlist] = planOf({
    playlists: [
      { id: "purr", name: "Purr", order: "shuffle", tracks: ["a", "b", "c", "d"].map((sound) => ({ sound, playSeconds: 60 })) },
    ],
  }).playlists;
  if (playlist === undefined) throw new Error("there is a playlist");
  const repertoire = repertoireOf(["a", "b", "c", "d"].map((id) => ({ id, kind: "loop", durationSeconds: 60 })));
  const heardOn = (date: string): string => {
    const since = instant(`${date}T09:00:00Z`);
    const dayOf = localDayOf(testAlmanac("Europe/Paris"));
    const source = { playlist, zone: "lobby", since, dayOf, repertoire, around: null };
    return Array.from({ length: 12 }, (_, index) => voicesAt(source, since + index * 56_000 + 20_000)[0]?.sound).join("");
  };
  const days = Array.from({ length: 7 }, (_, index) => heardOn(`2026-12-${10 + index}`));
  expect(new Set(days).size).toBe(7);
  expect(days.map((_, index) => heardOn(`2026-12-${10 + index}`))).toEqual(days);
});

it("piSignage 141: an emergency lies above everything, everywhere", () => {
  const schedule = scheduleOf({
    rules: [{ id: "music", targets: ["zone:lobby"], priority: 1000, set: { playlist: "purr", volume: 10 } }],
    caps: [{ id: "quiet", targets: ["venue"], maximumVolume: 5 }],
  });
  const emergency = overrideOf({
    id: "fire",
    layer: "emergency",
    set: { playlist: null, accent: null, volume: 100 },
    message: "Please leave",
    until: null,
  });
  const later = overrideOf({ id: "later", set: { playlist: "race", volume: 1 }, createdAt: "2026-12-10T10:30:00Z" });
  const { zones } = desiredState(schedule, [emergency, later], instant("2026-12-10T11:00:00Z"), null);
  for (const zone of Object.values(zones)) {
    expect(zone).toMatchObject({
      playlist: { value: null, because: { kind: "emergency", id: "fire" } },
      volume: { value: 100, because: { kind: "emergency" } },
    });
  }
});

it("Xibo: editing a recurring event does not bring its removed dates back", () => {
  const rule = theme("show", { from: "10:00", to: "11:00" }, { weekdays: ["thu"], except: ["2026-12-10"] });
  const edited = { ...rule, window: { from: "09:00", to: "12:00" } };
  for (const each of [rule, edited])
    expect(lobbyAt(scheduleOf({ rules: [each] }), "2026-12-10T10:30:00+01:00").theme.value).toBeNull();
  expect(lobbyAt(scheduleOf({ rules: [edited] }), "2026-12-17T10:30:00+01:00").theme.value).toBe("show");
});
