/** The player's voices by themselves: where a voice says that it is, there it is heard. */
import { type Browser, expect, test } from "@playwright/test";
import { LONG } from "../support/long.ts";
import { median } from "../support/median.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { record } from "../support/recording.ts";
import { without } from "../support/tools.ts";
import { skews } from "./sync-pair.ts";
import { noise } from "./sync-players.ts";
import { goAhead, listen, openBrowser } from "./venue.ts";
import { openVoicesPage } from "./voices-open.ts";

test.skip(...without("chromium", "pulseaudio", "pulseaudio-utils", "ffmpeg"));

let pulse: Pulse;
let browser: Browser;

test.beforeAll(async () => {
  goAhead();
  pulse = await startPulse(["corridor"]);
  browser = await openBrowser(pulse, "corridor");
});

test.afterAll(async () => {
  await browser?.close();
  await pulse?.stop();
});

test("a voice that was played faster and slower is heard just where it says it is", LONG, async () => {
  const page = await openVoicesPage(browser);
  const recording = (await noise()).toString("base64");
  await page.evaluate((base64) => window.voicesPage.decode("noise", base64), recording);
  await page.evaluate(() => {
    window.voicesPage.start("noise", "left", 3);
    window.voicesPage.start("noise", "right", 3);
  });
  for (const rate of [1.002, 1.0013, 0.9995, 1.0007]) {
    await page.evaluate((playbackRate) => window.voicesPage.playAt(1, playbackRate), rate);
    const before = await page.evaluate(() => window.voicesPage.played(0));
    await page.waitForFunction((from) => window.voicesPage.played(0) > from + 1.5, before);
  }
  await page.evaluate(() => window.voicesPage.playAt(1, 1));
  await listen(async () => {
    // A rate that was just told is not heard yet.
    const { left, right } = await record(pulse, "corridor", 4);
    const found = skews([
      { left, right: left },
      { left: right, right },
    ]).filter((skew) => skew !== null);
    const apart = await page.evaluate(() => window.voicesPage.apart(1, 0));
    expect(apart).toBeGreaterThan(0.004);
    expect(Math.abs(median(found.slice(-3)) + apart * 1000)).toBeLessThan(0.02);
  });
  await page.close();
});
