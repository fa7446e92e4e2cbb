import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { Playlist } from "../../electron/contract/plan.ts";
import type { PlaylistInZone } from "../../electron/domain/music/chain.ts";
import { localDayOf } from "../../electron/domain/music/day.ts";
import { playing } from "../../electron/domain/music/playing.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import type { Card } from "../../electron/domain/music/repertoire.ts";
import { followPlaylist, voicesAt } from "../../electron/domain/music/voices.ts";
import type { Voice } from "../../electron/domain/music/voices.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";

const HOUR = 3_600_000;
const dayOf = localDayOf(testAlmanac("Europe/Paris"));
const DURATIONS = new Map(["a", "b", "c", "d", "e"].map((sound, index) => [sound, 30 + 7 * index]));
const SOUNDS = [...DURATIONS].map(([id, durationSeconds]): Card => ({ id, kind: "loop", durationSeconds }));

function sourceOf(playlist: Partial<z.input<typeof Playlist>>, since: string | null, zone = "lobby"): PlaylistInZone {
  return {
    playlist: Playlist.parse({
      id: "purr",
      name: "Purr",
      order: "shuffle",
      crossfadeSeconds: 6,
      tracks: ["a", "b", "c"].map((sound) => ({ sound, playSeconds: 180 })),
      ...playlist,
    }),
    zone,
    since: since === null ? null : instant(since),
    dayOf,
    repertoire: repertoireOf(SOUNDS),
    around: null,
  };
}

/** The tracks that start within a range, in order. */
function tracksWithin(source: PlaylistInZone, from: number, to: number, stepMilliseconds: number): Voice[] {
  const follower = followPlaylist(source);
  const found = new Map<number, Voice>();
  for (let at = from; at < to; at += stepMilliseconds) {
    for (const voice of follower.voicesAt(at, 0))
      if (voice.kind === "track" && voice.startedAt >= from) found.set(voice.startedAt, voice);
  }
  return [...found.values()];
}

const soundsWithin = (source: PlaylistInZone, from: string, hours: number): string =>
  tracksWithin(source, instant(from), instant(from) + hours * HOUR, 20_000)
    .map(({ sound }) => sound)
    .join("");

const MORNING = "2026-12-10T09:00:00+01:00";

