import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../electron/contract/words.ts";
import { arrivalsFrom } from "../../../electron/domain/music/journey.ts";
import type { Neighbourhood } from "../../../electron/domain/music/journey.ts";
import { playing } from "../../../electron/domain/music/playing.ts";
import type { Card } from "../../../electron/domain/music/repertoire.ts";
import { instant, overrideOf, planOf, scheduleOf } from "../house.ts";

const PLAYLIST = planOf({}).playlists[0] ?? null;

interface Way {
  readonly from: number;
  readonly to: number;
  readonly tenths: number;
}

/** Zones named by numbers; `asleep` says from when to when a zone is silent. */
function neighbourhoodOf(
  count: number,
  ways: readonly Way[],
  asleep: ReadonlyMap<number, readonly [number, number]>,
): Neighbourhood {
  return {
    zones: Array.from({ length: count }, (_, zone) => ({
      id: `${zone}`,
      neighbours: ways
        .filter(({ from }) => from === zone)
        .map(({ to, tenths }) => ({ zone: `${to}`, delaySeconds: tenths / 10 })),
    })),
    playlists: [],
    playlistIn(zone, at) {
      const [from, to] = asleep.get(Number(zone)) ?? [0, 0];
      return at >= from && at < to ? null : PLAYLIST;
    },
  };
}

/** Every way that enters no zone twice and only zones that play, tried one by one. */
function tried(around: Neighbourhood, origin: string, start: number): Map<string, number> {
  const found = new Map([[origin, start]]);
  const go = (zone: string, at: number, passed: ReadonlySet<string>): void => {
    for (const { zone: next, delaySeconds } of around.zones.find(({ id }) => id === zone)?.neighbours ?? []) {
      const arrives = at + Math.round(1000 * delaySeconds);
      if (passed.has(next) || around.playlistIn(next, arrives) === null) continue;
      found.set(next, Math.min(arrives, found.get(next) ?? Infinity));
      go(next, arrives, new Set([...passed, next]));
    }
  };
  go(origin, start, new Set([origin]));
  return found;
}

