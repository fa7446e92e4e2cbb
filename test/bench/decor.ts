/** What moves before a theme: script time a frame of the heaviest scene, beside tsParticles; memory; screens that change together. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";
import { openDecorPage, openModulePage } from "../support/decor-open.ts";
import type { Wished } from "../support/decor-page.ts";
import { startTestHouse } from "../support/house.ts";
import { type Measure, quantile } from "./statistics.ts";

const PARTICLES = 3_000;
const FRAMES = 1_200;
const WARM = 120;
const CHANGES = 200;
/** Seconds of the show after which the heap must be what it was: ten minutes of steps, sixty a second, ten frames a second. */
const LONG = 600;
const SCREENS = 4;
const TOGETHER = 20;

/** As many effects as a theme can have, of those with the most particles, none of them thinned: {@link PARTICLES} in all. */
const HEAVIEST: readonly Wished[] = [
  { name: "snow" },
  { name: "snow" },
  { name: "fireworks" },
  { name: "rain" },
  { name: "confetti" },
  { name: "dust" },
];

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

/** Snow alone, so much of it that there are as many flakes as tsParticles draws. */
async function ofSnow(browser: Browser): Promise<{ readonly sample: number[]; readonly count: number }> {
  const page = await openDecorPage(browser);
  // Four snowfalls, one behind the other.
  await page.evaluate(() =>
    window.decorPage.open(
      1920,
      1080,
      1,
      Array.from({ length: 4 }, () => ({ name: "snow", amount: 0.9146 })),
    ),
  );
  await page.evaluate((frames) => window.decorPage.frames(frames), WARM);
  const sample = await framesOf(page);
  const count = await page.evaluate(() => window.decorPage.count());
  await page.close();
  return { sample, count };
}

/**
 * One frame of ours for each of the page's, as a screen draws them. On fewer pixels than the screen has: a frame asks the same
 * of script, and where the processor draws in place of a graphics card, that would be all there is time for.
 */
async function framesOf(page: Page): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const taken: number[] = [];
    while (taken.length < wanted) {
      await new Promise((done) => requestAnimationFrame(done));
      taken.push(...window.decorPage.frames(1));
    }
    return taken;
  }, FRAMES);
}

async function ofTsParticles(browser: Browser): Promise<{ readonly sample: number[]; readonly count: number }> {
  const page = await openModulePage(browser, "../bench/decor-beside.ts", "besidePage");
  const count = await page.evaluate((wanted) => window.besidePage.start(wanted), PARTICLES);
  await page.evaluate(() => window.besidePage.frames(60));
  const sample = await page.evaluate((frames) => window.besidePage.frames(frames), FRAMES / 4);
  await page.close();
  return { sample, count };
}

async function scriptTime(browser: Browser): Promise<Measure[]> {
  const page = await openDecorPage(browser);
  await page.evaluate((effects) => window.decorPage.open(1920, 1080, 0.25, effects), HEAVIEST);
  await page.evaluate((frames) => window.decorPage.frames(frames), WARM);
  const ours = await framesOf(page);
  const count = await page.evaluate(() => window.decorPage.count());
  await page.close();
  if (count !== PARTICLES) throw new Error(`The heaviest scene has ${count} particles instead of ${PARTICLES}.`);
  const snow = await ofSnow(browser);
  const theirs = await ofTsParticles(browser);
  const beside = `${snow.count} flakes of ours ${milliseconds(quantile(snow.sample, 0.5))} (p99 ${milliseconds(quantile(snow.sample, 0.99))}), ${theirs.count} of tsParticles ${milliseconds(quantile(theirs.sample, 0.5))} (p99 ${milliseconds(quantile(theirs.sample, 0.99))})`;
  const how = `${count} particles of ${HEAVIEST.map(({ name }) => name).join(", ")} at 1920×1080, ${FRAMES} frames; ${beside}`;
  return [
    { what: "Script a frame of the heaviest scene, median", value: quantile(ours, 0.5), unit: "ms", limit: 2, note: how },
    {
      what: "Script a frame of the heaviest scene, p99",
      value: quantile(ours, 0.99),
      unit: "ms",
      limit: 6,
      note: "the same frames: steps, looks, upload and calls to WebGL, which draws in another process, here in software at a quarter of the resolution",
    },
  ];
}

