import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { type TestHouse, startTestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { without } from "../support/tools.ts";

test.skip(...without("chromium"));

/** How many calls the description of the API has. */
async function callsOf({ origin }: TestHouse): Promise<number> {
  const described = await (await fetch(`${origin}/api/openapi.json`)).json();
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(described);
  return Object.values(paths).flatMap((path) => Object.keys(path)).length;
}

let house: TestHouse;
test.beforeAll(async () => {
  house = await startTestHouse();
});
test.afterAll(() => house.stop());

test("the API's page tells every call and is accessible, also on a telephone", LONG, async ({ page }) => {
  await page.goto(`${house.origin}/api/docs`);
  await expect(page.getByRole("article")).toHaveCount(await callsOf(house));
  await page
    .getByRole("article")
    .filter({ hasText: "/api/overrides" })
    .first()
    .getByText(/^Takes|^Answers/)
    .first()
    .click();
  for (const [width, height] of [
    [1920, 1080],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
