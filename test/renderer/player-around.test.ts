import { daylightAt } from "../../electron/controller/telling.ts";
import { describe, expect, test } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { House } from "../../electron/contract/state.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { playing } from "../../electron/domain/music/playing.ts";
import { desiredState, timeline } from "../../electron/domain/schedule.ts";
import { neighbourhoodKeeper } from "../../renderer/player/around.ts";
import { localDays } from "../../renderer/link/days.ts";
import { musicKeeper } from "../../renderer/player/music.ts";
import { wantedAt } from "../../renderer/player/wanted.ts";
import { overrideOf, scheduleOf } from "../domain/house.ts";

const NOON = Date.parse("2026-12-10T12:00:00+01:00");

function sound(id: string, kind: Sound["kind"], durationSeconds: number): Sound {
  const card = { id, title: id, kind, durationSeconds, loudnessLufs: -23, peakDbtp: -6, licence: "MIT", source: "test" };
  return { ...card, url: `/sounds/test/${id}.opus` };
}

const SOUNDS = [sound("hum", "loop", 30), sound("car", "one-shot", 8)];

const SCHEDULE = scheduleOf({
  zones: [
    { id: "pit", name: "Pit", neighbours: [{ zone: "corridor", delaySeconds: 1.2 }] },
    { id: "corridor", name: "Corridor", neighbours: [{ zone: "lobby", delaySeconds: 0.4 }] },
    { id: "lobby", name: "Lobby" },
  ],
  playlists: [
    {
      id: "race",
      name: "Race",
      tracks: [{ sound: "hum", playSeconds: 600 }],
      oneShots: [{ sound: "car", everySeconds: [20, 40] as [number, number], travels: true }],
    },
    { id: "quiet", name: "Quiet", tracks: [{ sound: "hum", playSeconds: 600 }] },
  ],
  rules: [
    { id: "race", targets: ["zone:pit"], set: { playlist: "race" } },
    { id: "rest", targets: ["zone:corridor", "zone:lobby"], set: { playlist: "quiet" } },
  ],
});

const { plan } = SCHEDULE;
const HOUSE: House = { ...plan, themes: [], sounds: SOUNDS, rehearsal: null };

/** What the controller tells at an instant. */
function toldAt(at: number, overrides: readonly Override[]) {
  const upcoming = Object.fromEntries(
    plan.zones.map(({ id }) => [id, timeline(SCHEDULE, overrides, id, at, at + 24 * 3_600_000)]),
  );
  const state = {
    at: formatInstant(at),
    revision: 1,
    ...desiredState(SCHEDULE, overrides, at, null),
    daylight: daylightAt(SCHEDULE, at),
    nextChange: null,
  };
  return { house: HOUSE, state, upcoming };
}

/** A player in the lobby that is told at some instants, and which cars it lets be heard at each look. */
function listener() {
  const aroundOf = neighbourhoodKeeper();
  const musicOf = musicKeeper();
  const dayOf = localDays("Europe/Paris");
  const playable = new Map(SOUNDS.map((each) => [each.id, each]));
  return (known: ReturnType<typeof toldAt>, at: number): string[] => {
    const segments = known.upcoming["lobby"] ?? [];
    const segment = segments[0];
    if (segment === undefined) throw new Error("The lobby has segments.");
    const wanted = wantedAt({ ...known, segments, segment, zone: "lobby" }, at);
    if (wanted === null) throw new Error("There is a lobby.");
    const { playlist, since } = wanted;
    const music = musicOf({ playlist, zone: "lobby", since, dayOf, around: aroundOf(known) }, playable);
    return music
      .voicesAt(at, 0)
      .filter((voice) => voice.sound === "car")
      .map(({ startedAt, positionSeconds }) => `${formatInstant(startedAt)} ${positionSeconds.toFixed(3)}`);
  };
}

const expected = (at: number, overrides: readonly Override[]): string[] =>
  playing(SCHEDULE, overrides, "lobby", at, SOUNDS)
    .filter((track) => track.sound === "car")
    .map(({ startedAt, positionSeconds }) => `${startedAt} ${positionSeconds.toFixed(3)}`);

describe("the pass-bys of other zones", () => {
  test("are heard by a player just as the controller says, whatever it is told in between", () => {
    const change = overrideOf({
      targets: ["zone:pit"],
      set: { playlist: "quiet" },
      from: formatInstant(NOON + 300_000),
      until: null,
    });
    const silence = overrideOf({
      id: "s",
      targets: ["zone:corridor"],
      set: { playlist: null },
      from: formatInstant(NOON + 100_000),
      until: formatInstant(NOON + 140_000),
    });
    const hear = listener();
    let known = toldAt(NOON, [silence]);
    let overrides = [silence];
    let cars = 0;
    for (let at = NOON; at < NOON + 400_000; at += 200) {
      // The end of a silence is told anew, and so is what an operator changes.
      if (at === NOON + 140_000 || at === NOON + 220_000) known = toldAt(at, overrides);
      if (at === NOON + 300_000) known = toldAt(at, (overrides = [silence, change]));
      const heard = hear(known, at);
      cars += heard.length;
      expect(heard).toEqual(expected(at, overrides));
    }
    expect(cars).toBeGreaterThan(200);
  });

  test("are not looked for while nothing is known", () => {
    const around = neighbourhoodKeeper()({ house: null, state: null, upcoming: {} });
    expect(around.zones).toEqual([]);
    expect(around.playlistIn("pit", NOON)).toBeNull();
  });
});
