import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Plan } from "../../electron/contract/plan.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { House, Segment, VenueState, ZoneState } from "../../electron/contract/state.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { localDays } from "../../renderer/link/days.ts";
import { dueAt, soundsNeeded } from "../../renderer/player/due.ts";
import { faultsOf } from "../../renderer/player/faults.ts";
import { musicKeeper } from "../../renderer/player/music.ts";
import { wantedAt } from "../../renderer/player/wanted.ts";
import { themeOf } from "../support/themes.ts";

const NINE = Date.parse("2026-12-24T09:00:00Z");
const HOUR = 3_600_000;

function soundNamed(id: string, kind: Sound["kind"], durationSeconds: number): Sound {
  return {
    id,
    title: id,
    kind,
    durationSeconds,
    loudnessLufs: -23,
    peakDbtp: -6,
    licence: "MIT",
    source: "test",
    url: `/sounds/engines/${id}.opus`,
  };
}

const SOUNDS = [
  soundNamed("six", "loop", 36),
  soundNamed("eight", "loop", 30),
  soundNamed("bells", "accent", 20),
  soundNamed("siren", "loop", 8),
];

const PLAN = Plan.parse({
  schema: 1,
  venue: { id: "v", name: "V", timeZone: "Europe/Paris", locale: "fr" },
  zones: [{ id: "corridor", name: "Corridor", trimDecibels: -3, maximumVolume: 70 }],
  playlists: [
    {
      id: "purr",
      name: "Purr",
      crossfadeSeconds: 6,
      tracks: [
        { sound: "six", playSeconds: 100 },
        { sound: "eight", playSeconds: 100, gainDecibels: -6 },
      ],
    },
  ],
});

const HOUSE: House = { ...PLAN, themes: [], sounds: SOUNDS, rehearsal: null };

function field<T>(value: T, since: number | null): { value: T; since: string | null; because: ZoneState["theme"]["because"] } {
  return { value, since: since === null ? null : formatInstant(since), because: { kind: "rule", id: "r", name: null } };
}

function stateWith(corridor: Partial<ZoneState>, over: Partial<VenueState> = {}): VenueState {
  const zone = {
    theme: field(null, null),
    playlist: field("purr", NINE),
    volume: field(50, NINE),
    accent: field(null, NINE),
    ...corridor,
  };
  return {
    at: formatInstant(NINE + HOUR),
    revision: 1,
    zones: { corridor: zone },
    daylight: { part: "day", until: formatInstant(NINE + 8 * HOUR) },
    emergency: null,
    opening: { open: true, until: null },
    nextChange: null,
    ...over,
  };
}

function segment(from: number, to: number, over: Partial<Segment> = {}): Segment {
  return { from: formatInstant(from), to: formatInstant(to), theme: null, playlist: "purr", volume: 50, accent: null, ...over };
}

function wanted(state: VenueState, segments: readonly Segment[], index = 0) {
  const chosen = segments[index];
  if (chosen === undefined) throw new Error("no such segment");
  const found = wantedAt({ house: HOUSE, state, segments, segment: chosen, zone: "corridor" }, Date.parse(chosen.from) + 1000);
  if (found === null) throw new Error("no such zone");
  return found;
}

/** No other zones. */
const ALONE = { zones: [], playlists: [], playlistIn: () => null };

function dueSource(want: ReturnType<typeof wanted>, speed: number, sounds: readonly Sound[]) {
  const playable = new Map(sounds.map((sound) => [sound.id, sound]));
  const music = musicKeeper()(
    { playlist: want.playlist, zone: "corridor", since: want.since, dayOf: localDays("Europe/Paris"), around: ALONE },
    playable,
  );
  return { wanted: want, music, sounds: playable, speed };
}

const now = segment(NINE + HOUR, NINE + 2 * HOUR);

