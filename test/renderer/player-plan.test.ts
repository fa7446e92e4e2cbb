import { describe, expect, test } from "vitest";
import { FADE_TO_SILENCE_SECONDS } from "../../electron/domain/music/levels.ts";
import { type Action, type Due, plan, type Scene, type Sounding } from "../../renderer/player/plan.ts";

const START = Date.parse("2026-12-24T13:00:00Z");

function due(over: Partial<Due> = {}): Due {
  const base = {
    bus: "ambience",
    sound: "flat-six",
    playlist: "purr",
    startedAt: START,
    endsAt: START + 180_000,
    positionSeconds: 10,
    durationSeconds: 36,
  } as const;
  return { ...base, loop: true, share: 1, fade: { from: START, to: 1, seconds: 0.2 }, ...over };
}

function sounding(over: Partial<Sounding> = {}): Sounding {
  const { share: _, fade: __, ...voice } = due();
  return { ...voice, id: 1, ageSeconds: 60, astray: false, ...over };
}

function scene(over: Partial<Scene> = {}): Scene {
  const base = {
    now: START + 10_000,
    speed: 1,
    turned: false,
    playlist: { id: "purr", crossfadeSeconds: 6 },
    before: "purr",
    emergency: false,
  } as const;
  return { ...base, due: [due()], sounding: [sounding()], ready: () => true, ...over };
}

/** What is started and stopped, and how fast; following the shares is left out. */
function moves(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => {
    if (action.kind === "start") return [`start ${action.due.sound} in ${action.fadeInSeconds} s`];
    return action.kind === "stop" ? [`stop ${action.voice} in ${action.fadeOutSeconds} s`] : [];
  });
}

