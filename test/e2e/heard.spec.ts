/** What the console shows of what was heard, as an operator reads it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { logIn } from "../support/console.ts";
import { type HeardStretch, writeHeard } from "../support/heard-day.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { middayAt } from "../support/midday.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The demonstration venue, always open, about midday, with yesterday and today in its journal. */
async function heardHouse(): Promise<TestHouse> {
  const data = mkdtempSync(join(tmpdir(), "ronron-heard-"));
  folders.push(data);
  const plan = demonstrationPlan();
  const now = Date.now();
  const { timeZone, midnight } = middayAt(now);
  const open = { ...plan, venue: { ...plan.venue, timeZone, openingHours: null, openingExceptions: [] } };
  const sound = (zone: string, screen: string, levelDbfs: number): HeardStretch[] => [
    { zone, screen, from: midnight - 24 * HOUR, to: now - 5_000, levelDbfs },
  ];
  const yesterday = (hours: number, minutes: number): number => midnight - 24 * HOUR + hours * HOUR + minutes * MINUTE;
  const screenOf = (zone: string): string => plan.screens.find((screen) => screen.zone === zone)?.id ?? "";
  writeHeard(join(data, "journal.db"), [
    ...sound("lobby", screenOf("lobby"), -34),
    ...sound("corridor", screenOf("corridor"), -41),
    { zone: "corridor", screen: screenOf("corridor"), from: yesterday(10, 12), to: yesterday(10, 14), levelDbfs: -120 },
    { zone: "corridor", screen: screenOf("corridor"), from: yesterday(15, 0), to: yesterday(16, 30), levelDbfs: -120 },
    ...sound("showroom", screenOf("showroom"), -30),
    ...sound("pit-lane", screenOf("pit-lane"), -26),
  ]);
  return startHouse({ plan: open, data });
}

const folders: string[] = [];
test.afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function openHeard(page: Page, house: TestHouse): Promise<void> {
  await logIn(page, house);
  await page.keyboard.press("8");
  await expect(page.getByRole("heading", { name: /^What was heard on/ })).toBeVisible();
}

test.describe("the day as it was heard", () => {
  test.use({ locale: "en-GB", viewport: { width: 1920, height: 1080 } });

  test("names the zones that fell silent, when and for how long, and gives the whole as a table", LONG, async ({ page }) => {
    const house = await heardHouse();
    await openHeard(page, house);
    await page.getByRole("button", { name: "Previous day" }).click();
    await expect(page.getByText("Silent from 15:00 to 16:30 (1 h 30)", { exact: false })).toBeVisible();
    await expect(page.getByText("Silent from 10:12 to 10:14 (2 min)", { exact: false })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.getByRole("switch", { name: "As a table" }).click();
    await expect(page.getByRole("table", { name: "Zone by zone" }).getByRole("row", { name: /^Corridor/ })).toContainText(
      "22 h 28",
    );
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Table (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^le-mans-heard-\d{4}-\d\d-\d\d\.csv$/);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("switch", { name: "As a table" }).click();
    await expect(page.getByText("Silent from 15:00 to 16:30 (1 h 30)", { exact: false })).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test("is today's so far, with how loud each zone is now, and says so when the controller is away", LONG, async ({ page }) => {
    const house = await heardHouse();
    await openHeard(page, house);
    const lobby = page.locator(".heard__zone").filter({ has: page.getByRole("heading", { name: "Lobby", exact: true }) });
    await expect(lobby).toContainText("now: no level from its player");
    const player = await page.context().newPage();
    await player.goto(`${house.origin}/player/?screen=lobby-1`);
    await expect(lobby).toContainText(/now −\d\d dBFS/, { timeout: 30_000 });
    await player.close();
    await expect(lobby).toContainText("now: no level from its player");
    await house.kill();
    await expect(page.getByText("The controller cannot be reached. This was so at", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Previous day" }).click();
    await expect(page.getByText("what was heard can be read when it is back", { exact: false })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test("speaks French, and of a day before the first blames nobody", async ({ page }) => {
    const house = await heardHouse();
    await openHeard(page, house);
    await page.getByLabel("Another date of the venue").fill("2026-01-05");
    await expect(page.getByText("Nothing is known of this day.")).toBeVisible();
    await expect(page.getByText(/Not known from 00:00 to 24:00/).first()).toBeVisible();
    await expect(page.locator(".heard__total--short, .heard__gap--silent, .heard__gap--untold")).toHaveCount(0);
    await page.getByRole("button", { name: "FR Français" }).click();
    await expect(page.getByRole("heading", { name: /^Qu’a-t-on entendu le lundi 5 janvier 2026/i })).toBeVisible();
  });
});
