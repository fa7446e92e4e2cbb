/** What ten minutes of a scene and two hundred changes of theme leave in memory. */
import type { Browser } from "@playwright/test";
import { openDecorPage, openWearingPage } from "../support/decor-open.ts";
import { counting, leftBehind } from "../support/held.ts";
import { HEAVIEST } from "./decor-script.ts";
import { figure, type Measure } from "./statistics.ts";

/** Ten minutes of the show, and changes of theme. */
const SECONDS = 600;
const CHANGES = 200;
/** Before memory is looked at for the first time: what is kept for good is there. */
const WARM_SECONDS = 60;
const WARM_CHANGES = 10;

/** The frames of so many seconds, ten a second instead of sixty, each with the same six steps: as fast as they can be drawn. */
async function overTime(browser: Browser, seconds: number, tell: (what: string) => void): Promise<Measure> {
  const page = await openDecorPage(browser);
  // As many particles as on a large screen, on few pixels: drawing them in software would take an hour.
  await page.evaluate((effects) => window.decorPage.open(1920, 1080, 0.1, effects), HEAVIEST);
  const count = await counting(page);
  const pass = async (many: number): Promise<void> => {
    for (let done = 0; done < many; done += 10) {
      if (done % 60 === 0) tell(`${done} of ${many} seconds of the heaviest scene`);
      // In pieces: the graphics card's queue is not endless.
      await page.evaluate(() => window.decorPage.pass(10));
    }
  };
  await pass(Math.min(WARM_SECONDS, seconds));
  await count();
  const before = await count();
  await pass(seconds);
  const after = await count();
  await page.close();
  return {
    what: `Heap that ${seconds} seconds of the heaviest scene add`,
    value: after.heapKibibytes - before.heapKibibytes,
    unit: "KiB",
    limit: 256,
    note: `${figure(seconds * 60)} steps in ${figure(seconds * 10)} frames, drawn as fast as they can be, after the collector has run; ${figure(Math.round(before.heapKibibytes))} KiB before`,
  };
}

async function overChanges(browser: Browser, changes: number, tell: (what: string) => void): Promise<Measure> {
  const page = await openWearingPage(browser);
  await page.evaluate(() => window.wearingPage.open(640, 360));
  const count = await counting(page);
  await page.evaluate((many) => window.wearingPage.change(many), WARM_CHANGES);
  await count();
  const before = await count();
  for (let done = 0; done < changes; done += 20) {
    tell(`${done} of ${changes} changes of theme`);
    await page.evaluate((many) => window.wearingPage.change(many), Math.min(20, changes - done));
  }
  const after = await count();
  await page.close();
  const left = leftBehind(before, after);
  const kept = [...after.things].map(([name, many]) => `${name} ${many}`).join(", ");
  return {
    what: "Textures, canvases, contexts, buffers, listeners and elements that a change of theme leaves behind",
    // What is not collected yet by chance is there once, not once for each change.
    value: Object.values(left).reduce((sum, many) => sum + many, 0) / changes,
    unit: "",
    limit: 0.1,
    note: `over ${changes} changes, each way of arriving in turn, after the collector has run: ${kept}; the heap ${figure(Math.round(after.heapKibibytes - before.heapKibibytes))} KiB larger`,
  };
}

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureMemory(browser: Browser, amount: number, tell: (what: string) => void): Promise<Measure[]> {
  const seconds = Math.max(10, Math.round(SECONDS * amount));
  const changes = Math.max(10, Math.round(CHANGES * amount));
  return [await overTime(browser, seconds, tell), await overChanges(browser, changes, tell)];
}