describe("the order", () => {
  it("is the same for everyone who asks on the same day", () => {
    expect(soundsWithin(sourceOf({}, MORNING), MORNING, 3)).toBe(soundsWithin(sourceOf({}, MORNING), MORNING, 3));
  });

  it("is another on another day, in another zone and for another playlist", () => {
    const orders = [
      soundsWithin(sourceOf({}, MORNING), MORNING, 3),
      soundsWithin(sourceOf({}, "2026-12-11T09:00:00+01:00"), "2026-12-11T09:00:00+01:00", 3),
      soundsWithin(sourceOf({}, MORNING, "terrace"), MORNING, 3),
      soundsWithin(sourceOf({ id: "race" }, MORNING), MORNING, 3),
    ];
    expect(new Set(orders).size).toBe(4);
  });

  it("never plays a sound twice in a row, whatever the weights, also across midnight", () => {
    const tracks = fc.array(
      fc.record({
        sound: fc.constantFrom("a", "b", "c", "d"),
        weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
        playSeconds: fc.integer({ min: 20, max: 400 }),
      }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(tracks, (list) => {
        fc.pre(new Set(list.map(({ sound }) => sound)).size > 1);
        const sounds = tracksWithin(
          sourceOf({ tracks: list }, "2026-12-10T20:00:00+01:00"),
          instant("2026-12-10T20:00:00+01:00"),
          instant("2026-12-11T04:00:00+01:00"),
          5000,
        );
        for (const [index, { sound }] of sounds.entries()) expect(sound).not.toBe(sounds[index + 1]?.sound);
      }),
      { numRuns: 30 },
    );
  });

  it("respects the weights", () => {
    const tracks = [
      { sound: "a", weight: 2, playSeconds: 60 },
      { sound: "b", playSeconds: 60 },
      { sound: "c", playSeconds: 60 },
      { sound: "d", playSeconds: 60 },
    ];
    const sounds = soundsWithin(sourceOf({ tracks }, MORNING), MORNING, 12).split("");
    const share = (sound: string): number => sounds.filter((other) => other === sound).length / sounds.length;
    expect(share("a")).toBeCloseTo(0.4, 1);
    for (const sound of ["b", "c", "d"]) expect(share(sound)).toBeCloseTo(0.2, 1);
  });

  it("of a sequence is as written", () => {
    expect(soundsWithin(sourceOf({ order: "sequence" }, MORNING), MORNING, 0.5)).toBe("abcabcabcab");
  });

  it("passes over a sound that the library does not have", () => {
    const tracks = ["a", "missing", "b"].map((sound) => ({ sound, playSeconds: 180 }));
    expect(soundsWithin(sourceOf({ order: "sequence", tracks }, MORNING), MORNING, 0.3)).toBe("abababa");
    expect(voicesAt(sourceOf({ tracks: [{ sound: "missing" }] }, MORNING), instant(MORNING) + 1000)).toEqual([]);
  });
});

describe("a track", () => {
  it("starts when the one before has been held, less the crossfade", () => {
    const starts = tracksWithin(sourceOf({}, MORNING), instant(MORNING), instant(MORNING) + HOUR, 20_000).map(
      ({ startedAt }) => startedAt - instant(MORNING),
    );
    expect(starts.slice(0, 4)).toEqual([0, 174_000, 348_000, 522_000]);
  });

  it("without playSeconds plays once through", () => {
    const source = sourceOf({ order: "sequence", tracks: [{ sound: "a" }, { sound: "b" }] }, MORNING);
    expect(voicesAt(source, instant(MORNING) + 27_000).map(({ sound, positionSeconds }) => ({ sound, positionSeconds }))).toEqual(
      [
        { sound: "a", positionSeconds: 27 },
        { sound: "b", positionSeconds: 3 },
      ],
    );
  });

  it("waits out a pause, and fades within its own time", () => {
    const source = sourceOf(
      {
        order: "sequence",
        pauseSeconds: 10,
        tracks: [
          { sound: "a", playSeconds: 60 },
          { sound: "b", playSeconds: 60 },
        ],
      },
      MORNING,
    );
    const start = instant(MORNING);
    expect(voicesAt(source, start + 65_000)).toEqual([]);
    expect(voicesAt(source, start + 57_000)[0]?.gainDecibels).toBeCloseTo(-3.01, 2);
    expect(voicesAt(source, start + 73_000)).toMatchObject([{ sound: "b", startedAt: start + 70_000 }]);
  });

  it("is where it was a moment ago plus that moment, wrapped at its duration", () => {
    const follower = followPlaylist(sourceOf({}, MORNING));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * HOUR }), (offset) => {
        const at = instant(MORNING) + offset;
        const later = follower.voicesAt(at + 500, 0);
        for (const voice of follower.voicesAt(at, 0)) {
          const same = later.find(({ startedAt }) => startedAt === voice.startedAt);
          if (same === undefined) expect(voice.endsAt).toBeLessThanOrEqual(at + 500);
          else expect(same.positionSeconds).toBeCloseTo((voice.positionSeconds + 0.5) % (DURATIONS.get(voice.sound) ?? 1), 6);
        }
      }),
    );
  });

  it("shares the power of a crossfade with its neighbour", () => {
    const start = instant(MORNING) + 174_000;
    for (const done of [0, 1000, 3000, 5000, 5999]) {
      const voices = voicesAt(sourceOf({}, MORNING), start + done);
      expect(voices).toHaveLength(2);
      expect(voices.reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0)).toBeCloseTo(1, 6);
    }
    expect(voicesAt(sourceOf({}, MORNING), start)[1]?.gainDecibels).toBe(-120);
  });

  it("hands over without a dip or a bump, however long the crossfade and however short the tracks", () => {
    const tracks = fc.array(fc.record({ sound: fc.constantFrom("a", "b", "c"), playSeconds: fc.integer({ min: 2, max: 90 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        tracks,
        fc.constantFrom(0, 0.05, 1, 7.5, 20),
        fc.constantFrom("sequence", "shuffle"),
        (list, crossfadeSeconds, order) => {
          const follower = followPlaylist(sourceOf({ order, crossfadeSeconds, tracks: list }, "2026-12-01T00:00:00+01:00"));
          for (let at = instant(MORNING); at < instant(MORNING) + 120_000; at += 333) {
            const voices = follower.voicesAt(at, 0);
            expect(voices.reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0)).toBeCloseTo(1, 6);
            expect(voices.length).toBeLessThanOrEqual(crossfadeSeconds === 0 ? 1 : 2);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is found at the same place by a player that has just started and by one that followed all along", () => {
    const source = sourceOf({}, "2026-11-20T09:00:00+01:00");
    const follower = followPlaylist(source);
    for (let at = instant("2026-11-29T22:00:00+01:00"); at < instant("2026-12-02T02:00:00+01:00"); at += 397_000) {
      expect(follower.voicesAt(at, 0)).toEqual(voicesAt(source, at));
    }
  });
});

describe("midnight", () => {
  const midnight = instant("2026-12-11T00:00:00+01:00");

  it("the track in progress finishes, then the new day's order begins", () => {
    const source = sourceOf({}, "2026-12-10T20:00:01+01:00");
    const [before] = voicesAt(source, midnight - 1);
    const [after] = voicesAt(source, midnight + 1);
    expect(after?.startedAt).toBe(before?.startedAt);
    const next = soundsWithin(source, "2026-12-10T23:50:00+01:00", 3);
    const fresh = soundsWithin(sourceOf({}, "2026-12-11T00:00:00+01:00"), "2026-12-11T00:00:00+01:00", 2);
    const begins = next.indexOf(fresh.slice(1, 30));
    expect(begins).toBeGreaterThan(0);
    expect(begins).toBeLessThan(6);
  });

  it("that begins a month does not cut the track in progress either, and leaves no hole", () => {
    const newMonth = instant("2027-01-01T00:00:00+01:00");
    for (const since of [null, "2026-12-20T09:00:07+01:00"]) {
      const source = sourceOf({}, since);
      const [before] = voicesAt(source, newMonth - 1);
      const [after] = voicesAt(source, newMonth + 1);
      expect(after?.startedAt).toBe(before?.startedAt);
      const follower = followPlaylist(source);
      for (let at = newMonth - 300_000; at < newMonth + 900_000; at += 1000) {
        const power = follower.voicesAt(at, 0).reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0);
        expect(power).toBeCloseTo(1, 6);
      }
    }
  });
});

it("one-shots start after the pauses that were asked for, and never before the playlist did", () => {
  const source = sourceOf({ oneShots: [{ sound: "e", everySeconds: [180, 480], gainDecibels: -3 }] }, MORNING);
  const follower = followPlaylist(source);
  const starts = new Set<number>();
  for (let at = instant(MORNING); at < instant(MORNING) + 12 * HOUR; at += 5000) {
    for (const voice of follower.voicesAt(at, 0)) if (voice.kind === "one-shot") starts.add(voice.startedAt);
  }
  const gaps = [...starts].slice(1).map((start, index) => (start - ([...starts][index] ?? 0)) / 1000);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(180);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(480);
  expect(gaps.length).toBeGreaterThan(90);
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(instant(MORNING));
});

it("a one-shot that begins before midnight is heard to its end", () => {
  const playlist = { id: "night", oneShots: [{ sound: "e", everySeconds: [20, 25] as [number, number] }] };
  const midnight = instant("2026-12-11T00:00:00+01:00");
  for (const zone of ["lobby", "terrace", "corridor", "pit"]) {
    const heardAt = (at: number) => voicesAt(sourceOf(playlist, null, zone), at).filter(({ kind }) => kind === "one-shot");
    const lasting = heardAt(midnight - 1).filter(({ endsAt }) => endsAt > midnight + 1);
    // It lasts longer than the longest pause: there is one at any instant.
    expect(lasting.length).toBeGreaterThan(0);
    const starts = heardAt(midnight + 1).map(({ startedAt }) => startedAt);
    for (const { startedAt } of lasting) expect(starts).toContain(startedAt);
  }
});

describe("what is heard in a zone", () => {
  const playlists = ["purr", "race"].map((id, index) => ({
    id,
    name: id,
    crossfadeSeconds: 6,
    tracks: [{ sound: index === 0 ? "a" : "b", playSeconds: 180 }],
  }));
  const schedule = scheduleOf({
    playlists,
    rules: [{ id: "music", targets: ["venue"], window: { from: "09:00", to: "18:00" }, set: { playlist: "purr" } }],
  });
  const heard = (at: string, overrides = [overrideOf({ set: { playlist: "race" } })]) =>
    playing(schedule, overrides, "lobby", instant(at), SOUNDS);

  it("is silence where there is no playlist", () => {
    expect(heard("2026-12-10T20:00:00+01:00", [])).toEqual([]);
  });

  it("fades from one playlist into the next, and out into silence", () => {
    expect(heard("2026-12-10T10:00:03Z").map(({ sound }) => sound)).toEqual(["a", "b"]);
    expect(heard("2026-12-10T10:00:03Z").reduce((sum, { gainDecibels }) => sum + 10 ** (gainDecibels / 10), 0)).toBeCloseTo(1, 2);
    expect(heard("2026-12-10T10:00:07Z").map(({ sound, startedAt }) => ({ sound, startedAt }))).toEqual([
      { sound: "b", startedAt: "2026-12-10T10:00:00Z" },
    ]);
    expect(heard("2026-12-10T18:00:01+01:00", []).map(({ sound }) => sound)).toEqual(["a"]);
    expect(heard("2026-12-10T18:00:02+01:00", [])).toEqual([]);
  });

  it("is the sound of an emergency", () => {
    const emergency = overrideOf({
      layer: "emergency",
      set: { playlist: null, accent: null, volume: 100 },
      message: "Leave",
      sound: "c",
      until: null,
    });
    expect(heard("2026-12-10T10:00:50Z", [emergency])).toEqual([
      { sound: "c", startedAt: "2026-12-10T10:00:00Z", positionSeconds: 6, gainDecibels: 0 },
    ]);
  });
});

it("a playlist that has played for years is followed from the month's beginning, not from its own", () => {
  const asked = new Set<string>();
  const source: PlaylistInZone = {
    ...sourceOf({}, null),
    dayOf(at) {
      const day = dayOf(at);
      asked.add(day.date);
      return day;
    },
  };
  expect(voicesAt(source, instant("2026-12-31T23:00:00+01:00"))).not.toEqual([]);
  expect([...asked].filter((date) => date < "2026-11-30")).toEqual([]);
});
