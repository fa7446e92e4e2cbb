/** What five hundred visitors leave in the memory of a kiosk, each of whom walks away. */
import type { Browser, Page } from "@playwright/test";
import { counting, leftBehind } from "../support/held.ts";
import { GO_HOME, offered, openPage, openView, SCENE, speak, touch, type Visited, WAKE } from "./kiosk-visit.ts";
import { figure, type Measure } from "./statistics.ts";

const VISITS = 500;
/** Before memory is looked at for the first time: every view has been open, and what is kept for good is there. */
const WARM = 50;

const LANGUAGES = ["en", "de", "es", "nl", "ar"] as const;

/** Fewer pixels than a kiosk has: they are no part of what is counted, and drawing them in software would take an hour. */
const SMALL = { width: 720, height: 1280 };

/** Seconds until nobody is there any more: what the demonstration's screen waits, and the countdown. */
const IDLE = 45 + 20;

/** In steps: a page that sees no frame for long takes itself for dead. */
async function walkAway(page: Page): Promise<void> {
  for (let left = IDLE; left > 0; left -= 5) await page.clock.fastForward(5_000);
  await page.locator(SCENE).waitFor();
}

async function visit(page: Page, number: number): Promise<void> {
  await touch(page, WAKE);
  for (const one of speak(LANGUAGES[number % LANGUAGES.length] ?? "en")) await touch(page, one);
  const views = await offered(page);
  // Two of them, the next two at the next visit.
  const opened = [0, 1].map((more) => views[(number * 2 + more) % views.length] ?? "");
  for (const view of opened) for (const one of [openView(view), GO_HOME]) await touch(page, one);
  await walkAway(page);
}

declare global {
  interface Window {
    ronronSamePage?: true;
  }
}

const megabytes = (kibibytes: number): number => (kibibytes * 1_024) / 1e6;

/** The heap of the page beside it after its visits, in megabytes. */
async function besideHeap(browser: Browser, beside: Visited, visits: number): Promise<number> {
  const page = await openPage(browser, SMALL, true);
  await page.goto(beside.address);
  await page.locator(beside.ready).waitFor();
  const count = await counting(page);
  for (let done = 0; done < visits; done += 1) for (const one of await beside.touches(page)) await touch(page, one);
  await count();
  const { heapKibibytes } = await count();
  await page.context().close();
  return megabytes(heapKibibytes);
}

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureVisits(
  browser: Browser,
  kiosk: Visited,
  beside: Visited,
  amount: number,
  tell: (what: string) => void,
): Promise<Measure[]> {
  const visits = Math.max(4, Math.round(VISITS * amount));
  const warm = Math.max(2, Math.round(WARM * amount));
  const page = await openPage(browser, SMALL, true);
  await page.clock.install();
  await page.goto(kiosk.address);
  await page.locator(kiosk.ready).waitFor();
  await page.evaluate(() => {
    window.ronronSamePage = true;
  });
  const count = await counting(page);
  let before = await count();
  for (let done = 1; done <= visits; done += 1) {
    await visit(page, done);
    if (done === warm) {
      await count();
      before = await count();
    }
    if (done % 10 === 0) tell(`${done} of ${visits} visits`);
  }
  const after = await count();
  // A page that was loaded anew meanwhile would be flat for nothing.
  if (!(await page.evaluate(() => window.ronronSamePage === true))) throw new Error("The kiosk has loaded itself anew.");
  await page.context().close();
  const left = leftBehind(before, after);
  const theirs = await besideHeap(browser, beside, warm);
  const kept = [...after.things].map(([name, many]) => `${name} ${figure(many)}`).join(", ");
  const heap = megabytes(after.heapKibibytes);
  return [
    {
      what: `Heap that visits ${warm} to ${visits} of a kiosk add`,
      value: heap - megabytes(before.heapKibibytes),
      unit: "MB",
      limit: 1,
      note: `each wakes it, takes another language, opens two of the views in turn and walks away, without effects, after the collector has run; ${figure(heap)} MB then, ${(heap / theirs).toFixed(1)} times the page beside it after ${warm} visits (${figure(theirs)} MB)`,
    },
    {
      what: "Nodes, listeners, canvases and contexts that a visit leaves behind",
      // What is not collected yet by chance is there once, not once for each visit.
      value: Object.values(left).reduce((sum, many) => sum + many, 0) / (visits - warm),
      unit: "",
      limit: 0.1,
      note: `over ${visits - warm} visits; at the end ${kept}`,
    },
  ];
}
