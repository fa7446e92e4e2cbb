/** A day's worth of a loop, played a thousand times as fast: howler by itself falls silent after 86,400 s. */
import { expect, test } from "@playwright/test";
import { startPulse } from "../support/pulse.ts";
import { record, rms } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { until } from "../support/until.ts";
import { noise } from "./sync-players.ts";
import { goAhead, openBrowser } from "./venue.ts";
import { openVoicesPage } from "./voices-open.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

/** The browser plays nothing faster than 1,024 times. */
const RATE = 1000;
const DAY = 86_400;

test("a loop sounds as before when it has played for more than a day", async () => {
  goAhead();
  const pulse = await startPulse(["corridor"]);
  const browser = await openBrowser(pulse, "corridor");
  try {
    const page = await openVoicesPage(browser);
    const recording = (await noise()).toString("base64");
    await page.evaluate((base64) => window.voicesPage.decode("noise", base64), recording);
    await page.evaluate((playbackRate) => {
      window.voicesPage.start("noise", "left", 0);
      window.voicesPage.playAt(0, playbackRate);
    }, RATE);
    const played = () => page.evaluate(() => window.voicesPage.played(0));
    await until("the loop to be heard at that speed", async () => (await played()) > 3000);
    const before = rms(await record(pulse, "corridor", 2));
    await until("a day to pass", async () => (await played()) > 1.1 * DAY, 150_000);
    const after = rms(await record(pulse, "corridor", 2));
    expect(before).toBeGreaterThan(-40);
    expect(Math.abs(after - before)).toBeLessThan(1);
  } finally {
    await browser.close();
    await pulse.stop();
  }
});