describe("a pass-by", () => {
  const zone = fc.nat({ max: 4 });
  const ways = fc.array(fc.record({ from: zone, to: zone, tenths: fc.integer({ min: 0, max: 80 }) }), { maxLength: 14 });

  it("reaches each zone on the earliest way, once, and enters none that is silent all along", () => {
    fc.assert(
      fc.property(ways, fc.uniqueArray(zone, { maxLength: 2 }), (list, silent) => {
        const around = neighbourhoodOf(5, list, new Map(silent.map((id) => [id, [-Infinity, Infinity]])));
        expect(arrivalsFrom(around, "0", 1000)).toEqual(tried(around, "0", 1000));
      }),
      { numRuns: 400 },
    );
  });

  it("enters no zone at an instant at which it is silent, whenever it falls silent", () => {
    const pauses = fc.array(fc.tuple(zone, fc.nat({ max: 9000 }), fc.nat({ max: 9000 })), { maxLength: 4 });
    fc.assert(
      fc.property(ways, pauses, (list, silent) => {
        const around = neighbourhoodOf(5, list, new Map(silent.map(([id, from, length]) => [id, [from, from + length]])));
        for (const [id, at] of arrivalsFrom(around, "0", 1000)) {
          if (id !== "0") expect(around.playlistIn(id, at)).not.toBeNull();
          expect(at).toBeGreaterThanOrEqual(tried(neighbourhoodOf(5, list, new Map()), "0", 1000).get(id) ?? Infinity);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is heard in a zone of pass-bys in others", () => {
  const SOUNDS: readonly Card[] = [
    { id: "hum", kind: "loop", durationSeconds: 30 },
    { id: "car", kind: "one-shot", durationSeconds: 8 },
  ];
  const hum = [{ sound: "hum", playSeconds: 600 }];
  const LINE = {
    zones: [
      { id: "pit", name: "Pit", neighbours: [{ zone: "corridor", delaySeconds: 1.234 }] },
      {
        id: "corridor",
        name: "Corridor",
        neighbours: [
          { zone: "pit", delaySeconds: 1 },
          { zone: "lobby", delaySeconds: 0.4 },
        ],
      },
      { id: "lobby", name: "Lobby", neighbours: [] },
      { id: "attic", name: "Attic", neighbours: [] },
    ],
    playlists: [
      {
        id: "race",
        name: "Race",
        tracks: hum,
        oneShots: [{ sound: "car", everySeconds: [180, 480] as [number, number], gainDecibels: -2, travels: true }],
      },
      { id: "quiet", name: "Quiet", tracks: hum, oneShots: [] },
    ],
    rules: [
      { id: "race", targets: ["zone:pit"], set: { playlist: "race" } },
      { id: "rest", targets: ["zone:corridor", "zone:lobby", "zone:attic"], set: { playlist: "quiet" } },
    ],
  } satisfies Parameters<typeof scheduleOf>[0];
  const NOON = instant("2026-12-10T12:00:00+01:00");
  const schedule = scheduleOf(LINE);

  type Overrides = Parameters<typeof playing>[1];
  const carsIn = (zone: string, at: number, overrides: Overrides = [], of = schedule) =>
    playing(of, overrides, zone, at, SOUNDS).filter(({ sound }) => sound === "car");

  /** The start of the first car in the pit after noon. */
  function firstCar(): number {
    for (let at = NOON; at < NOON + 600_000; at += 1000) {
      const [car] = carsIn("pit", at);
      if (car !== undefined && Date.parse(car.startedAt) >= NOON) return Date.parse(car.startedAt);
    }
    throw new Error("No car comes by.");
  }
  const start = firstCar();

  it("goes on from zone to zone, to the millisecond, with the same gain", () => {
    for (const [zone, delay] of [
      ["pit", 0],
      ["corridor", 1234],
      ["lobby", 1634],
    ] as const) {
      expect(carsIn(zone, start + delay - 1)).toEqual([]);
      expect(carsIn(zone, start + delay)).toEqual([
        { sound: "car", startedAt: formatInstant(start + delay), positionSeconds: 0, gainDecibels: -2 },
      ]);
      expect(carsIn(zone, start + delay + 7999)).toMatchObject([{ positionSeconds: 7.999 }]);
      expect(carsIn(zone, start + delay + 8000)).toEqual([]);
    }
    expect(carsIn("attic", start + 2000)).toEqual([]);
  });

  it("is none that the zone next door did not play", () => {
    const heardIn = (zone: string): Set<number> => {
      const starts = new Set<number>();
      for (let at = NOON; at < NOON + 3_600_000; at += 4000)
        for (const { startedAt } of carsIn(zone, at)) starts.add(Date.parse(startedAt));
      return starts;
    };
    const pit = heardIn("pit");
    const lobby = [...heardIn("lobby")];
    expect(lobby.length).toBeGreaterThan(5);
    for (const startedAt of lobby) expect(pit).toContain(startedAt - 1634);
  });

  it("never comes back to where it began", () => {
    for (let at = start; at < start + 20_000; at += 250) expect(carsIn("pit", at).length).toBeLessThanOrEqual(1);
  });

  it("does not come along where nothing plays, nor through there", () => {
    const silence = overrideOf({
      targets: ["zone:corridor"],
      set: { playlist: null },
      from: formatInstant(NOON),
      until: formatInstant(NOON + 3_600_000),
    });
    expect(carsIn("corridor", start + 2000, [silence])).toEqual([]);
    expect(carsIn("lobby", start + 2000, [silence])).toEqual([]);
    expect(carsIn("pit", start + 2000, [silence])).toHaveLength(1);
  });

  it("does not come along in an emergency, and is silenced by one within moments", () => {
    const emergency = overrideOf({
      layer: "emergency",
      set: { playlist: null, accent: null, volume: 100 },
      message: "Leave",
      from: formatInstant(start + 500),
      until: null,
    });
    expect(carsIn("pit", start + 499, [emergency])).toHaveLength(1);
    expect(carsIn("pit", start + 799, [emergency])[0]?.gainDecibels).toBeLessThan(-20);
    expect(carsIn("pit", start + 800, [emergency])).toEqual([]);
    expect(carsIn("corridor", start + 1300, [emergency])).toEqual([]);
  });

  it("leaves with the playlist that it came into", () => {
    const change = overrideOf({
      targets: ["zone:corridor"],
      set: { playlist: "race" },
      from: formatInstant(start + 3000),
      until: null,
    });
    const [car] = carsIn("corridor", start + 5000, [change]);
    expect(car?.startedAt).toBe(formatInstant(start + 1234));
    // Half of the four seconds of the new playlist's crossfade.
    expect(car?.gainDecibels).toBeCloseTo(-2 - 3.01, 2);
    expect(carsIn("corridor", start + 7000, [change])).toEqual([]);
  });

  it("is none where the one-shot does not travel, or never ends", () => {
    const staying = scheduleOf({
      ...LINE,
      playlists: LINE.playlists.map(({ oneShots, ...playlist }) => ({
        ...playlist,
        oneShots: oneShots.map((oneShot) => ({ ...oneShot, travels: false })),
      })),
    });
    expect([carsIn("pit", start + 2000, [], staying).length, carsIn("corridor", start + 2000, [], staying).length]).toEqual([
      1, 0,
    ]);
    const endless = SOUNDS.map((card): Card => ({ ...card, kind: "bed" }));
    expect(playing(schedule, [], "corridor", start + 2000, endless).map(({ sound }) => sound)).toEqual(["hum"]);
  });
});

describe("accents and alarms", () => {
  const SOUNDS: readonly Card[] = [
    { id: "flat-six", kind: "loop", durationSeconds: 36 },
    { id: "bells", kind: "accent", durationSeconds: 20 },
    { id: "siren", kind: "loop", durationSeconds: 8 },
  ];
  const schedule = scheduleOf({
    rules: [{ id: "noel", targets: ["zone:lobby"], window: { from: "10:00", to: "12:00" }, set: { accent: "bells" } }],
  });
  const heard = (at: string, overrides: Parameters<typeof playing>[1] = []) =>
    playing(schedule, overrides, "lobby", instant(`2026-12-10T${at}+01:00`), SOUNDS);

  it("an accent lies softly over the zone, round and round, and comes and goes within two seconds", () => {
    expect(heard("09:59:59")).toEqual([]);
    expect(heard("10:00:01")[0]?.gainDecibels).toBeCloseTo(-9.01, 2);
    expect(heard("10:01:05")).toEqual([
      { sound: "bells", startedAt: "2026-12-10T09:00:00Z", positionSeconds: 5, gainDecibels: -6 },
    ]);
    expect(heard("12:00:01")[0]?.gainDecibels).toBeCloseTo(-9.01, 2);
    expect(heard("12:00:02")).toEqual([]);
  });

  it("an emergency takes it off at once", () => {
    const emergency = overrideOf({
      layer: "emergency",
      set: { playlist: null, accent: null, volume: 100 },
      message: "Leave",
      sound: "siren",
      from: "2026-12-10T09:30:00Z",
      until: null,
    });
    expect(heard("10:30:00.150", [emergency]).map(({ sound }) => sound)).toEqual(["siren", "bells"]);
    expect(heard("10:30:00.300", [emergency]).map(({ sound }) => sound)).toEqual(["siren"]);
  });
});
