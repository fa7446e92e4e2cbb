/** From a touch to the first paint that answers it, and the long frames of a visit, by what the browser itself notes. */
import type { Browser, Page } from "@playwright/test";
import { openPage, STANDING, touch, type Visited } from "./kiosk-visit.ts";
import { type Measure, quantile } from "./statistics.ts";

const TOUCHES = 100;

/** Milliseconds between an answer and the next touch: a person looks first. */
const LOOK = 300;

/** How long a page may take until it has all that it begins with, in milliseconds: it paints its themes one now and then. */
const SETTLING = 120_000;

/** What is shorter the browser does not note, in milliseconds. */
const SHORTEST = 16;

declare global {
  // Of Event Timing; TypeScript's library does not have it yet.
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
  interface Window {
    ronronVisit: {
      /** Each noted event of a touch: which touch, and from its time stamp until the next paint, in milliseconds. */
      readonly events: { readonly interaction: number; readonly duration: number }[];
      /** Frames of 50 ms and more, in milliseconds. */
      readonly longFrames: number[];
      /** From a finger's coming down until the frame after the one in which what it opened was drawn, in milliseconds. */
      readonly opened: number[];
    };
  }
}

/** Runs in the page before anything of it. */
function observe(shortest: number): void {
  window.ronronVisit = { events: [], longFrames: [], opened: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry instanceof PerformanceEventTiming && entry.interactionId > 0)
        window.ronronVisit.events.push({ interaction: entry.interactionId, duration: entry.duration });
  }).observe({ type: "event", durationThreshold: shortest, buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.ronronVisit.longFrames.push(duration);
  }).observe({ type: "long-animation-frame" });
  let down: number | null = null;
  addEventListener("pointerdown", ({ timeStamp }) => (down = timeStamp), true);
  new MutationObserver(() => {
    const since = down;
    if (since === null) return;
    down = null;
    requestAnimationFrame(() => requestAnimationFrame((now) => window.ronronVisit.opened.push(now - since)));
  }).observe(document, { subtree: true, attributeFilter: ["data-at", "data-open", "data-visited", "lang"] });
}

interface Visits {
  readonly touches: number;
  /** Milliseconds of each touch. */
  readonly answers: readonly number[];
  readonly longFrames: readonly number[];
  /** Milliseconds until what was touched for is drawn. */
  readonly opened: readonly number[];
}

/** The noted events of one touch are its going down, its going up and its click: the slowest is what it waited for. */
function answersOf(events: Window["ronronVisit"]["events"], touches: number): number[] {
  const slowest = new Map<number, number>();
  for (const { interaction, duration } of events) slowest.set(interaction, Math.max(duration, slowest.get(interaction) ?? 0));
  const noted = [...slowest.values()];
  if (noted.length > touches) throw new Error(`The browser noted ${noted.length} touches of ${touches}.`);
  return [...noted, ...Array.from({ length: touches - noted.length }, () => SHORTEST)];
}

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(LOOK);
}

/** Visits until there are so many touches. Each is on a page of its own, in which nothing has been opened yet, and `begins` so far on. */
async function visits(
  browser: Browser,
  visited: Visited,
  begins: "dressed" | "settled",
  calm: boolean,
  wanted: number,
): Promise<Visits> {
  const answers: number[] = [];
  const longFrames: number[] = [];
  const opened: number[] = [];
  while (answers.length < wanted) {
    const page = await openPage(browser, STANDING, calm);
    await page.addInitScript(observe, SHORTEST);
    await page.goto(visited.address);
    await page.locator(visited.ready).waitFor();
    await page.locator(visited[begins]).waitFor({ timeout: SETTLING });
    await rest(page);
    const loading = await page.evaluate(() => window.ronronVisit.longFrames.length);
    const touches = await visited.touches(page);
    await rest(page);
    for (const one of touches) {
      await touch(page, one);
      await rest(page);
    }
    const noted = await page.evaluate(() => window.ronronVisit);
    answers.push(...answersOf(noted.events, touches.length + 1));
    longFrames.push(...noted.longFrames.slice(loading));
    opened.push(...noted.opened);
    await page.context().close();
  }
  return { touches: answers.length, answers, longFrames, opened };
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
const spread = (times: readonly number[]): string =>
  `median ${milliseconds(quantile(times, 0.5))}, p95 ${milliseconds(quantile(times, 0.95))}, longest ${milliseconds(Math.max(...times))}`;
const longest = ({ longFrames }: Visits): number => Math.max(0, ...longFrames);
const hundred = ({ longFrames, touches }: Visits): number => (longFrames.length / touches) * 100;

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureTouch(
  browser: Browser,
  kiosk: Visited,
  beside: Visited,
  amount: number,
  tell: (what: string) => void,
): Promise<Measure[]> {
  const wanted = Math.max(1, Math.round(TOUCHES * amount));
  tell(`${wanted} touches without effects, and on the page beside it`);
  const calm = await visits(browser, kiosk, "settled", true, wanted);
  const other = await visits(browser, beside, "settled", true, wanted);
  tell(`${wanted} touches of pages that were just opened`);
  const fresh = await visits(browser, kiosk, "dressed", true, wanted);
  tell(`${wanted} touches with effects`);
  const moving = await visits(browser, kiosk, "settled", false, wanted);
  const p95 = quantile(calm.answers, 0.95);
  const theirs = quantile(other.answers, 0.95);
  const how = `events of the browser itself until the next paint, in steps of 8 ms; what it does not note counts as ${SHORTEST} ms`;
  return [
    {
      what: "Touch on a kiosk to its visible answer without effects, p95",
      value: p95,
      unit: "ms",
      limit: 100,
      note: `${calm.touches} touches of visits that each begin on a page that has settled and open every view for the first time, 1080×1920, drawn in software: ${spread(calm.answers)}; ${how}; ${(p95 / theirs).toFixed(1)} times the page beside it (${other.touches} touches, ${spread(other.answers)})`,
    },
    {
      what: "Touch on a kiosk until what it opens is drawn, without effects, p95",
      value: quantile(calm.opened, 0.95),
      unit: "ms",
      limit: null,
      note: `until the frame after the one that draws it; the first answer is the ring of light and the pressed control: ${spread(calm.opened)}`,
    },
    {
      what: "The answer on a page that was just opened, without effects",
      value: quantile(fresh.answers, 0.95),
      unit: "ms",
      limit: null,
      note: `its seasons are still being painted, its files kept: ${spread(fresh.answers)}`,
    },
    {
      what: "The answer with effects, drawn by the processor in place of a graphics card",
      value: quantile(moving.answers, 0.95),
      unit: "ms",
      limit: null,
      note: `${moving.touches} touches: ${spread(moving.answers)}; ${moving.longFrames.length} long frames, the longest ${milliseconds(longest(moving))}`,
    },
    {
      what: "Long frames of a hundred touches without effects",
      value: hundred(calm),
      unit: "",
      limit: null,
      note: `50 ms and more: ${calm.longFrames.length} in ${calm.touches} touches; on the page beside it ${other.longFrames.length} in ${other.touches}`,
    },
    {
      what: "The longest of them",
      value: longest(calm),
      unit: "ms",
      limit: null,
      note: `on the page beside it ${milliseconds(longest(other))}`,
    },
  ];
}
