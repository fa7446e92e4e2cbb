import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";

/** What takes its time, most of it about the sound, whole files or single tests: `npm test` leaves it to `npm run test:sound`. */
const LONG = /@long|\.sound\.spec\.ts/;

export default defineConfig({
  testMatch: "**/*.spec.ts",
  outputDir: join(import.meta.dirname, "..", ".build", "test", "artifacts"),
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 90_000,
  // Software rendering on two cores: what takes a moment elsewhere takes some seconds here.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: { browserName: "chromium", launchOptions: chromiumLaunch(), screenshot: "only-on-failure" },
  projects: [
    { name: "e2e", testDir: "e2e", grepInvert: LONG },
    { name: "e2e-long", testDir: "e2e", grep: LONG },
    // What listens to loudspeakers in real time has the computer to itself.
    { name: "rig", testDir: "rig", grepInvert: LONG, workers: 1, use: { trace: "off" } },
    { name: "sound", testDir: "rig", grep: LONG, timeout: 300_000, workers: 1, use: { trace: "off" } },
  ],
});
