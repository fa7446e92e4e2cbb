/**
 * Ronron under Electron: the house of start.ts, and windows, power and permissions around it. The pages come from the
 * gateway and speak to it alone, so there is no preload and no channel between them and this process.
 */
import { mkdirSync } from "node:fs";
import { Menu, app, dialog } from "electron";
import { UsageError, readOptions } from "../options.ts";
import type { Options } from "../options.ts";
import { surviveFaults } from "./fault.ts";
import { terminalLog } from "./log.ts";
import { houseArguments, profileFolder } from "./policy/launch.ts";
import { runVenue } from "./venue.ts";

const log = terminalLog();
const words = houseArguments(process.argv, app.isPackaged);

/** Ends before anything was started. An installed Ronron has no terminal to say why in. */
function refuse(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  log.warn(sentence);
  if (app.isPackaged) dialog.showErrorBox("Ronron", sentence);
  app.exit(error instanceof UsageError ? 2 : 1);
}

/** What must be said before Chromium is ready. */
function prepareChromium({ data, rehearsal }: Options): void {
  app.setName("ronron");
  const profile = profileFolder(data, rehearsal !== null);
  // Electron refuses a folder that is not there.
  mkdirSync(profile, { recursive: true });
  app.setPath("userData", profile);
  app.setAppUserModelId("io.github.ronron");
  app.enableSandbox();
  Menu.setApplicationMenu(null);
  // A finger on the glass neither zooms the page nor swipes back through its history.
  app.commandLine.appendSwitch("disable-pinch");
  app.commandLine.appendSwitch("overscroll-history-navigation", "0");
  // A kiosk that logs in by itself has a locked keyring, and the system would ask the visitor to open it.
  app.commandLine.appendSwitch("password-store", "basic");
}

function start(): void {
  const options = readOptions(words, process.env);
  prepareChromium(options);
  if (!app.requestSingleInstanceLock()) {
    log.info("Ronron is already running with this data folder; its console comes to the front.");
    app.quit();
    return;
  }
  surviveFaults(log);
  // Not awaited: Electron is ready only after this module has been evaluated.
  app
    .whenReady()
    .then(async () => runVenue(options, words, log))
    .catch(refuse);
}

try {
  start();
} catch (error) {
  refuse(error);
}
