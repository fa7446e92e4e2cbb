/** WCAG 2.3.1 on rendered frames: nothing a theme does, and no way from one to another, flashes more than three times a second. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { DayPart } from "../../electron/contract/theme.ts";
import { allThemes, PARTS, themeNamed } from "../look/faces.ts";
import type { Flashes } from "../look/glance.ts";
import { openLookPage } from "../look/open.ts";
import { openDecorPage } from "../support/decor-open.ts";
import { worstFlashes } from "../support/flashes.ts";
import { LONG } from "../support/long.ts";
import { without } from "../support/tools.ts";

test.skip(...without("chromium"));

const MOST = 3;

/** A whole screen with all that moves on it, on few pixels, so that so many frames take minutes. */
const open = (browser: Browser): Promise<Page> => openLookPage(browser, 1920, 1080, 0.25);

async function wear(page: Page, id: string, part: DayPart): Promise<void> {
  await page.evaluate(([theme, when]) => window.lookPage.wear(theme, when, 0), [themeNamed(id), part] as const);
}

const watch = (page: Page, seconds: number): Promise<Flashes> =>
  page.evaluate((wanted) => window.lookPage.flashes(wanted), seconds);

const arrive = (page: Page, id: string, part: DayPart): Promise<Flashes> =>
  page.evaluate(([theme, when]) => window.lookPage.arrival(theme, when), [themeNamed(id), part] as const);

const tooMany = (what: string, { light, red }: Flashes): string[] =>
  light > MOST || red > MOST ? [`${what}: ${light} of light, ${red} of red`] : [];

test("what flashes is counted: a screen that changed between day and night ten times a second is far too much", async ({
  browser,
}) => {
  const page = await open(browser);
  await wear(page, "classic", "day");
  const { light } = await page.evaluate(([theme, when, times]) => window.lookPage.flicker(theme, when, times), [
    themeNamed("classic"),
    "night",
    10,
  ] as const);
  expect(light).toBeGreaterThan(MOST);
  await page.close();
});

test(
  "fireworks, headlights in the rain, a squall and a waved flag never flash more than three times a second",
  LONG,
  async ({ browser }) => {
    const page = await open(browser);
    const found: string[] = [];
    for (const id of ["new-year", "race"]) {
      await wear(page, id, "night");
      const seen = await watch(page, 3);
      found.push(...tooMany(id, seen));
      expect(seen.swing).toBeGreaterThan(0.01);
    }
    for (const id of ["christmas", "race"]) {
      const seen = await arrive(page, id, "night");
      found.push(...tooMany(`to ${id}`, seen));
      expect(seen.swing).toBeGreaterThan(0.01);
    }
    expect(found).toEqual([]);
    await page.close();
  },
);

test(
  "fireworks alone, as fast as a theme may ask of them, never flash more than three times a second, and there are some",
  LONG,
  async ({ browser }) => {
    const page = await openDecorPage(browser);
    await page.evaluate(() => window.decorPage.open(640, 360, 1, [{ name: "fireworks", speed: 3 }]));
    // Cells far below the area that WCAG lets flash. Fourteen seconds of the show.
    const frames = await page.evaluate(() => window.decorPage.brightness(840, 16, 9));
    expect(worstFlashes(frames, 60)).toBeLessThanOrEqual(MOST);
    expect(Math.max(...frames.flat())).toBeGreaterThan(0.05);
    await page.close();
  },
);

for (const part of PARTS) {
  test(`no theme by ${part} flashes more than three times in any of twelve seconds`, LONG, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await open(browser);
    const found: string[] = [];
    for (const { id } of allThemes()) {
      await wear(page, id, part);
      found.push(...tooMany(id, await watch(page, 12)));
    }
    expect(found).toEqual([]);
    await page.close();
  });

  test(`no way from one theme to another by ${part} flashes more than three times a second`, LONG, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await open(browser);
    const found: string[] = [];
    for (const from of allThemes()) {
      for (const to of allThemes().filter(({ id }) => id !== from.id)) {
        await wear(page, from.id, part);
        found.push(...tooMany(`from ${from.id} to ${to.id}`, await arrive(page, to.id, part)));
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });
}