async function memory(browser: Browser): Promise<Measure[]> {
  const page = await openDecorPage(browser);
  // As many particles as on a large screen, on few pixels: drawing them in software would take an hour.
  await page.evaluate((effects) => window.decorPage.open(1920, 1080, 0.1, effects), HEAVIEST);
  const session = await page.context().newCDPSession(page);
  const held = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return usedSize / 1_024;
  };
  const pass = async (seconds: number): Promise<void> => {
    // In pieces: the graphics card's queue is not endless.
    for (let done = 0; done < seconds; done += 10) await page.evaluate(() => window.decorPage.pass(10));
  };
  await pass(60);
  const before = await held();
  await pass(LONG);
  const after = await held();
  const textures = await page.evaluate(() => window.decorPage.textures());
  const heap = await held();
  for (let change = 0; change < CHANGES; change += 1) {
    const effects = [HEAVIEST[change % HEAVIEST.length] ?? { name: "snow" }, { name: "garland" }];
    await page.evaluate((wished) => {
      window.decorPage.change(wished);
      window.decorPage.frames(3);
    }, effects);
  }
  await page.evaluate((effects) => {
    window.decorPage.change(effects);
    window.decorPage.frames(30);
  }, HEAVIEST);
  const heapAfter = await held();
  const texturesAfter = await page.evaluate(() => window.decorPage.textures());
  await page.close();
  return [
    {
      what: `Heap that ${LONG} seconds of the heaviest scene add`,
      value: after - before,
      unit: "KiB",
      limit: 256,
      note: `36,000 steps in 6,000 frames, after the collector has run; ${before.toFixed(0)} KiB before`,
    },
    {
      what: `Textures that ${CHANGES} changes of theme leave behind`,
      value: texturesAfter - textures,
      unit: "",
      limit: 0,
      note: `${textures} before; the heap grew by ${(heapAfter - heap).toFixed(0)} KiB`,
    },
  ];
}

/** From the command to the first frame of the transition on kiosks of one zone, and how far apart they are. */
async function together(browser: Browser): Promise<Measure[]> {
  const house = await startTestHouse({ rehearse: "2026-10-16T12:00:00+02:00" });
  const pages = await Promise.all(
    Array.from({ length: SCREENS }, () => browser.newPage({ viewport: { width: 960, height: 540 }, locale: "en-GB" })),
  );
  await Promise.all(
    pages.map(async (page) => {
      await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
      await page.waitForFunction(() => document.documentElement.dataset["ready"]?.includes("race") === true);
      await page.evaluate(() => {
        const { dataset } = document.documentElement;
        const beginnings: number[] = [];
        let known = dataset["theme"];
        const look = (): void => {
          const now = dataset["arriving"] ?? dataset["theme"];
          if (now !== known) beginnings.push(performance.timeOrigin + performance.now());
          known = now;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        Object.assign(window, { beginnings });
      });
    }),
  );
  const delays: number[] = [];
  const spreads: number[] = [];
  const beginningsOf = (page: Page): Promise<number[]> =>
    page.evaluate(() => ("beginnings" in window && Array.isArray(window.beginnings) ? window.beginnings.map(Number) : []));
  for (let change = 0; change < TOGETHER; change += 1) {
    const asked = performance.timeOrigin + performance.now();
    const theme = change % 2 === 0 ? "race" : "classic";
    await house.call("POST", "/api/overrides", { targets: ["venue"], set: { theme }, forMinutes: 60, reason: "bench" });
    const starts = await Promise.all(
      pages.map(async (page) => {
        await page.waitForFunction(
          (seen) => "beginnings" in window && Array.isArray(window.beginnings) && window.beginnings.length > seen,
          change,
        );
        return (await beginningsOf(page)).at(-1) ?? Number.NaN;
      }),
    );
    delays.push(...starts.map((start) => start - asked));
    spreads.push(Math.max(...starts) - Math.min(...starts));
    // At rest, as they are when someone taps.
    await Promise.all(pages.map((page) => page.waitForFunction(() => document.querySelectorAll(".decor-layer").length === 1)));
    await Promise.all(
      pages.map((page) => page.waitForFunction(() => document.documentElement.dataset["arriving"] === undefined)),
    );
  }
  await Promise.all(pages.map((page) => page.close()));
  await house.stop();
  const how = `${TOGETHER} changes on ${SCREENS} kiosks of 960×540 in one Chromium, drawn in software`;
  return [
    {
      what: "Command to the first frame of the transition, p95",
      value: quantile(delays, 0.95),
      unit: "ms",
      limit: null,
      note: `${how}; median ${quantile(delays, 0.5).toFixed(0)} ms`,
    },
    {
      what: "From the first kiosk's first frame to the last one's, p95",
      value: quantile(spreads, 0.95),
      unit: "ms",
      limit: null,
      note: `the same changes; median ${quantile(spreads, 0.5).toFixed(0)} ms`,
    },
  ];
}

export async function measureDecor(): Promise<Measure[]> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    return [...(await scriptTime(browser)), ...(await memory(browser)), ...(await together(browser))];
  } finally {
    await browser.close();
  }
}
