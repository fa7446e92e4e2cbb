import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Plan } from "../../electron/contract/plan.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { largePlan } from "../bench/plan.ts";
import { LONG } from "../support/long.ts";
import { logIn } from "../support/console.ts";
import { testPages } from "../support/pages.ts";

const JUNE = "2026-06-01T12:00:00+02:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

function doubtfulPlan(): Plan {
  const plan = demonstrationPlan();
  const race = { targets: ["venue"], set: { theme: "race" } };
  return Plan.parse({
    ...plan,
    rules: [
      ...plan.rules.filter(({ id }) => id !== "terrace-day"),
      { ...race, id: "old-race", name: { fr: "Vieille course", en: "Old race" }, days: { dates: ["2025-06-14"] } },
      { ...race, id: "short", window: { from: "02:10", to: "02:50" }, priority: 90 },
    ],
  });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

const check = (page: Page) => page.getByRole("region", { name: "Check the plan" });

test("a sound plan is said to be sound; a doubtful one shows each finding with its remedy, and leads to zone and day", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: JUNE });
  await logIn(page, house);
  await page.keyboard.press("3");
  await expect(check(page).getByRole("status")).toHaveText("Nothing doubtful.");
  expect(await violations(page)).toEqual([]);

  // A new plan is looked at by itself.
  const tag = (await house.call("GET", "/api/plan")).headers.get("etag") ?? "";
  await house.call("PUT", "/api/plan", doubtfulPlan(), { "if-match": tag });
  await expect(check(page).getByRole("status")).toHaveText("3 to look at.");
  const over = page.getByRole("region", { name: /^Dates that are over/ });
  await expect(over).toContainText("The rule “Old race” is over: its last date was Sat 14 Jun 2025.");
  await expect(over).toContainText("Give the dates of 2026, or delete it.");
  await expect(over.locator("code")).toHaveText("old-race");
  expect(await violations(page)).toEqual([]);

  await page
    .getByRole("region", { name: /^Windows that vanish/ })
    .getByRole("button", { name: "Show Sun 28 Mar" })
    .click();
  await expect(page.getByRole("heading", { name: /^The day, Sunday.* 28 March 2027$/ })).toBeVisible();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: "Show Terrace" }).click();
  await expect(page.getByRole("heading", { name: "Terrace" })).toBeFocused();

  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: "FR Français" }).click();
  await expect(page.getByText("La règle « Vieille course » est passée")).toBeVisible();
});

test("a large plan shows how far it is, can be given up, and is finished when asked again", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: JUNE, plan: largePlan({ rules: 6000, zones: 300, shape: "house" }) });
  await logIn(page, house);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  const bar = page.getByRole("progressbar", { name: "Check the plan" });
  await expect(bar).toHaveAttribute("aria-valuetext", /Rules|Zones/);
  await check(page).getByRole("button", { name: "Cancel" }).click();
  await expect(check(page).getByRole("status")).toHaveText("Stopped before it was done.");
  await expect(bar).toBeHidden();
  await check(page).getByRole("button", { name: "Check again" }).click();
  await expect(bar).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expect(check(page).getByRole("status")).toHaveText(/^\d+ to look at\.$/, { timeout: 60_000 });
  const shadowed = page.getByRole("region", { name: /^Never win/ });
  await expect(shadowed.getByRole("listitem")).toHaveCount(8);
  await shadowed.getByRole("button", { name: "Show all 200" }).click();
  await expect(shadowed.getByRole("listitem")).toHaveCount(200);
  await expect(shadowed).toContainText(/Not listed: \d+ more\./);
});

test("fits a telephone, in either direction of writing", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const house = await startHouse({ rehearse: JUNE, plan: doubtfulPlan() });
  await logIn(page, house);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(check(page).getByRole("status")).toHaveText("3 to look at.");
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const heights = await check(page)
      .getByRole("button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  }
});

test("while the controller is away, it says so and offers nothing that cannot be done", async ({ page }) => {
  const house = await startHouse({ rehearse: JUNE });
  await logIn(page, house);
  await house.kill();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
  await expect(check(page).getByRole("status")).toHaveText("The plan could not be checked.");
  await expect(check(page).getByRole("button", { name: "Check again" })).toBeDisabled();
});
