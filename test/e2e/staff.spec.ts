/** The staff's corner of a kiosk: found by those who know it, opened by the PIN, and never left open. */
import { type Page, expect, test } from "@playwright/test";
import { accessibilityFaults } from "../support/accessibility.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const NOON = "2026-10-16T12:00:00+02:00";
const pad = (page: Page) => page.getByRole("dialog", { name: "Pour l’équipe" });
const panel = (page: Page) => page.getByRole("dialog", { name: "Cet écran" });

async function openKiosk(page: Page, house: TestHouse): Promise<void> {
  await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "classic");
}

/** A finger on the lower left corner for as long as it takes, and a tap on the lower right one. */
async function gesture(page: Page): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  const held = [{ x: 20, y: 1900 }];
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: held });
  // How long a finger lies there is what is tried: there is no other sign to wait for.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2_100)));
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.touchscreen.tap(1060, 1900);
}

async function tapPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await pad(page).getByRole("button", { name: digit, exact: true }).tap();
}

test("two corners and the PIN show what this screen is, and the session ends with it", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openKiosk(page, house);
  await gesture(page);
  await expect(pad(page)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await tapPin(page, "000000");
  await expect(pad(page).getByRole("status")).toHaveText("Ce n’est pas le bon code.");
  const opened = page.waitForResponse((response) => response.url().endsWith("/api/session") && response.ok());
  await tapPin(page, house.pin);
  const authorization = `Bearer ${String((await (await opened).json()).token)}`;
  await expect(panel(page)).toContainText("lobby-1");
  await expect(panel(page)).toContainText("Accueil");
  await expect(panel(page)).toContainText(/en contact depuis 12:0\d/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const who = async () => (await page.request.get(`${house.origin}/api/session`, { headers: { authorization } })).json();
  expect(await who()).toMatchObject({ role: "technician" });
  // The page itself is nobody: no cookie of a session was ever kept.
  expect(await page.evaluate(async () => (await (await fetch("/api/session")).json()).role)).toBe("screen");
  const left = page.waitForResponse((response) => response.request().method() === "DELETE");
  await panel(page).getByRole("button", { name: "Rendre aux visiteurs" }).tap();
  await left;
  await expect(panel(page)).toBeHidden();
  expect(await who()).toMatchObject({ role: "screen" });
});

test(
  "by keyboard alone: the chord, the digits, the focus within, Escape; five wrong PINs have to wait",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await openKiosk(page, house);
    await page.keyboard.press("Control+Alt+Shift+Q");
    await expect(pad(page)).toBeVisible();
    for (let count = 0; count < 14; count += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(pad(page)).toBeHidden();
    await page.keyboard.press("Control+Alt+Shift+Q");
    await expect(pad(page)).toBeVisible();
    for (let count = 0; count < 5; count += 1) {
      await page.keyboard.type("111111");
      await expect(pad(page).getByRole("status")).toHaveText("Ce n’est pas le bon code.");
      await page.keyboard.press("Backspace");
    }
    await page.keyboard.type(house.pin);
    await expect(pad(page)).toContainText(/Trop d’essais. De nouveau dans \d+ s\./);
    await expect(pad(page).getByRole("button", { name: "5" })).toBeDisabled();
  },
);

test("taps and a hand that leans on a corner find nothing", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await openKiosk(page, house);
  for (const [x, y] of [
    [20, 1900],
    [1060, 1900],
    [20, 20],
    [1060, 20],
    [20, 20],
  ] as const)
    await page.touchscreen.tap(x, y);
  await expect(page.getByRole("dialog", { name: /équipe/ })).toHaveCount(0);
});

test("with the controller off the pad says so kindly, and lets the screen be loaded anew", LONG, async ({ page }) => {
  const house = await startHouse({});
  await openKiosk(page, house);
  await house.kill();
  await expect(page.getByRole("img", { name: /Cet écran est seul depuis \d\d:\d\d/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+Alt+Shift+Q");
  await expect(pad(page)).toBeVisible();
  await page.keyboard.type(house.pin);
  await expect(pad(page)).toContainText("Le contrôleur est injoignable");
  await expect(pad(page).getByRole("button", { name: "Recharger" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