describe("what a zone's player wants", () => {
  test("is the playlist since the instant the state names, not since the segment began", () => {
    expect(wanted(stateWith({}), [now])).toMatchObject({ since: NINE, level: { volume: 50, limit: 70, trimDecibels: -3 } });
  });

  test("goes on by itself: a later segment's playlist begins with it, and runs through a change of volume", () => {
    const segments = [
      now,
      segment(NINE + 2 * HOUR, NINE + 3 * HOUR, { playlist: "race" }),
      segment(NINE + 3 * HOUR, NINE + 4 * HOUR),
      segment(NINE + 4 * HOUR, NINE + 5 * HOUR, { volume: 20 }),
    ];
    expect(wanted(stateWith({}), segments, 3).since).toBe(NINE + 3 * HOUR);
    expect(wanted(stateWith({}), [now, segment(NINE + 2 * HOUR, NINE + 3 * HOUR, { volume: 20 })], 1).since).toBe(NINE);
  });

  test("takes the cap that holds the volume down for the limit of the trim", () => {
    const capped = { ...field(20, NINE), because: { kind: "cap", id: "quiet", name: null } } as const;
    expect(wanted(stateWith({ volume: capped }), [{ ...now, volume: 20 }])).toMatchObject({
      level: { limit: 20 },
      maximumVolume: 70,
    });
  });

  test("follows a curve between its points", () => {
    const ramp = { from: 20, to: 60, startInstant: now.from, endInstant: formatInstant(NINE + HOUR + 4000) };
    expect(wanted(stateWith({}), [{ ...now, volume: ramp }]).level.volume).toBe(30);
  });
});

describe("the voices that are due", () => {
  test("are a playlist's tracks, with their gain and their share of the crossfade", () => {
    const source = dueSource(wanted(stateWith({}), [now]), 1, SOUNDS);
    expect(dueAt(source, NINE + 50_000)).toMatchObject([
      { sound: "six", positionSeconds: 14, loop: true, share: 1, fade: { to: 1 } },
    ]);
    const [six, eight] = dueAt(source, NINE + 97_000);
    expect((six?.share ?? 0) ** 2 + (eight?.share ?? 0) ** 2 * 10 ** 0.6).toBeCloseTo(1, 6);
    expect([six?.fade, eight?.fade]).toEqual([
      { from: NINE + 97_000, to: 0, seconds: 3 },
      { from: NINE + 97_000, to: 10 ** (-6 / 20), seconds: 3 },
    ]);
  });

  test("are told of a fade and of a voice that are about to begin, with their instants", () => {
    const source = dueSource(wanted(stateWith({}), [now]), 1, SOUNDS);
    expect(dueAt(source, NINE + 92_400)).toMatchObject([{ sound: "six", share: 1, fade: { to: 1, seconds: 0 } }]);
    expect(dueAt(source, NINE + 92_600)).toMatchObject([
      { sound: "six", share: 1, fade: { from: NINE + 94_000, to: 0, seconds: 6 } },
      {
        sound: "eight",
        startedAt: NINE + 94_000,
        positionSeconds: 0,
        fade: { from: NINE + 94_000, to: 10 ** (-6 / 20), seconds: 6 },
      },
    ]);
  });

  test("in an emergency are its sound alone, or nothing", () => {
    const emergency = { id: "e", message: "Out", sound: "siren", since: formatInstant(NINE) };
    expect(dueAt(dueSource(wanted(stateWith({}, { emergency }), [now]), 1, SOUNDS), NINE + 10_000)).toMatchObject([
      { bus: "alarm", sound: "siren", positionSeconds: 2, loop: true },
    ]);
    expect(dueAt(dueSource(wanted(stateWith({}, { emergency: { ...emergency, sound: null } }), [now]), 1, SOUNDS), NINE)).toEqual(
      [],
    );
  });

  test("pass over a sound that cannot be had", () => {
    const source = dueSource(wanted(stateWith({}), [now]), 1, SOUNDS.slice(1));
    expect(dueAt(source, NINE + 50_000)).toMatchObject([{ sound: "eight" }]);
  });

  test("lie an accent softly on top", () => {
    const source = dueSource(wanted(stateWith({ accent: field("bells", NINE) }), [{ ...now, accent: "bells" }]), 1, SOUNDS);
    expect(dueAt(source, NINE + 50_000)[1]).toMatchObject({
      bus: "accent",
      sound: "bells",
      loop: true,
      positionSeconds: 10,
      share: 10 ** (-6 / 20),
    });
  });

  test("let a theme arrive with its sound, once and softly, where the clock runs as sound does", () => {
    const gong = soundNamed("gong", "chime", 6);
    const house = { ...HOUSE, themes: [{ ...themeOf("christmas"), accents: { arrival: "gong" } }], sounds: [...SOUNDS, gong] };
    const dressed = { ...now, theme: "christmas" };
    const state = stateWith({ theme: field("christmas", NINE + HOUR - 2_000) });
    const arriving = (speed: number, after: number) => {
      const at = NINE + HOUR - 2_000 + after;
      const want = wantedAt({ house, state, segments: [dressed], segment: dressed, zone: "corridor" }, at);
      if (want === null) throw new Error("no such zone");
      return dueAt(dueSource(want, speed, house.sounds), at).filter(({ bus }) => bus === "accent");
    };
    expect(arriving(1, 2_500)).toMatchObject([
      { sound: "gong", startedAt: NINE + HOUR - 2_000, positionSeconds: 2.5, loop: false, share: 10 ** (-6 / 20) },
    ]);
    expect(arriving(1, 6_000)).toEqual([]);
    expect([arriving(60, 2_500), arriving(0, 2_500)]).toEqual([[], []]);
  });

  test("are one track at its full gain where the clock of a rehearsal races", () => {
    const source = dueSource(wanted(stateWith({}), [now]), 60, SOUNDS);
    expect(dueAt(source, NINE + 97_000)).toMatchObject([
      { sound: "eight", share: 10 ** (-6 / 20), fade: { to: 10 ** (-6 / 20) } },
    ]);
  });

  test("go round while a rehearsal is paused, for a recording that ends would leave silence", () => {
    const ending = SOUNDS.map((sound): Sound => ({ ...sound, kind: "one-shot", durationSeconds: 3_600 }));
    const loops = (speed: number) =>
      dueAt(dueSource(wanted(stateWith({}), [now]), speed, ending), NINE + 10_000).map(({ loop }) => loop);
    expect([loops(1), loops(60), loops(0)]).toEqual([[false], [false], [true]]);
  });

  test("are prepared half a minute ahead", () => {
    const source = dueSource(wanted(stateWith({}), [now]), 1, SOUNDS);
    expect([...soundsNeeded(source, NINE + 10_000)]).toEqual(["six"]);
    expect([...soundsNeeded(source, NINE + 70_000)]).toEqual(["six", "eight"]);
  });
});

