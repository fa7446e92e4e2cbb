/** Script time a frame of the heaviest scene, beside tsParticles drawing the same number of flakes. */
import type { Browser, Page } from "@playwright/test";
import { openDecorPage, openModulePage } from "../support/decor-open.ts";
import type { Frame, Wished } from "../support/decor-page.ts";
import { type Measure, quantile } from "./statistics.ts";

const PARTICLES = 3_000;
const FRAMES = 1_200;
const WARM = 120;

/** As many effects as a theme can have, of those with the most particles, none of them thinned: {@link PARTICLES} in all. */
export const HEAVIEST: readonly Wished[] = [
  { name: "snow" },
  { name: "snow" },
  { name: "fireworks" },
  { name: "rain" },
  { name: "confetti" },
  { name: "dust" },
];
/** Four snowfalls, one behind the other: as many flakes. */
const SNOW: readonly Wished[] = Array.from({ length: 4 }, () => ({ name: "snow", amount: 0.9146 }));

const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
const both = (sample: readonly number[]): string =>
  `${milliseconds(quantile(sample, 0.5))} (p99 ${milliseconds(quantile(sample, 0.99))})`;

interface Sample {
  readonly frames: readonly Frame[];
  readonly count: number;
}

/**
 * One frame of ours for each of the page's, as a screen draws them. On fewer pixels than the screen has: a frame asks the same
 * of script, and where the processor draws in place of a graphics card, that would be all there is time for.
 */
async function framesOf(page: Page, wanted: number): Promise<Frame[]> {
  return page.evaluate(async (many) => {
    const taken: Frame[] = [];
    while (taken.length < many) {
      await new Promise((done) => requestAnimationFrame(done));
      taken.push(...window.decorPage.frames(1));
    }
    return taken;
  }, wanted);
}

async function ours(browser: Browser, effects: readonly Wished[], wanted: number): Promise<Sample> {
  const page = await openDecorPage(browser);
  await page.evaluate((wished) => window.decorPage.open(1920, 1080, 0.25, wished), effects);
  await page.evaluate((many) => void window.decorPage.frames(many), WARM);
  const frames = await framesOf(page, wanted);
  const count = await page.evaluate(() => window.decorPage.count());
  await page.close();
  return { frames, count };
}

async function theirs(browser: Browser, wanted: number): Promise<{ readonly sample: number[]; readonly count: number }> {
  const page = await openModulePage(browser, "../bench/decor-beside.ts", "besidePage");
  const count = await page.evaluate((many) => window.besidePage.start(many), PARTICLES);
  await page.evaluate(() => window.besidePage.frames(60));
  const sample = await page.evaluate((many) => window.besidePage.frames(many), wanted);
  await page.close();
  return { sample, count };
}

/** `amount`: how much of the whole measure is made, 0 to 1. */
export async function measureScript(browser: Browser, amount: number, tell: (what: string) => void): Promise<Measure[]> {
  const wanted = Math.max(100, Math.round(FRAMES * amount));
  tell(`${wanted} frames of the heaviest scene`);
  const heaviest = await ours(browser, HEAVIEST, wanted);
  if (heaviest.count !== PARTICLES) throw new Error(`The heaviest scene has ${heaviest.count} particles, not ${PARTICLES}.`);
  tell(`${wanted} frames of snow, and a quarter as many of tsParticles`);
  const snow = await ours(browser, SNOW, wanted);
  const beside = await theirs(browser, Math.ceil(wanted / 4));
  const own = (frames: readonly Frame[]): number[] => frames.map(({ all, webgl }) => all - webgl);
  const taken = own(heaviest.frames);
  const whole = heaviest.frames.map(({ all }) => all);
  return [
    {
      what: "Script a frame of the heaviest scene, median",
      value: quantile(taken, 0.5),
      unit: "ms",
      limit: 2,
      note: `${heaviest.count} particles of ${HEAVIEST.map(({ name }) => name).join(", ")} at 1920×1080, ${wanted} frames: steps, looks and all that Pixi does, without WebGL's own calls; with them, which wait for the processor that draws in place of a graphics card (a quarter of the resolution), ${both(whole)}`,
    },
    {
      what: "Script a frame of the heaviest scene, p99",
      value: quantile(taken, 0.99),
      unit: "ms",
      limit: 6,
      note: `the same frames; beside it, each with all of its calls, ${snow.count} flakes of ours ${both(snow.frames.map(({ all }) => all))}, ${beside.count} of tsParticles ${both(beside.sample)}`,
    },
  ];
}
