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
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The demonstration venue, always open, with yesterday and today in its journal. */
async function heardHouse(): Promise<{ house: TestHouse; midnight: number }> {
  const data = mkdtempSync(join(tmpdir(), "ronron-heard-"));
  folders.push(data);
  const plan = demonstrationPlan();
  const utc = { ...plan, venue: { ...plan.venue, timeZone: "UTC", openingHours: null, openingExceptions: [] } };
  const now = Date.now();
  const midnight = Math.floor(now / (24 * HOUR)) * 24 * HOUR;
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
  const house = await startHouse({ plan: utc, data });
  return { house, midnight };
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

  test("names the zones that fell silent, when and for how long, and gives the whole as a table", async ({ page }) => {
    const { house } = await heardHouse();
    await openHeard(page, house);
    await page.getByRole("button", { name: "Previous day" }).click();
    await expect(page.getByText("Silent from 15:00 to 16:30 (1 h 30)", { exact: false })).toBeVisible();
    await expect(page.getByText("Silent from 10:12 to 10:14 (2 min)", { exact: false })).toBeVisible();
    await page.screenshot({ path: "/tmp/out-proof-heard-1920.png" });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.getByRole("switch", { name: "As a table" }).click();
    await expect(page.getByRole("table", { name: "Zone by zone" }).getByRole("row", { name: /^Corridor/ })).toContainText(
      "22 h 28",
    );
    await page.screenshot({ path: "/tmp/out-proof-heard-table.png", fullPage: true });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Table (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^le-mans-heard-\d{4}-\d\d-\d\d\.csv$/);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: "/tmp/out-proof-heard-table-390.png" });
    await page.getByRole("switch", { name: "As a table" }).click();
    await page.screenshot({ path: "/tmp/out-proof-heard-390.png" });
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.screenshot({ path: "/tmp/out-proof-heard-1080.png" });
  });
});
