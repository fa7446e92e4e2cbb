/**
 * Every theme is drawn as it was when somebody last looked at it (test/look/frames, renewed by `npm run contact-sheet -- --frames`),
 * on seeded frames, with room for another graphics card.
 */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type DayPart, Theme } from "../../electron/contract/theme.ts";
import { allThemes, PARTS, themeNamed } from "../look/faces.ts";
import type { Difference } from "../look/look-page.ts";
import { frameName, RESOLUTION, type Shape, SHAPES, wearForFrame } from "../look/frames.ts";
import { openLookPage } from "../look/open.ts";
import { LONG } from "../support/long.ts";
import { without } from "../support/tools.ts";

test.skip(...without("chromium"));

/**
 * Shares of a frame that may differ. The losses of compression make up to 1.4 % of a whole picture and 0.1 % of what moves; the
 * least layer that is missing makes 4 % of the whole or 0.4 % of what moves, the least effect 0.14 % of what moves.
 */
const SAME: Difference = { whole: 0.04, moving: 0.001_2 };

/** As a card that smooths edges otherwise draws it. */
const OTHER_RESOLUTION = 0.47;

const openAs = (browser: Browser, { width, height }: Shape, resolution: number): Promise<Page> =>
  openLookPage(browser, width, height, resolution);

const isSame = ({ whole, moving }: Difference): boolean => whole <= SAME.whole && moving <= SAME.moving;
const said = ({ whole, moving }: Difference): string =>
  `${(whole * 100).toFixed(2)} % of the whole, ${(moving * 100).toFixed(2)} % of what moves`;

async function differenceOf(page: Page, theme: Theme, part: DayPart, shape: Shape): Promise<Difference> {
  await wearForFrame(page, theme, part, shape);
  return page.evaluate((address) => window.lookPage.differenceFrom(address), `/frames/${frameName(theme.id, part, shape)}`);
}

/** The theme without one of its layers or effects, for each of them that is there at a time of the day. */
function mutilated(theme: Theme, part: DayPart): { readonly lost: string; readonly theme: Theme }[] {
  const isThere = ({ during }: { readonly during: string }): boolean => during === "always" || during === part;
  const allBut = <Part>(parts: readonly Part[], one: Part): Part[] => parts.filter((other) => other !== one);
  return [
    ...theme.art
      .filter(isThere)
      .map((layer) => ({ lost: layer.landscape, theme: Theme.parse({ ...theme, art: allBut(theme.art, layer) }) })),
    ...theme.effects
      .filter(isThere)
      .map((effect) => ({ lost: effect.name, theme: Theme.parse({ ...theme, effects: allBut(theme.effects, effect) }) })),
  ];
}

for (const shape of SHAPES) {
  for (const part of PARTS) {
    // One of the four each time; the others take as long.
    const tag = shape.name === "landscape" && part === "night" ? {} : LONG;
    test(`every theme looks by ${part} as it did when it was last looked at, ${shape.name}`, tag, async ({ browser }) => {
      const different: string[] = [];
      const page = await openAs(browser, shape, RESOLUTION);
      for (const theme of allThemes()) {
        const found = await differenceOf(page, theme, part, shape);
        if (!isSame(found)) different.push(`${frameName(theme.id, part, shape)}: ${said(found)}`);
      }
      expect(different).toEqual([]);
      await page.close();
    });
  }
}

test("a graphics card with other pixels makes no difference", LONG, async ({ browser }) => {
  const different: string[] = [];
  const [shape] = SHAPES;
  const page = await openAs(browser, shape, OTHER_RESOLUTION);
  for (const theme of allThemes()) {
    for (const part of PARTS) {
      // Drops on the glass are lenses a few pixels wide: what they show is as coarse as those.
      if (theme.effects.some(({ name, during }) => name === "rain" && during === part)) continue;
      const found = await differenceOf(page, theme, part, shape);
      if (!isSame(found)) different.push(`${theme.id} by ${part}: ${said(found)}`);
    }
  }
  expect(different).toEqual([]);
  await page.close();
});

/** What is missing without anyone noticing. */
async function unnoticed(page: Page, ids: readonly string[], part: DayPart, shape: Shape): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    for (const { lost, theme } of mutilated(themeNamed(id), part)) {
      const away = await differenceOf(page, theme, part, shape);
      if (isSame(away)) found.push(`${id} by ${part} without ${lost}: ${said(away)}`);
    }
  }
  return found;
}

test("a layer or an effect that is missing is noticed", async ({ browser }) => {
  const page = await openAs(browser, SHAPES[0], RESOLUTION);
  expect(await unnoticed(page, ["race"], "night", SHAPES[0])).toEqual([]);
  await page.close();
});

for (const shape of SHAPES) {
  test(`any layer or effect of any theme that is missing is noticed, ${shape.name}`, LONG, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await openAs(browser, shape, RESOLUTION);
    const ids = allThemes().map(({ id }) => id);
    for (const part of PARTS) expect(await unnoticed(page, ids, part, shape)).toEqual([]);
    await page.close();
  });
}
