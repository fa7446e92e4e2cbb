import { describe, expect, test } from "vitest";
import type { ScreenReport } from "../../electron/contract/report.ts";
import { type Desired, watchScreens } from "../../electron/controller/screens.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";

const lobby: Desired = { theme: "christmas", playlist: "purr", coming: null, volume: 40, audible: true };
const desired = new Map([["lobby", lobby]]);
const report: ScreenReport = {
  screen: "lobby-1",
  revision: 1,
  page: "kiosk",
  theme: "christmas",
  playlist: null,
  sound: null,
  framesPerSecond: 60,
  outputs: null,
  output: null,
  clockOffsetMilliseconds: 0,
  faults: [],
};
const plan = demonstrationPlan();
const START = Date.parse("2026-12-10T12:00:00Z");
const at = (monotonic: number, wall = START + monotonic) => ({ wall, monotonic });
const LONG_AGO = -60_000;

function lobbyScreen(reports: readonly ScreenReport[], later: number, wall = START + later) {
  const screens = watchScreens();
  for (const each of reports) screens.hear(each, at(0));
  return screens.statuses(plan, desired, at(later, wall), LONG_AGO).find((screen) => screen.id === "lobby-1");
}

describe("a screen", () => {
  test("that was never heard of is offline without being a fault", () => {
    expect(lobbyScreen([], 0)).toMatchObject({ online: false, lastHeartbeat: null, faults: [] });
  });

  test("is online by its own heartbeat, and only for fifteen seconds", () => {
    expect(lobbyScreen([report], 15_000)).toMatchObject({ online: true, lastHeartbeat: "2026-12-10T12:00:00Z" });
    expect(lobbyScreen([report], 15_001)).toMatchObject({ online: false, observed: [], faults: [{ code: "screen-gone" }] });
  });

  test("that wears another theme than it should is named", () => {
    expect(lobbyScreen([{ ...report, theme: "classic" }], 0)?.faults).toEqual([
      {
        code: "theme-differs",
        message: "It wears classic and should wear christmas.",
        values: { worn: "classic", theme: "christmas" },
      },
    ]);
  });

  test("every service is green and the room is silent: that is a fault", () => {
    const sound = { running: true, needsGesture: false, levelDbfs: -120, sounds: ["flat-six-idle"] };
    const faults = lobbyScreen([{ ...report, page: "player", theme: null, playlist: "purr", sound }], 0)?.faults;
    expect(faults).toEqual([{ code: "silent", message: "It should sound, and nothing is heard." }]);
  });
});

test("a zone that is between two tracks is not called silent", () => {
  const screens = watchScreens();
  const sound = { running: true, needsGesture: false, levelDbfs: -120, sounds: [] };
  screens.hear({ ...report, page: "player", theme: null, playlist: "purr", sound }, at(0));
  const [status] = screens.statuses(plan, new Map([["lobby", { ...lobby, audible: false }]]), at(0), LONG_AGO);
  expect(status?.faults).toEqual([]);
});

test("setting the clock back an hour does not keep a dead screen online", () => {
  expect(lobbyScreen([report], 16_000, START - 3_600_000)).toMatchObject({ online: false });
});

test("the memory screens take is bounded: a thousand reports leave one, and a screen that left the plan none", () => {
  const screens = watchScreens();
  for (let count = 0; count < 1000; count += 1) screens.hear({ ...report, revision: count }, at(count));
  const look = () => screens.statuses(plan, desired, at(1000), LONG_AGO).find((screen) => screen.id === "lobby-1")?.observed;
  expect(look()).toEqual([{ ...report, revision: 999 }]);
  screens.keepOnly([]);
  expect(look()).toEqual([]);
});

describe("a kiosk before its theme changes", () => {
  const CHANGE = Date.parse("2026-12-10T17:00:00Z");
  const due = (minutes: number): Desired => ({
    ...lobby,
    coming: { theme: "race", at: CHANGE, inMilliseconds: minutes * 60_000 },
  });
  /** A kiosk that has been there for so many seconds, and says what it has ready. */
  function kiosk(ready: readonly string[] | null, minutes: number, seconds: number) {
    const screens = watchScreens();
    const told = ready === null ? report : { ...report, ready: [...ready] };
    for (let second = 0; second <= seconds; second += 5) screens.hear(told, at(second * 1_000));
    const statuses = screens.statuses(plan, new Map([["lobby", due(minutes)]]), at(seconds * 1_000), LONG_AGO);
    return statuses.find((screen) => screen.id === "lobby-1");
  }

  test("is told beside the theme that comes, with whether it has it ready", () => {
    expect(kiosk(["christmas", "race"], 300, 5)?.coming).toEqual({ theme: "race", at: "2026-12-10T17:00:00Z", ready: true });
    expect(kiosk(["christmas"], 300, 5)?.coming?.ready).toBe(false);
    expect(kiosk(null, 300, 5)?.coming?.ready).toBeNull();
    expect(lobbyScreen([report], 0)).not.toHaveProperty("coming");
  });

  test("is a fault where it is not ready ten minutes ahead, and not before that", () => {
    expect(kiosk(["christmas"], 11, 90)?.faults).toEqual([]);
    expect(kiosk(["christmas"], 10, 90)?.faults).toEqual([
      {
        code: "theme-unready",
        message: "It is not ready for race, due at 2026-12-10T17:00:00Z: look at its network, and load its page anew.",
        values: { theme: "race", due: "2026-12-10T17:00:00Z" },
      },
    ]);
    expect(kiosk(["christmas", "race"], 1, 90)?.faults).toEqual([]);
  });

  test("has a minute to paint after it came, and is not blamed by a page that does not say", () => {
    expect(kiosk(["christmas"], 1, 55)?.faults).toEqual([]);
    expect(kiosk(["christmas"], 1, 60)?.faults).toHaveLength(1);
    expect(kiosk(null, 1, 90)?.faults).toEqual([]);
  });

  test("begins its minute anew when it comes back", () => {
    const screens = watchScreens();
    const told = { ...report, ready: ["christmas"] };
    for (const second of [0, 5, 60, 65]) screens.hear(told, at(second * 1_000));
    const faults = (seconds: number) =>
      screens
        .statuses(plan, new Map([["lobby", due(1)]]), at(seconds * 1_000), LONG_AGO)
        .find((screen) => screen.id === "lobby-1")?.faults;
    expect(faults(70)).toEqual([]);
    for (let second = 70; second <= 120; second += 5) screens.hear(told, at(second * 1_000));
    expect(faults(120)).toHaveLength(1);
  });
});