describe("the player's plan", () => {
  test("leaves a voice alone that sounds as it should", () => {
    const follow = { kind: "follow", voice: 1, fade: { from: START, to: 1, seconds: 0.2 }, lateSeconds: 0 };
    expect(plan(scene())).toEqual({ actions: [follow], playlist: "purr" });
  });

  test("follows the share that a voice has in a crossfade between two tracks", () => {
    const { actions } = plan(scene({ due: [due({ share: 0.5, fade: { from: START, to: 0, seconds: 2 } })] }));
    expect(actions).toEqual([{ kind: "follow", voice: 1, fade: { from: START, to: 0, seconds: 2 }, lateSeconds: 0 }]);
  });

  test("tells how late a voice is that can be steered, the shorter way round a loop", () => {
    const lateOf = (at: number, due_: number) =>
      plan(scene({ due: [due({ positionSeconds: due_ })], sounding: [sounding({ positionSeconds: at })] })).actions.map(
        (action) => (action.kind === "follow" ? Math.round(action.lateSeconds * 1e6) / 1e6 : action.kind),
      );
    expect([lateOf(10.01, 10), lateOf(9.97, 10), lateOf(35.99, 0.03), lateOf(36.02 + 72, 0.01)]).toEqual([
      [-0.01],
      [0.03],
      [0.04],
      [-0.01],
    ]);
  });

  test("cues a voice again through a crossfade that has gone astray", () => {
    expect(moves(plan(scene({ sounding: [sounding({ positionSeconds: 10.06, astray: true })] })).actions)).toEqual([
      "start flat-six in 6 s",
      "stop 1 in 6 s",
    ]);
  });

  test("joins late at the position of the moment, and fades in from silence", () => {
    const { actions } = plan(scene({ before: null, sounding: [] }));
    expect(actions).toEqual([{ kind: "start", due: due(), fadeInSeconds: FADE_TO_SILENCE_SECONDS }]);
  });

  test("crossfades over the new playlist's time when the playlist changes", () => {
    const now = START + 60_000;
    const race = due({ playlist: "race", sound: "v8", startedAt: START - 5_000_000 });
    expect(moves(plan(scene({ now, playlist: { id: "race", crossfadeSeconds: 4 }, due: [race] })).actions)).toEqual([
      "start v8 in 4 s",
      "stop 1 in 4 s",
    ]);
  });

  test("does not fade in twice a playlist that begins with its own fade", () => {
    const race = due({
      playlist: "race",
      sound: "v8",
      startedAt: START + 9_900,
      share: 0.02,
      fade: { from: START, to: 1, seconds: 3.9 },
    });
    expect(moves(plan(scene({ playlist: { id: "race", crossfadeSeconds: 4 }, due: [race] })).actions)).toEqual([
      "start v8 in 0.05 s",
      "stop 1 in 3.9 s",
    ]);
  });

  test("keeps the old playlist until the new one can be heard", () => {
    const waiting = plan(
      scene({ playlist: { id: "race", crossfadeSeconds: 4 }, due: [due({ playlist: "race", sound: "v8" })], ready: () => false }),
    );
    expect(waiting).toEqual({ actions: [], playlist: "purr" });
  });

  test("lets what sounded go down as a playlist that fades in on its own comes up", () => {
    const risen = due({ playlist: "race", share: 0.1, fade: { from: START + 9_000, to: 1, seconds: 3 } });
    const { actions } = plan(scene({ playlist: { id: "race", crossfadeSeconds: 6 }, due: [risen] }));
    expect(actions.filter(({ kind }) => kind === "stop")).toEqual([
      { kind: "stop", voice: 1, fadeOutSeconds: 3, for: risen.fade },
    ]);
  });

  test("fades into silence where the plan says silence", () => {
    expect(plan(scene({ playlist: null, due: [] }))).toEqual({
      actions: [{ kind: "stop", voice: 1, fadeOutSeconds: 2 }],
      playlist: null,
    });
  });

  test("starts the next track of a playlist with the fade it brings along", () => {
    const now = START + 174_100;
    const old = due({ positionSeconds: 30.1, share: 0.99, fade: { from: START, to: 0, seconds: 5.9 } });
    const next = due({
      sound: "v8",
      startedAt: START + 174_000,
      share: 0.03,
      fade: { from: START, to: 1, seconds: 5.9 },
      positionSeconds: 0.1,
    });
    const { actions } = plan(scene({ now, due: [old, next], sounding: [sounding({ positionSeconds: 30.1 })] }));
    expect(moves(actions)).toEqual(["start v8 in 0.05 s"]);
  });

  test("lets a track go without a fade of its own once it is over", () => {
    const next = due({ sound: "v8", startedAt: START + 174_000, positionSeconds: 6 });
    const voices = [sounding(), sounding({ id: 2, sound: "v8", startedAt: next.startedAt, positionSeconds: 6 })];
    expect(moves(plan(scene({ now: START + 180_100, due: [next], sounding: voices })).actions)).toEqual(["stop 1 in 0.05 s"]);
  });

  test("cues a voice again through a crossfade when it has drifted by more than a second", () => {
    expect(moves(plan(scene({ sounding: [sounding({ positionSeconds: 8.5 })] })).actions)).toEqual([
      "start flat-six in 6 s",
      "stop 1 in 6 s",
    ]);
  });

  test("knows that the end of a loop lies next to its beginning", () => {
    expect(
      moves(plan(scene({ due: [due({ positionSeconds: 0.2 })], sounding: [sounding({ positionSeconds: 35.7 })] })).actions),
    ).toEqual([]);
  });

  test("cues a loop again after six hours", () => {
    expect(moves(plan(scene({ sounding: [sounding({ ageSeconds: 6 * 3600 + 1 })] })).actions)).toEqual([
      "start flat-six in 6 s",
      "stop 1 in 6 s",
    ]);
  });

  test("takes a changed start of the same sound at the same place for the same voice", () => {
    expect(moves(plan(scene({ due: [due({ startedAt: START - 36_000 })] })).actions)).toEqual([]);
  });

  test("tells two turns of one sound apart while they overlap", () => {
    const turns = [due({ positionSeconds: 33, endsAt: START + 36_000 }), due({ startedAt: START + 32_000, positionSeconds: 1 })];
    const voices = [sounding({ positionSeconds: 33 }), sounding({ id: 2, startedAt: START + 32_000, positionSeconds: 1 })];
    expect(moves(plan(scene({ now: START + 33_000, due: turns, sounding: voices })).actions)).toEqual([]);
  });

  test("lets an accent that ends begin as it is, and whoever comes late to it come in softly", () => {
    const gong = due({
      bus: "accent",
      sound: "gong",
      playlist: null,
      loop: false,
      startedAt: START + 9_000,
      endsAt: START + 15_000,
    });
    expect(moves(plan(scene({ due: [due(), gong] })).actions)).toEqual(["start gong in 0.05 s"]);
    expect(moves(plan(scene({ now: START + 12_000, due: [due({ positionSeconds: 12 }), gong] })).actions)).toContain(
      "start gong in 2 s",
    );
    const ended = sounding({ id: 2, bus: "accent", sound: "gong", playlist: null, loop: false, endsAt: START + 9_900 });
    expect(moves(plan(scene({ sounding: [sounding(), ended] })).actions)).toEqual(["stop 2 in 0.05 s"]);
  });

  test("lays an accent softly over the playlist and takes it off again", () => {
    const bells = due({ bus: "accent", sound: "bells", playlist: null });
    expect(moves(plan(scene({ due: [due(), bells] })).actions)).toEqual(["start bells in 2 s"]);
    expect(
      moves(plan(scene({ sounding: [sounding(), sounding({ id: 2, bus: "accent", sound: "bells", playlist: null })] })).actions),
    ).toEqual(["stop 2 in 2 s"]);
  });

  test("silences everything fast in an emergency, whether its sound is there yet or not", () => {
    const siren = due({ bus: "alarm", sound: "siren", playlist: null });
    const asked = { emergency: true, playlist: null, due: [siren] };
    expect(moves(plan(scene(asked)).actions)).toEqual(["start siren in 0.3 s", "stop 1 in 0.3 s"]);
    expect(moves(plan(scene({ ...asked, ready: () => false })).actions)).toEqual(["stop 1 in 0.3 s"]);
  });

  test("lets the alarm go and the music return when the emergency ends", () => {
    const siren = sounding({ bus: "alarm", sound: "siren", playlist: null });
    expect(moves(plan(scene({ before: null, sounding: [siren] })).actions)).toEqual(["start flat-six in 2 s", "stop 1 in 0.3 s"]);
  });

  describe("in a rehearsal whose clock races", () => {
    const racing = { speed: 60, now: START + 200_000, due: [due({ sound: "v8", startedAt: START + 174_000 })] };

    test("holds a voice for a while, at its own speed, before it follows the clock", () => {
      expect(moves(plan(scene({ ...racing, sounding: [sounding({ ageSeconds: 3 })] })).actions)).toEqual([]);
    });

    test("then cues the track of the moment through a crossfade", () => {
      expect(moves(plan(scene({ ...racing, sounding: [sounding({ ageSeconds: 21 })] })).actions)).toEqual([
        "start v8 in 6 s",
        "stop 1 in 6 s",
      ]);
    });

    test("is cued at once where the clock was turned, and left where it already sounds right", () => {
      expect(moves(plan(scene({ ...racing, turned: true, sounding: [sounding({ ageSeconds: 3 })] })).actions)).toEqual([
        "start v8 in 6 s",
        "stop 1 in 6 s",
      ]);
      expect(moves(plan(scene({ speed: 0, turned: true, sounding: [sounding({ positionSeconds: 10.4 })] })).actions)).toEqual([]);
    });

    test("goes on while the clock stands", () => {
      expect(moves(plan(scene({ speed: 0, sounding: [sounding({ positionSeconds: 31, ageSeconds: 400 })] })).actions)).toEqual(
        [],
      );
    });

    test("a playlist is heard for two seconds before the next one, however short its hour", () => {
      const race = { speed: 3600, playlist: { id: "race", crossfadeSeconds: 4 }, due: [due({ playlist: "race", sound: "v8" })] };
      expect(moves(plan(scene({ ...race, sounding: [sounding({ ageSeconds: 1.8 })] })).actions)).toEqual([]);
      expect(moves(plan(scene({ ...race, sounding: [sounding({ ageSeconds: 2 })] })).actions)).toEqual([
        "start v8 in 4 s",
        "stop 1 in 4 s",
      ]);
    });

    test("follows a change of playlist at once", () => {
      const changed = { ...racing, playlist: { id: "race", crossfadeSeconds: 4 }, due: [due({ playlist: "race", sound: "v8" })] };
      expect(moves(plan(scene({ ...changed, sounding: [sounding({ ageSeconds: 3 })] })).actions)).toEqual([
        "start v8 in 4 s",
        "stop 1 in 4 s",
      ]);
    });
  });
});
