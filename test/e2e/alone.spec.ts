/** A viewer dies after hours offline (Anthias 741); a client exits if the server is down at start (MagicMirror): ours starts cold, and goes on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type Page, chromium, expect, test } from "@playwright/test";
import { z } from "zod";
import { chromiumLaunch } from "../support/chromium.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();

const Kept = z.object({ files: z.array(z.string()) });

/** The browser of a kiosk's computer: what it keeps lies in a folder and outlives it. */
async function withProfile(use: (open: () => Promise<{ context: BrowserContext; page: Page }>) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ronron-profile-"));
  const opened: BrowserContext[] = [];
  try {
    await use(async () => {
      const options = { ...chromiumLaunch(), locale: "fr-FR", viewport: { width: 1080, height: 1920 }, hasTouch: true };
      const context = await chromium.launchPersistentContext(folder, options);
      opened.push(context);
      return { context, page: context.pages()[0] ?? (await context.newPage()) };
    });
  } finally {
    for (const context of opened) await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const wears = (page: Page, theme: string, timeout = 20_000) =>
  expect(page.locator("html")).toHaveAttribute("data-theme", theme, { timeout });

/** Every file that screens may need, by the house's own list, lies on this one. */
async function expectAllKept(page: Page, house: TestHouse): Promise<void> {
  const { files } = Kept.parse((await house.call("GET", "/kept.json")).body);
  expect(files.length).toBeGreaterThan(30);
  const missing = (): Promise<string[]> =>
    page.evaluate(async (wanted) => {
      const kept = await caches.open("ronron");
      const found = await Promise.all(wanted.map((file) => kept.match(file)));
      return wanted.filter((_, index) => found[index] === undefined);
    }, files);
  await expect.poll(missing, { timeout: 45_000 }).toEqual([]);
}

test(
  "a screen that starts cold, with the controller off, is dressed, changes on time, and opens what it never opened",
  LONG,
  async () => {
    test.setTimeout(240_000);
    const house = await startHouse({});
    await withProfile(async (open) => {
      const first = await open();
      await first.page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
      await wears(first.page, "classic");
      await expectAllKept(first.page, house);
      const pictures = ["/maps/ground.svg", "/experiences/museum.svg"];
      const keptPictures = (page: Page) =>
        page.evaluate(async (wanted) => {
          const kept = await caches.open("ronron");
          return Promise.all(wanted.map(async (file) => (await kept.match(file))?.status ?? 0));
        }, pictures);
      await expect.poll(() => keptPictures(first.page), { timeout: 30_000 }).toEqual([200, 200]);
      const until = new Date(Date.now() + 60_000).toISOString();
      await house.call("POST", "/api/overrides", { targets: ["zone:lobby"], set: { theme: "christmas" }, until });
      await wears(first.page, "christmas");
      await house.kill();
      await first.context.close();

      const again = await open();
      const troubles: string[] = [];
      again.page.on("pageerror", (error) => troubles.push(String(error)));
      await again.page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
      await wears(again.page, "christmas");
      await expect(again.page.getByText("Centre de Conduite du Mans").first()).toBeVisible();
      // Nothing of it is said to a visitor; the staff sees a dot.
      await expect(again.page.getByRole("img", { name: /Cet écran est seul depuis/ })).toBeVisible();
      await expect(again.page.getByText(/contrôleur|hors ligne|injoignable/i)).toHaveCount(0);

      await wears(again.page, "classic", 70_000);
      expect(Math.abs(Date.now() - Date.parse(until))).toBeLessThan(5_000);

      // What is loaded only when somebody opens it is there as well.
      const { files } = Kept.parse(await again.page.evaluate(async () => (await fetch("/kept.json")).json()));
      const answers = await again.page.evaluate(
        (wanted) => Promise.all(wanted.map(async (file) => (await fetch(file)).status)),
        files,
      );
      expect(answers.filter((status) => status !== 200)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  },
);
