/** The whole way through as people go it: the operator taps, the kiosk follows, the clock takes it back. */
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { Health, ScreenStatus } from "../../electron/contract/report.ts";
import { dress, logIn } from "../support/console.ts";
import type { HouseRequest, TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";
import { run } from "../support/rehearsal.ts";

const startHouse = testPages();
test.use({ locale: "en-GB", viewport: { width: 1280, height: 720 } });

let house: TestHouse;
async function start(request: HouseRequest): Promise<void> {
  house = await startHouse(request);
}

const wears = (kiosk: Page, theme: string) =>
  expect(kiosk.locator("html")).toHaveAttribute("data-theme", theme, { timeout: 15_000 });

async function openKiosk(page: Page): Promise<Page> {
  const kiosk = await page.context().newPage();
  await kiosk.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await wears(kiosk, "classic");
  return kiosk;
}

async function venueNow(): Promise<number> {
  return Date.parse(Health.parse((await house.call("GET", "/api/health")).body).now);
}

async function lobbyScreen(): Promise<ScreenStatus | undefined> {
  const { screens } = z.object({ screens: z.array(ScreenStatus) }).parse((await house.call("GET", "/api/screens")).body);
  return screens.find((screen) => screen.id === "lobby-1");
}

test("Christmas for the lobby until 18:00: the kiosk snows, and the console sees it", async ({ page }) => {
  await start({ rehearse: "2026-11-20T14:00:00+01:00" });
  const kiosk = await openKiosk(page);
  await logIn(page, house);
  await dress(page, "Christmas", "Lobby", "18:00");
  await wears(kiosk, "christmas");
  await expect
    .poll(async () => (await lobbyScreen())?.observed.find((report) => report.page === "kiosk")?.theme)
    .toBe("christmas");
  await expect(page.getByText(/wears Christmas/).first()).toBeVisible();

  // It moves: once the transition is over, two looks half a second apart are never the same picture.
  await kiosk.bringToFront();
  await expect
    .poll(async () => (await lobbyScreen())?.observed.find((report) => report.page === "kiosk")?.framesPerSecond ?? 0, {
      timeout: 15_000,
    })
    .toBeGreaterThan(5);
  const first = await kiosk.screenshot();
  await expect.poll(async () => Buffer.compare(first, await kiosk.screenshot())).not.toBe(0);
});

test("a rehearsal at 17:59:50 shows the return at 18:00:00 by itself, and every screen says that it is one", async ({ page }) => {
  // The clock stands while people tap, however long that takes them.
  await start({ rehearse: "2026-11-20T17:59:50+01:00", paused: true });
  const kiosk = await openKiosk(page);
  await expect(kiosk.getByText(/rehearsal|répétition/i).first()).toBeVisible();
  await logIn(page, house);
  await expect(page.getByText(/rehearsal/i).first()).toBeVisible();
  await dress(page, "Christmas", "Lobby", "18:00");
  await wears(kiosk, "christmas");
  // Noted by the page itself: how long a test takes to look is no part of it.
  await kiosk.evaluate(() => {
    const root = document.documentElement;
    const note = (): unknown => root.dataset["theme"] === "classic" && (root.dataset["back"] ??= String(Date.now()));
    new MutationObserver(note).observe(root, { attributeFilter: ["data-theme"] });
  });
  await run(house);
  await expect(kiosk.locator("html")).toHaveAttribute("data-back", /\d+/, { timeout: 40_000 });
  const since = Date.now() - Number(await kiosk.locator("html").getAttribute("data-back"));
  const back = (await venueNow()) - since;
  expect(back).toBeGreaterThanOrEqual(Date.parse("2026-11-20T17:00:00Z"));
  expect(back).toBeLessThan(Date.parse("2026-11-20T17:00:02Z"));
});

test("a screen that starts while the controller is down shows what it last knew, and follows the clock", async ({ page }) => {
  await start({});
  const kiosk = await openKiosk(page);
  await house.call("POST", "/api/overrides", { targets: ["zone:lobby"], set: { theme: "christmas" }, forMinutes: 60 });
  await wears(kiosk, "christmas");
  // What the page loaded is kept before anything fails: its own address and every script and sheet that draws it.
  await kiosk.waitForFunction(async () => {
    const addresses = (await (await caches.open("ronron")).keys()).map((request) => request.url);
    return (
      navigator.serviceWorker.controller !== null &&
      addresses.includes(location.href) &&
      addresses.some((address) => /kiosk-.*\.js$/.test(address)) &&
      performance
        .getEntriesByType("resource")
        .every(({ name }) => !name.startsWith(`${location.origin}/assets/`) || addresses.includes(name))
    );
  });
  await house.kill();
  await kiosk.close();
  const again = await page.context().newPage();
  await again.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await wears(again, "christmas");
  await expect(again.getByText("Centre de Conduite du Mans").first()).toBeVisible();
  // A visitor reads nothing of it; the staff sees a dot.
  await expect(again.getByRole("img", { name: /cet écran est seul depuis/i })).toBeVisible({ timeout: 15_000 });
});