describe("the local day of a player", () => {
  const dayOf = localDays("Europe/Paris");
  const hours = (date: string): number => {
    const day = dayOf(Date.parse(`${date}T12:00:00Z`));
    return (day.endsAt - day.startsAt) / HOUR;
  };

  test("begins at the venue's midnight", () => {
    expect(dayOf(Date.parse("2026-12-24T23:30:00Z"))).toEqual({
      date: "2026-12-25",
      startsAt: Date.parse("2026-12-24T23:00:00Z"),
      endsAt: Date.parse("2026-12-25T23:00:00Z"),
    });
  });

  test("is found at any fraction of a millisecond around its midnight, and the same from each", () => {
    const midnight = Date.parse("2026-12-24T23:00:00Z");
    const day = { date: "2026-12-25", startsAt: midnight, endsAt: midnight + 24 * HOUR };
    const before = { date: "2026-12-24", startsAt: midnight - 24 * HOUR, endsAt: midnight };
    const microseconds = fc.integer({ min: -3_000, max: 3_000 });
    fc.assert(
      fc.property(microseconds, (micros) => {
        // Where the search would have no end, this test stands still.
        expect(localDays("Europe/Paris")(midnight + micros / 1_000)).toEqual(micros < 0 ? before : day);
      }),
    );
  });

  test("has 23 hours in spring and 25 in autumn", () => {
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-06-01")]).toEqual([23, 25, 24]);
  });
});

describe("what is wrong with a player's sound", () => {
  const fine = { needsGesture: false, silent: false, unasked: false };
  const want = wanted(stateWith({}), [now]);
  const codes = (failures: readonly string[]) =>
    faultsOf(HOUSE, want, new Map(failures.map((sound) => [sound, { reason: "the controller answered 404" }])), fine, false).map(
      ({ code }) => code,
    );

  test("is nothing while every sound is there", () => {
    expect(codes([])).toEqual([]);
  });

  test("names the sound that cannot be had, and why", () => {
    expect(faultsOf(HOUSE, want, new Map([["six", { reason: "the controller answered 404" }]]), fine, false)).toEqual([
      {
        code: "sound-missing",
        message: 'The sound "six" cannot be played: the controller answered 404.',
        values: { sound: "six" },
      },
    ]);
  });

  test("says that the zone is silent when nothing of its playlist is left", () => {
    expect(codes(["six", "eight"])).toEqual(["playlist-silent", "sound-missing", "sound-missing"]);
  });

  test("is a lock to be touched open, a silence where sound is due, a sound where none is, or a loop that stands in", () => {
    expect(
      faultsOf(HOUSE, want, new Map(), { needsGesture: true, silent: true, unasked: true }, true).map(({ code }) => code),
    ).toEqual(["audio-locked", "silent", "sounds-unasked", "safe-loop"]);
  });
});
