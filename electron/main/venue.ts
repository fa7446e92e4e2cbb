/** Starts the house, opens its windows and keeps the computer awake, until Ronron ends. */
import { app, dialog, powerMonitor, powerSaveBlocker, session } from "electron";
import { announcement } from "../announce.ts";
import type { Log } from "../controller/ports.ts";
import type { Options } from "../options.ts";
import { startHouse } from "../start.ts";
import { setUpAutoStart } from "./auto-start.ts";
import { partitionOf } from "./policy/options.ts";
import { quitForOperator, stopBeforeQuit } from "./quit.ts";
import { guardSession } from "./session.ts";
import { openStore } from "./settings.ts";
import { openWindows } from "./windows.ts";

/** `words`: the command line's own, for starting the same venue again with the computer. */
export async function runVenue(options: Options, words: readonly string[], log: Log): Promise<void> {
  const house = await startHouse(options, openStore, log);
  const { origin, drawnPin } = house;
  log.info(announcement(house, options));
  const blocker = powerSaveBlocker.start("prevent-display-sleep");
  const stops: (() => void | Promise<void>)[] = [
    async () => house.stop(),
    () => {
      powerSaveBlocker.stop(blocker);
    },
  ];
  const { isEnding } = stopBeforeQuit(async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  }, log);

  const resume = (): void => {
    house.resume();
  };
  powerMonitor.on("resume", resume);
  powerMonitor.on("unlock-screen", resume);
  // Chromium starts its graphics process anew by itself, and goes on without the graphics card if that fails again.
  app.on("child-process-gone", (_event, { type, reason }) => {
    log.warn(`Chromium's ${type} process is gone (${reason}).`);
  });
  setUpAutoStart(words, options.rehearsal !== null, log);
  if (options.headless) return;

  // Before the first kiosk covers the display. An installed Ronron has no terminal to print the PIN in.
  if (app.isPackaged && drawnPin !== null) {
    await dialog.showMessageBox({
      title: "Ronron",
      message: `PIN  ${drawnPin}`,
      detail: "The operator's PIN. It is shown this once.",
    });
  }
  guardSession(session.fromPartition(partitionOf("kiosk")), "kiosk", origin);
  guardSession(session.fromPartition(partitionOf("console")), "console", origin);
  const windows = openWindows({
    origin,
    packaged: app.isPackaged,
    screens: house.screens,
    isEnding,
    askToQuit: () => void quitForOperator(origin, log),
    end: () => {
      app.quit();
    },
    log,
  });
  stops.push(windows.stop);
  app.on("second-instance", windows.openConsole);
  app.on("activate", windows.openConsole);
}
