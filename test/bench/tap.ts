/** From the tap in the console to the first frame of the transition on a kiosk, both in Chromium on this machine. */
import { type Page, chromium } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";
import { logIn } from "../support/console.ts";
import { startTestHouse } from "../support/house.ts";
import { type Measure, quantile } from "./statistics.ts";

const TAPS = 50;

/** Milliseconds between the first frame of one transition and the next tap; a dissolve takes 1,200. */
const REST = 2_000;

declare global {
  interface Window {
    /** Times at which the page was tapped, or drew the first frame of another theme; milliseconds since 1970. */
    ronronBench: number[];
  }
}

async function openSheet(page: Page, theme: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${theme}`) })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Lobby", exact: true }).click();
  await sheet.getByRole("button", { name: "30 min", exact: true }).click();
}

/** Measures {@link TAPS} taps. The kiosk is 1920×1080, drawn in software where there is no graphics card. */
export async function measureTap(): Promise<Measure[]> {
  const house = await startTestHouse({ rehearse: "2026-11-20T12:00:00+01:00" });
  const browser = await chromium.launch(chromiumLaunch());
  const open = async (width: number, height: number): Promise<Page> =>
    (await browser.newContext({ viewport: { width, height }, locale: "en-GB" })).newPage();
  const kiosk = await open(1920, 1080);
  await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await kiosk.waitForFunction(() => document.documentElement.dataset["theme"] === "classic");
  await kiosk.evaluate(() => {
    window.ronronBench = [];
    let worn = document.documentElement.dataset["theme"];
    const look = (): void => {
      // A theme that arrives under a veil is worn in the middle of its transition, and arrives from its first frame on.
      const now = document.documentElement.dataset["arriving"] ?? document.documentElement.dataset["theme"];
      if (now !== worn) window.ronronBench.push(performance.timeOrigin + performance.now());
      worn = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const page = await open(1280, 800);
  await logIn(page, house);
  await page.evaluate(() => {
    window.ronronBench = [];
    document.addEventListener("click", (event) => window.ronronBench.push(performance.timeOrigin + event.timeStamp), true);
  });

  const delays: number[] = [];
  for (let tap = 0; tap < TAPS; tap += 1) {
    const theme = tap % 2 === 0 ? "Christmas" : "Classic";
    await openSheet(page, theme);
    // At rest: the dissolve of the tap before is over, as it is when a person taps.
    await kiosk.waitForFunction(
      (rest) => performance.timeOrigin + performance.now() - (window.ronronBench.at(-1) ?? 0) > rest,
      REST,
    );
    const before = await kiosk.evaluate(() => window.ronronBench.length);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: new RegExp(`^${theme} until`) })
      .click();
    const tapped = await page.evaluate(() => window.ronronBench.at(-1) ?? Number.NaN);
    await kiosk.waitForFunction((seen) => window.ronronBench.length > seen, before);
    const drawn = await kiosk.evaluate(() => window.ronronBench.at(-1) ?? Number.NaN);
    delays.push(drawn - tapped);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await browser.close();
  await house.stop();
  return [
    {
      what: "Tap in the console to the first frame of the transition on a kiosk, p95",
      value: quantile(delays, 0.95),
      unit: "ms",
      limit: 150,
      note: `${TAPS} taps, median ${quantile(delays, 0.5).toFixed(0)} ms; both pages in one Chromium, drawn in software`,
    },
  ];
}
