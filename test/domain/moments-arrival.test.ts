import { describe, expect, it } from "vitest";
import { arrivalAt, arrivalTracks, type Welcomed } from "../../electron/domain/seasons/arrival.ts";
import { gainAt } from "../../electron/domain/music/envelope.ts";
import { themeOf } from "../support/themes.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";

const TEN = instant("2026-12-10T10:00:00Z");
const THEMES = [
  { ...themeOf("classic"), accents: { arrival: null } },
  { ...themeOf("christmas"), accents: { arrival: "bells" } },
  { ...themeOf("race"), accents: { arrival: "wind" } },
];
const SOUNDS = [
  { id: "bells", kind: "chime" as const, durationSeconds: 6 },
  { id: "wind", kind: "accent" as const, durationSeconds: 54 },
];
const HERE: Welcomed = { theme: "christmas", since: TEN, playlist: "purr", accent: null };

const arrives = (welcomed: Partial<Welcomed>, at: number) =>
  arrivalAt({ ...HERE, ...welcomed }, THEMES, (id) => SOUNDS.find((sound) => sound.id === id), at);

describe("the sound with which a theme arrives", () => {
  it("is due from the theme's first instant for as long as it lasts", () => {
    expect(arrives({}, TEN - 1)).toBe(null);
    expect(arrives({}, TEN)).toMatchObject({ sound: "bells", startsAt: TEN, endsAt: TEN + 6_000 });
    expect(arrives({}, TEN + 5_999)).toMatchObject({ startsAt: TEN });
    expect(arrives({}, TEN + 6_000)).toBe(null);
  });

  it.each([
    ["a theme that has always been there", { since: null }],
    ["a theme without one", { theme: "classic" }],
    ["a theme that nobody knows", { theme: "carnival" }],
    ["no theme", { theme: null }],
    ["a zone that is silent", { playlist: null }],
    ["a zone over which that very sound lies anyway", { accent: "bells" }],
  ])("is not heard with %s", (_, welcomed: Partial<Welcomed>) => {
    expect(arrives(welcomed, TEN + 1)).toBe(null);
  });

  it("keeps the beginning and the end of a chime, softly; of a long bed a part is heard, which comes and goes", () => {
    const chime = arrives({}, TEN);
    expect(chime === null ? null : gainAt(chime.envelope, TEN)).toBe(-6);
    const wind = arrives({ theme: "race" }, TEN);
    if (wind === null) throw new Error("The wind does not arrive.");
    expect(wind.endsAt).toBe(TEN + 24_000);
    const gains = [0, 1_000, 2_000, 22_000, 23_000, 23_999].map((after) => gainAt(wind.envelope, TEN + after));
    expect(gains[0]).toBe(-120);
    expect(gains[2]).toBe(-6);
    expect(gains[3]).toBe(-6);
    for (const index of [1, 4, 5]) expect(gains[index]).toBeLessThan(-6);
  });
});

describe("what a zone hears of arrivals", () => {
  const schedule = scheduleOf({ rules: [{ id: "purr", targets: ["zone:lobby"], set: { playlist: "purr" } }] });
  const heard = (zone: string, after: number, more: Parameters<typeof overrideOf>[0] = {}) =>
    arrivalTracks(schedule, [overrideOf(more)], THEMES, SOUNDS, zone, TEN + after);

  it("follows from the beginning of an override, wherever something sounds", () => {
    expect(heard("lobby", -1)).toEqual([]);
    expect(heard("lobby", 2_500)).toEqual([
      { sound: "bells", startedAt: "2026-12-10T10:00:00Z", positionSeconds: 2.5, gainDecibels: -6 },
    ]);
    expect(heard("lobby", 6_000)).toEqual([]);
    expect(heard("terrace", 2_500)).toEqual([]);
  });

  it("is nothing in an emergency", () => {
    expect(heard("lobby", 2_500, { layer: "emergency", message: "Leave" })).toEqual([]);
  });
});
