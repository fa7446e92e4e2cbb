/** The console tells what visitors felt: the astonished first, when, where, in which season, and in their own words. */
import { expect, type Page, test } from "@playwright/test";
import { accessibilityFaults } from "../support/accessibility.ts";
import { logIn } from "../support/console.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

/** A Saturday in Advent. */
const NOON = "2026-12-12T12:00:00+01:00";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

async function give(house: TestHouse, opinion: object): Promise<void> {
  const body = { id: crypto.randomUUID(), screen: "lobby-1", face: "happy", reasons: [], language: "fr", ...opinion };
  expect((await house.call("POST", "/api/opinions", body, {}, "screen")).status).toBe(201);
}

const voices = (page: Page) => page.getByRole("region", { name: "What did visitors feel?" });

test("three visitors are heard: the share of the astonished, when, where, and their words", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await give(house, { at: "2026-12-12T09:10:00Z", face: "astonished", line: "Le moteur, quelle merveille" });
  await give(house, { at: "2026-12-12T09:40:00Z", screen: "terrace-1", line: "On entend bien le moteur" });
  await give(house, { at: "2026-12-11T10:40:00Z", face: "content", wish: "Un café ouvert" });
  await give(house, { at: "2026-12-03T10:40:00Z", face: "astonished" });
  await logIn(page, house);
  await page.getByRole("button", { name: "Voices" }).click();
  await expect(voices(page).getByRole("status").first()).toHaveText("33 % were astonished.");
  await expect(voices(page)).toContainText("3 opinions · 100 % in as many days before");
  const row = (table: string, name: string) =>
    voices(page)
      .getByRole("region", { name: table })
      .getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("By the hour of the day", "10:00")).toHaveText(/10:00\s*2\s*50 %/);
  await expect(row("By zone", "Lobby")).toHaveText(/Lobby\s*2\s*50 %/);
  await expect(row("Day by day", "Fri,? 11 Dec")).toHaveText(/1\s*0 %/);
  await expect(row("By what the house wore", "Christmas")).toHaveText(/3\s*33 %/);
  await expect(voices(page).getByText("What would have astonished them:")).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await voices(page).getByRole("button", { name: "moteur 2" }).click();
  await expect(voices(page).locator(".line")).toHaveCount(2);
  await voices(page).getByLabel("Zone", { exact: true }).selectOption("Terrace");
  await expect(voices(page).getByRole("status").first()).toHaveText("0 % were astonished.");
  await voices(page).getByRole("button", { name: "Today" }).click();
  const download = page.waitForEvent("download");
  await voices(page).getByRole("link", { name: "Table (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("le-mans-opinions.csv");
});

test("where nobody has said anything it says where they would be asked, on a telephone, too", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, house);
  await page.getByRole("button", { name: "Voices" }).click();
  await expect(voices(page).getByRole("status").first()).toHaveText("Nobody has said anything.");
  await expect(voices(page)).toContainText("Kiosks ask each visitor");
  expect(await accessibilityFaults(page)).toEqual([]);
  await give(house, { at: "2026-12-12T09:10:00Z", face: "astonished", line: "Un bruit de tonnerre" });
  await page.getByRole("button", { name: "30 days" }).click();
  await expect(voices(page).getByRole("status").first()).toHaveText("100 % were astonished.");
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
