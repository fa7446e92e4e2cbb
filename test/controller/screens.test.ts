import { describe, expect, test } from "vitest";
import type { ScreenReport } from "../../electron/contract/report.ts";
import type { ZoneState } from "../../electron/contract/state.ts";
import { watchScreens } from "../../electron/controller/screens.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";

const because = { kind: "default", id: null, name: null } as const;
const lobby: ZoneState = {
  theme: { value: "christmas", since: null, because },
  playlist: { value: "purr", since: null, because },
  volume: { value: 40, since: null, because },
  accent: { value: null, since: null, because },
};
const report: ScreenReport = {
  screen: "lobby-1",
  revision: 1,
  page: "kiosk",
  theme: "christmas",
  playlist: null,
  sound: null,
  framesPerSecond: 60,
  clockOffsetMilliseconds: 0,
  faults: [],
};
const plan = demonstrationPlan();
const START = Date.parse("2026-12-10T12:00:00Z");

function lobbyScreen(reports: readonly ScreenReport[], later: number) {
  const screens = watchScreens();
  for (const each of reports) screens.hear(each, START);
  return screens.statuses(plan, { lobby }, START + later, START - 60_000).find((screen) => screen.id === "lobby-1");
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
      { code: "theme-differs", message: "It wears classic and should wear christmas." },
    ]);
  });

  test("every service is green and the room is silent: that is a fault", () => {
    const sound = { running: true, needsGesture: false, levelDbfs: -120, sounds: ["flat-six-idle"] };
    const faults = lobbyScreen([{ ...report, page: "player", theme: null, playlist: "purr", sound }], 0)?.faults;
    expect(faults).toEqual([{ code: "silent", message: "It should sound, and nothing is heard." }]);
  });
});

test("the memory screens take is bounded: a thousand reports leave one", () => {
  const screens = watchScreens();
  for (let count = 0; count < 1000; count += 1) screens.hear({ ...report, revision: count }, START + count);
  const status = screens.statuses(plan, { lobby }, START + 1000, START).find((screen) => screen.id === "lobby-1");
  expect(status?.observed).toEqual([{ ...report, revision: 999 }]);
});
