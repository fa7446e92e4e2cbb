import { rmSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { logIn } from "../support/console.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";
import { copyProduct } from "../support/product.ts";

/** A Thursday evening, before going home. */
const EVENING = "2026-12-10T18:00:00+01:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

const openTomorrow = (page: Page) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Tomorrow" }).click();
const forecast = (page: Page) => page.getByRole("region", { name: /^What would fail on/ });

test("a host reads what would fail tomorrow, zone by zone, mends it and looks again", LONG, async ({ page, context }) => {
  const product = copyProduct();
  try {
    const house = await startHouse({ rehearse: EVENING, root: product.root });
    rmSync(join(product.root, "sounds", "engines", "electric-hum.opus"));
    const player = await context.newPage();
    await player.goto(`${house.origin}/player/?screen=terrace-1`);
    await logIn(page, house);
    await openTomorrow(page);
    await expect(forecast(page).getByRole("heading", { level: 2 })).toHaveText(
      /^What would fail on Friday,? 11 December 2026\?$/,
    );
    const whole = forecast(page).getByRole("region", { name: "Whole house" });
    await expect(whole.getByRole("listitem")).toContainText(
      /Fails.*09:00 – 22:00.*its file sounds\/engines\/electric-hum\.opus is missing/s,
    );
    const terrace = forecast(page).getByRole("region", { name: "Terrace" });
    await expect(terrace.getByRole("listitem")).toHaveText(/^Fails09:00 – 18:00Nothing of the playlist “Electric” can be played/);
    await expect(forecast(page).getByRole("region", { name: "Corridor" })).toContainText(
      "The screen “corridor-1” has not reported",
    );
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    product.restore("sounds/engines/electric-hum.opus");
    await forecast(page).getByRole("button", { name: "Look again" }).click();
    await expect(whole).toBeHidden();
    await expect(terrace).toBeHidden();
    await expect(forecast(page)).toContainText("4 things would fail.");
  } finally {
    product.remove();
  }
});

test("nothing would fail is said in so many words, for tomorrow, today or any date, from the keyboard as well", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: EVENING, plan: { ...demonstrationPlan(), screens: [], rules: [] } });
  await logIn(page, house);
  await page.keyboard.press("4");
  await expect(forecast(page).getByRole("status")).toHaveText("Nothing would fail.");
  await expect(forecast(page)).toContainText(
    /Looked at 18:0\d, in [\d.]+ s\. Stretches: \d+\. Tracks: 0\. Files: \d+\. Screens: 0\./,
  );
  expect(await violations(page)).toEqual([]);
  await forecast(page).getByRole("button", { name: "Today" }).click();
  await expect(forecast(page).getByRole("heading", { level: 2 })).toHaveText(/Thursday,? 10 December 2026/);
  await forecast(page).getByLabel("Another date of the venue").fill("2027-03-28");
  await expect(forecast(page).getByRole("heading", { level: 2 })).toHaveText(/Sunday,? 28 March 2027/);
  await expect(forecast(page).getByRole("status")).toHaveText("Nothing would fail.");
});

test("an override made meanwhile is in the answer without being asked for", async ({ page }) => {
  const house = await startHouse({ rehearse: EVENING });
  await logIn(page, house);
  await openTomorrow(page);
  await expect(forecast(page)).toContainText("5 things would fail.");
  await house.call("POST", "/api/overrides", {
    targets: ["zone:lobby"],
    set: { volume: 0 },
    forMinutes: 1440,
    reason: "A guest",
  });
  await expect(forecast(page)).toContainText("1 thing is doubtful.");
  await expect(forecast(page).getByRole("region", { name: "Lobby" })).toContainText("because of the override “A guest”");
});

test("while the controller is away the last answer stays, and says from when it is", async ({ page }) => {
  const house = await startHouse({ rehearse: EVENING });
  await logIn(page, house);
  await openTomorrow(page);
  await expect(forecast(page)).toContainText("5 things would fail.");
  await house.kill();
  await expect(forecast(page)).toContainText(/The controller cannot be reached\. This was found at 18:0\d/);
  await expect(forecast(page).getByRole("button", { name: "Look again" })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await forecast(page).getByRole("button", { name: "Today" }).click();
  await expect(forecast(page).getByRole("status")).toHaveText(/nothing can be found out until it is back/);
});
