import { describe, expect, it } from "vitest";
import { planSteps } from "../../electron/main/policy/reconcile.ts";
import type { OpenWindow } from "../../electron/main/policy/reconcile.ts";
import type { WantedWindow } from "../../electron/main/policy/window.ts";
import type { ScreenOfPlan } from "../../electron/main/policy/windows.ts";
import { PRIMARY, RIGHT } from "./displays.ts";

const SCREENS: ScreenOfPlan[] = [
  { id: "lobby", roles: ["kiosk", "player"] },
  { id: "corridor", roles: ["player"] },
];
const kiosk: WantedWindow = {
  key: "kiosk:lobby",
  kind: "kiosk",
  url: "http://h/kiosk/?screen=lobby",
  locked: true,
  bounds: PRIMARY.bounds,
};
const player: WantedWindow = {
  key: "player:corridor",
  kind: "player",
  url: "http://h/player/?screen=corridor",
  locked: false,
  bounds: null,
};

const shown = (window: WantedWindow): OpenWindow => ({ window, hidden: false });

describe("bringing the windows to what is wanted", () => {
  it("opens what is missing, also after the window system took it", () => {
    expect(planSteps([], [kiosk, player], SCREENS)).toEqual([
      { kind: "open", window: kiosk },
      { kind: "open", window: player },
    ]);
    expect(planSteps([shown(player)], [kiosk, player], SCREENS)).toEqual([{ kind: "open", window: kiosk }]);
  });

  it("takes no step when all is as it should be", () => {
    expect(planSteps([shown(kiosk), shown(player)], [kiosk, player], SCREENS)).toEqual([]);
  });

  it("closes the window of a screen that left the plan", () => {
    expect(planSteps([shown(kiosk), shown(player)], [kiosk], SCREENS.slice(0, 1))).toEqual([{ kind: "close", key: player.key }]);
  });

  it("hides a kiosk whose display went away, once, because its zone still plays from it", () => {
    expect(planSteps([shown(kiosk)], [], SCREENS)).toEqual([{ kind: "hide", key: kiosk.key }]);
    expect(planSteps([{ window: kiosk, hidden: true }], [], SCREENS)).toEqual([]);
  });

  it("shows it again when the display returns, and moves it when it is another", () => {
    expect(planSteps([{ window: kiosk, hidden: true }], [kiosk], SCREENS)).toEqual([{ kind: "place", window: kiosk }]);
    const moved = { ...kiosk, bounds: RIGHT.bounds };
    expect(planSteps([shown(kiosk)], [moved], SCREENS)).toEqual([{ kind: "place", window: moved }]);
  });

  it("opens a kiosk anew when it becomes locked, closing the old window first", () => {
    expect(planSteps([shown({ ...kiosk, locked: false })], [kiosk], SCREENS)).toEqual([
      { kind: "close", key: kiosk.key },
      { kind: "open", window: kiosk },
    ]);
  });
});
