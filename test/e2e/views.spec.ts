/** The console's views have addresses, and a player's page without a screen leads to one. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { logIn } from "../support/console.ts";
import { atMidday } from "../support/midday.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

test.describe("the console's views", () => {
  test.use({ locale: "en-GB" });

  test("have addresses: a reload stays, the back button goes back, and the title names them", async ({ page }) => {
    const house = await startHouse({});
    await logIn(page, house);
    await expect(page).toHaveTitle("House · Ronron console");
    await page.keyboard.press("5");
    await expect(page).toHaveURL(/\/console\/#announce$/);
    await page.keyboard.press("8");
    await expect(page).toHaveTitle("Heard · Ronron console");
    await page.reload();
    const heard = page.getByRole("heading", { name: /^What was heard on/ });
    await expect(heard).toBeVisible();
    await page.goBack();
    await expect(page).toHaveTitle("Announce · Ronron console");
    await expect(heard).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Is the house ready?" })).toBeVisible();
    await page.goForward();
    await expect(page).toHaveTitle("Announce · Ronron console");

    // The link that skips the bar leads the focus, and leaves the view where it is.
    const skip = page.getByRole("link", { name: "Skip to the house" });
    await skip.focus();
    expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await skip.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await expect(page).toHaveURL(/#announce$/);
  });

  test("say of a house's first day from when on anything is known, and blame nobody for the hours before", async ({ page }) => {
    const plan = atMidday(demonstrationPlan());
    const openingHours = [{ days: {}, window: { from: "06:00", to: "10:00" } }];
    const house = await startHouse({ plan: { ...plan, venue: { ...plan.venue, openingHours } } });
    await logIn(page, house);
    await page.goto(`${house.origin}/console/#heard`);
    await expect(page.getByText(/^Nothing was due since 1\d:\d\d/)).toBeVisible();
    await expect(page.getByText(/^Not known from 06:00 to 10:00/).first()).toBeVisible();
    await expect(page.getByText(/^Known since \d\d:\d\d/)).toBeVisible();
    await expect(page.locator(".heard__gap--untold, .heard__gap--silent")).toHaveCount(0);
    await page.getByRole("switch", { name: "As a table" }).click();
    const lobby = page.getByRole("table", { name: "Zone by zone" }).getByRole("row", { name: /^Lobby/ });
    await expect(lobby.getByRole("cell").last()).toHaveText("—");
  });
});

test.describe("a player's page without a screen", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("lists the screens that play sound, in the venue's language, and leads to each", async ({ page }) => {
    const house = await startHouse({});
    await page.goto(`${house.origin}/player/`);
    await expect(page.getByRole("heading", { name: "Quel écran est-ce ?" })).toBeVisible();
    await expect(page.getByText("«")).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.getByRole("link", { name: /corridor-1/ }).click();
    await expect(page.getByRole("heading", { name: "Couloir" })).toBeVisible();
    await page.goto(`${house.origin}/player/?screen=attic`);
    await expect(page.getByText("Le plan ne contient pas d’écran « attic ».")).toBeVisible();
    await page.getByRole("link", { name: "La console et tous les écrans" }).click();
    await expect(page).toHaveURL(`${house.origin}/`);
  });
});
