/** The windows of this computer, brought to what the plan and the displays ask for. */
import { BrowserWindow, powerMonitor, screen, session } from "electron";
import { guardWindow } from "./guard.ts";
import type { Guardian } from "./guard.ts";
import type { Log } from "../controller/ports.ts";
import { partitionOf, placeOn, windowOptions } from "./policy/options.ts";
import { endsWithWindows, shouldFoldConsole } from "./policy/presence.ts";
import { planSteps } from "./policy/reconcile.ts";
import type { WindowStep } from "./policy/reconcile.ts";
import type { WantedWindow } from "./policy/window.ts";
import { planWindows } from "./policy/windows.ts";
import type { ScreenOfPlan, WantedWindows } from "./policy/windows.ts";
import { keepPage } from "./watch.ts";

/** The plan may gain a screen, a window may be lost to the window system: a look now and then finds both. */
const LOOK_AGAIN_MILLISECONDS = 15_000;

interface OpenedWindow {
  window: WantedWindow;
  browser: BrowserWindow;
  hidden: boolean;
}

interface Settings {
  origin: string;
  packaged: boolean;
  screens: () => readonly ScreenOfPlan[];
  isEnding: () => boolean;
  askToQuit: () => void;
  /** The last visible window is gone, and Ronron is to end with it. */
  end: () => void;
  log: Log;
}

export interface Windows {
  openConsole: () => void;
  stop: () => void;
}

/** Opens the windows and keeps them. Returns what opens the console, and what ends the keeping. */
export function openWindows({ origin, packaged, screens, isEnding, askToQuit, end, log }: Settings): Windows {
  const opened = new Map<string, OpenedWindow>();
  /** What a person closed stays closed until Ronron starts again. */
  const dismissed = new Set<string>();
  let placement: ReadonlyMap<string, number> = new Map();

  const want = (): WantedWindows => {
    const primary = screen.getPrimaryDisplay().id;
    const displays = screen.getAllDisplays().map(({ id, bounds }) => ({ id, bounds, primary: id === primary }));
    return planWindows({ origin, screens: screens(), displays, packaged, before: placement });
  };
  const endIfNobodyLooks = (): void => {
    const visible = [...opened.values()].map(({ window }) => window).filter(({ kind }) => kind !== "player");
    if (!isEnding() && endsWithWindows(packaged, visible)) end();
  };

  const open = (window: WantedWindow): BrowserWindow => {
    const browser = new BrowserWindow(windowOptions(window));
    guardWindow(browser, window, guardian);
    opened.set(window.key, { window, browser, hidden: false });
    browser.on("close", (event) => {
      if (!event.defaultPrevented && window.kind === "kiosk") dismissed.add(window.key);
      // Not at once: the window is still here.
      if (!event.defaultPrevented) browser.once("closed", endIfNobodyLooks);
    });
    browser.on("closed", () => opened.delete(window.key));
    keepPage(browser, window, log);
    if (window.bounds !== null) browser.show();
    return browser;
  };

  const openConsole = (): void => {
    const existing = opened.get("console")?.browser;
    if (existing !== undefined) {
      if (existing.isMinimized()) existing.restore();
      existing.show();
      existing.focus();
      return;
    }
    const { console: wanted, consoleOverKiosk } = want();
    const browser = open(wanted);
    if (consoleOverKiosk) {
      browser.setAlwaysOnTop(true, "screen-saver");
      // Whoever opens the console over a kiosk is asked for the PIN, however short ago somebody else was.
      browser.on("closed", () => void session.fromPartition(partitionOf("console")).clearStorageData({ storages: ["cookies"] }));
    }
    browser.focus();
  };
  const guardian: Guardian = { origin, isEnding, openConsole, askToQuit };

  const place = ({ window, browser }: OpenedWindow): void => {
    const bounds = placeOn(window);
    // A window that fills a display does not move to another.
    if (window.locked) browser.setKiosk(false);
    if (bounds !== null) browser.setBounds(bounds);
    if (window.locked) browser.setKiosk(true);
    browser.show();
  };

  const take = (step: WindowStep): void => {
    const key = "key" in step ? step.key : step.window.key;
    const existing = opened.get(key);
    switch (step.kind) {
      case "open":
        open(step.window);
        return;
      case "close":
        existing?.browser.destroy();
        return;
      case "hide":
        if (existing === undefined) return;
        existing.hidden = true;
        existing.browser.hide();
        return;
      case "place":
        if (existing === undefined) return;
        existing.window = step.window;
        existing.hidden = false;
        place(existing);
        return;
      default:
        step satisfies never;
    }
  };

  const reconcile = (): void => {
    const wanted = want();
    // What is remembered of a display that is away counts when it returns.
    placement = new Map([...placement, ...wanted.placement]);
    const present = [...opened.values()].filter(({ window }) => window.kind !== "console");
    const wantedScreens = wanted.screens.filter(({ key }) => !dismissed.has(key));
    for (const step of planSteps(present, wantedScreens, screens())) take(step);
    if (shouldFoldConsole(wanted.consoleOverKiosk, powerMonitor.getSystemIdleTime())) opened.get("console")?.browser.close();
  };

  reconcile();
  if (want().consoleAtStart) openConsole();

  const onDisplays = (): void => {
    reconcile();
  };
  screen.on("display-added", onDisplays);
  screen.on("display-removed", onDisplays);
  screen.on("display-metrics-changed", onDisplays);
  const timer = setInterval(reconcile, LOOK_AGAIN_MILLISECONDS);

  return {
    openConsole,
    stop: () => {
      clearInterval(timer);
      screen.off("display-added", onDisplays);
      screen.off("display-removed", onDisplays);
      screen.off("display-metrics-changed", onDisplays);
    },
  };
}
