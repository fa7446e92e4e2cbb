/** Which browser the tests drive, and how it is started. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's Chromium, any other on the PATH, or the one that Playwright brought; null where there is none. */
export function findChromium(): string | null {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(isExecutable) ?? null;
}

/** For `chromium.launch` and for `use.launchOptions`. */
export interface LaunchOptions {
  executablePath?: string;
  args: string[];
  ignoreDefaultArgs: string[];
}

/** How every test starts the browser: audible, with WebGL in software, alone with itself. */
export function chromiumLaunch(): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
      "--enable-unsafe-swiftshader",
      "--autoplay-policy=no-user-gesture-required",
    ],
    // By default Playwright mutes the browser, and a test that listens would record silence.
    ignoreDefaultArgs: ["--mute-audio"],
  };
}
