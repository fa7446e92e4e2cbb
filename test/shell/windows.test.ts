import { describe, expect, it } from "vitest";
import type { Display } from "../../electron/main/policy/display.ts";
import { partitionOf, windowOptions } from "../../electron/main/policy/options.ts";
import { planWindows } from "../../electron/main/policy/windows.ts";
import type { ScreenOfPlan, WantedWindows } from "../../electron/main/policy/windows.ts";
import { LEFT, PRIMARY, RIGHT } from "./displays.ts";

const origin = "http://127.0.0.1:4717";
const SCREENS: ScreenOfPlan[] = [
  { id: "lobby-1", roles: ["kiosk", "player"] },
  { id: "corridor-1", roles: ["player"] },
  { id: "lobby-2", roles: ["kiosk"] },
];

function plan(displays: readonly Display[], packaged: boolean, screens: readonly ScreenOfPlan[] = SCREENS): WantedWindows {
  return planWindows({ origin, screens, displays, packaged, before: new Map() });
}

describe("an installed Ronron", () => {
  it("locks a kiosk onto its only display, and keeps the console for whoever asks", () => {
    const { screens, console: wantedConsole, consoleAtStart, consoleOverKiosk } = plan([PRIMARY], true);
    expect(screens).toEqual([
      { key: "kiosk:lobby-1", kind: "kiosk", url: `${origin}/kiosk/?screen=lobby-1`, locked: true, bounds: PRIMARY.bounds },
      { key: "player:corridor-1", kind: "player", url: `${origin}/player/?screen=corridor-1`, locked: false, bounds: null },
    ]);
    expect(wantedConsole).toEqual({
      key: "console",
      kind: "console",
      url: `${origin}/console/`,
      locked: false,
      bounds: PRIMARY.bounds,
    });
    expect({ consoleAtStart, consoleOverKiosk }).toEqual({ consoleAtStart: false, consoleOverKiosk: true });
  });

  it("opens the console by itself on a display that no kiosk needs", () => {
    const { screens, console: wantedConsole, consoleAtStart, consoleOverKiosk } = plan([PRIMARY, RIGHT, LEFT], true);
    expect(screens.filter(({ kind }) => kind === "kiosk").map(({ bounds }) => bounds)).toEqual([PRIMARY.bounds, LEFT.bounds]);
    expect(wantedConsole.bounds).toEqual(RIGHT.bounds);
    expect({ consoleAtStart, consoleOverKiosk }).toEqual({ consoleAtStart: true, consoleOverKiosk: false });
  });

  it("that only plays sound shows its console", () => {
    expect(plan([PRIMARY], true, [{ id: "corridor-1", roles: ["player"] }])).toMatchObject({
      consoleAtStart: true,
      consoleOverKiosk: false,
    });
  });
});

describe("a Ronron started from its folder", () => {
  it("shows a newcomer with one display the console and the first kiosk, both in ordinary windows", () => {
    const { screens, consoleAtStart, consoleOverKiosk } = plan([PRIMARY], false);
    expect(screens.map(({ key, locked }) => [key, locked])).toEqual([
      ["kiosk:lobby-1", false],
      ["player:corridor-1", false],
    ]);
    expect({ consoleAtStart, consoleOverKiosk }).toEqual({ consoleAtStart: true, consoleOverKiosk: false });
  });

  it("leaves the primary display to the console and locks the others", () => {
    const { screens, console: wantedConsole } = plan([PRIMARY, RIGHT], false);
    expect(screens[0]).toMatchObject({ key: "kiosk:lobby-1", locked: true, bounds: RIGHT.bounds });
    expect(wantedConsole.bounds).toEqual(PRIMARY.bounds);
  });
});

describe("any window", () => {
  const { screens, console: wantedConsole } = plan([PRIMARY], true);

  it("gives its page a sandbox and nothing of Node", () => {
    for (const window of [...screens, wantedConsole]) {
      expect(windowOptions(window).webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        devTools: false,
        spellcheck: false,
        backgroundThrottling: false,
        autoplayPolicy: "no-user-gesture-required",
      });
    }
  });

  it("has no preload: pages speak to the gateway alone", () => {
    for (const window of [...screens, wantedConsole]) expect(windowOptions(window).webPreferences).not.toHaveProperty("preload");
  });

  it("keeps the operator's session away from the visitor's page, and one profile for all that play", () => {
    expect(partitionOf("kiosk")).toBe("persist:ronron");
    expect(partitionOf("player")).toBe("persist:ronron");
    expect(partitionOf("console")).not.toBe("persist:ronron");
  });

  it("fills its display, without a frame, only as a locked kiosk", () => {
    expect(screens.map((window) => windowOptions(window)).map(({ kiosk, frame }) => ({ kiosk, frame }))).toEqual([
      { kiosk: true, frame: false },
      { kiosk: false, frame: true },
    ]);
    expect(windowOptions(wantedConsole)).toMatchObject({ kiosk: false, frame: true, x: 320, y: 110, width: 1280, height: 860 });
  });

  it("is no larger than a small display", () => {
    const small = { ...wantedConsole, bounds: { x: 0, y: 0, width: 1024, height: 768 } };
    expect(windowOptions(small)).toMatchObject({ x: 0, y: 0, width: 1024, height: 768 });
  });
});
