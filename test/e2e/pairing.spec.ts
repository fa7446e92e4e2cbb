/** A screen elsewhere than on the controller: it is nobody, shows a code, is paired in the console, and is a kiosk. */
import { type Browser, type BrowserContext, type Page, expect, test } from "@playwright/test";
import { accessibilityFaults } from "../support/accessibility.ts";
import { logIn } from "../support/console.ts";
import { addressElsewhere } from "../support/elsewhere.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
const host = addressElsewhere();
test.skip(host === null, "This machine has no address but loopback.");

const NOON = "2026-10-16T12:00:00+02:00";
const PLATE = /^(Code|الرمز)\s?: [BCDFGHJKLMNPQRSTVWXZ]( [BCDFGHJKLMNPQRSTVWXZ]){5}$/;

const startElsewhere = (): Promise<TestHouse> => startHouse({ rehearse: NOON, host: host ?? "" });
const plate = (page: Page) => page.getByRole("img", { name: PLATE });

/** A computer of its own: it shares no cookie with the one that the console is open on. */
async function computer(browser: Browser, locale: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale, viewport: { width: 1080, height: 1920 } });
  return { context, page: await context.newPage() };
}

/** The letters on the plate, as somebody reads them who walks over to the console. */
async function codeOf(page: Page): Promise<string> {
  await expect(plate(page)).toBeVisible();
  return ((await plate(page).getAttribute("aria-label")) ?? "").replace(/^.*: /, "");
}

async function pairInConsole(console: Page, code: string, screen: string): Promise<void> {
  const card = console.getByRole("region", { name: "Pair a screen" });
  await card.getByLabel("Code on the screen").fill(code);
  await card.getByLabel("It is").selectOption(screen);
  await card.getByRole("button", { name: "Pair", exact: true }).press("Enter");
}

test.describe("a page elsewhere", () => {
  test.use({ locale: "en-GB" });

  test("shows a code, is paired in the console, and is that kiosk from then on", LONG, async ({ page, browser }) => {
    const house = await startElsewhere();
    expect((await page.request.get(`${house.origin}/api/state`)).status()).toBe(401);
    const lobby = await computer(browser, "fr-FR");
    await lobby.page.goto(`${house.origin}/`);
    await expect(lobby.page.getByRole("heading", { name: "Quel écran suis-je ?" })).toBeVisible();
    await expect(lobby.page.getByText("Centre de Conduite du Mans")).toBeVisible();
    const code = await codeOf(lobby.page);
    expect(await accessibilityFaults(lobby.page)).toEqual([]);

    await logIn(page, house);
    await page.goto(`${house.origin}/console/#outputs`);
    await pairInConsole(page, "vowels", "lobby-1");
    await expect(page.getByRole("alert").filter({ hasText: "A code has six letters" })).toBeVisible();
    await pairInConsole(page, code.toLowerCase(), "lobby-1");

    await expect(lobby.page).toHaveURL(`${house.origin}/kiosk/?screen=lobby-1`);
    await expect(lobby.page.locator("html")).toHaveAttribute("data-theme", "classic");
    await expect(page.getByRole("list", { name: "Paired screens" })).toContainText("lobby-1");
    expect(await accessibilityFaults(page)).toEqual([]);

    // The key names the screen: the way in leads on to it, and to the choice for whoever wants to choose.
    await lobby.page.goto(`${house.origin}/`);
    await expect(lobby.page).toHaveURL(`${house.origin}/kiosk/?screen=lobby-1`);
    await lobby.page.goto(`${house.origin}/?choose`);
    await expect(
      lobby.page.getByRole("region", { name: "Bornes" }).getByRole("link", { name: /lobby-1 .*cet écran/ }),
    ).toBeVisible();

    // No script ever sees the key.
    expect(await lobby.page.evaluate(() => document.cookie)).toBe("");

    await page.getByRole("button", { name: "Unpair lobby-1" }).click();
    await expect(plate(lobby.page)).toBeVisible();
    await lobby.context.close();
  });

  test(
    "shows its code in the reader’s language, from right to left in Arabic, on any size of screen",
    LONG,
    async ({ browser }) => {
      const house = await startElsewhere();
      for (const [width, height] of [
        [1920, 1080],
        [1080, 1920],
        [390, 844],
      ] as const) {
        const { context, page } = await computer(browser, "ar");
        await page.setViewportSize({ width, height });
        await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
        await expect(page.getByRole("heading", { name: "أي شاشة أنا؟" })).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
        await codeOf(page);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        expect(await accessibilityFaults(page)).toEqual([]);
        await context.close();
      }
    },
  );
});
