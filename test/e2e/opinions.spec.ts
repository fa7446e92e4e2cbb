import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type KeptOpinion, OpinionReport } from "../../electron/contract/opinion.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import type { TestHouse } from "../support/house.ts";
import { LONG } from "../support/long.ts";
import { atMidday } from "../support/midday.ts";
import { testPages } from "../support/pages.ts";

/** A Friday at noon; the demonstration venue is open and wears nothing special. */
const NOON = "2026-10-16T12:00:00+02:00";
const KIOSK = "/kiosk/?screen=lobby-1";

const startHouse = testPages();

test.use({ locale: "fr-FR", viewport: { width: 720, height: 1280 }, hasTouch: true });

/** The demonstration venue about midday, always open: opinions are asked for whenever a test runs. */
function venue() {
  const plan = demonstrationPlan();
  return atMidday({ ...plan, venue: { ...plan.venue, openingHours: null, openingExceptions: [] } });
}

async function opinionsOf(house: TestHouse): Promise<KeptOpinion[]> {
  const { body } = await house.call("GET", "/api/opinions?from=2026-01-01T00:00:00Z&to=2027-01-30T00:00:00Z");
  return OpinionReport.parse(body).opinions;
}

async function openOpinion(page: Page): Promise<void> {
  await page.locator(".invitation").tap();
  await page.locator('[data-view="opinion"] button').tap();
  await expect(page.getByRole("heading", { name: "Comment était votre visite ?" })).toBeVisible();
}

const key = (page: Page, name: string) => page.locator(`.key[data-key="${name}"]`);
const question = (page: Page, name: string) => page.getByRole("heading", { name });

test(
  "a visitor touches through every question, writes on the glass, and is thanked in the season's words",
  LONG,
  async ({ page }) => {
    const house = await startHouse({ rehearse: NOON });
    await page.goto(`${house.origin}${KIOSK}`);
    await openOpinion(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const face of await page.locator(".opinion-face").all()) {
      const { width = 0, height = 0 } = (await face.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(60);
    }
    await page.getByRole("button", { name: "Décevante" }).tap();

    await expect(question(page, "Que devons-nous faire mieux ?")).toBeVisible();
    await expect(page.getByText("2 sur 4")).toBeVisible();
    await page.getByRole("button", { name: "L’attente" }).tap();
    await expect(page.getByRole("button", { name: "L’attente" })).toHaveAttribute("aria-pressed", "true");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Continuer" }).tap();

    const text = page.getByRole("textbox", { name: "Un mot pour l’équipe ?" });
    await expect(text).toBeFocused();
    for (const letter of ["T", "r", "o", "p"]) await key(page, letter).tap();
    await key(page, "space").tap();
    for (const letter of ["é", "t", "x"]) await key(page, letter).tap();
    await key(page, "erase").tap();
    await expect(text).toHaveValue("Trop ét");
    expect((await key(page, "e").boundingBox())?.height).toBeGreaterThanOrEqual(60);
    // A longer touch shows what else a key gives.
    const box = await key(page, "e").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.down();
    await page.locator('.key[data-letter="ê"]').waitFor();
    await page.mouse.up();
    await page.locator('.key[data-letter="ê"]').tap();
    await expect(text).toHaveValue("Trop étê");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Continuer" }).tap();

    await expect(question(page, "Qu’est-ce qui vous aurait renversé ?")).toBeVisible();
    await page.getByRole("button", { name: "Retour" }).tap();
    await expect(text).toHaveValue("Trop étê");
    await page.getByRole("button", { name: "Continuer" }).tap();
    await page.getByRole("button", { name: "Envoyer" }).tap();

    await expect(question(page, "Merci. Nous lisons chaque mot.")).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect
      .poll(() => opinionsOf(house))
      .toMatchObject([
        { face: "disappointed", reasons: ["waiting"], line: "Trop étê", wish: null, language: "fr", theme: "classic" },
      ]);
    await page.getByRole("button", { name: "Revenir au début" }).tap();
    await expect(page.locator('[data-view="opinion"] button')).toBeVisible();
  },
);

test("a visitor goes through it by keyboard alone, and who was astonished is not asked for more", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await page.locator(".invitation").focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-view="opinion"] button').focus();
  await page.keyboard.press("Enter");
  await expect(question(page, "Comment était votre visite ?")).toBeVisible();
  for (let face = 0; face < 5; face += 1) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Renversante" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question(page, "Qu’est-ce qui vous a renversé ?")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Continuer" }).press("Enter");
  await expect(page.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Quel son, appelez le 06 12 34 56 78 !");
  // The keys on the glass are not in the way.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Retour" })).toBeFocused();
  await page.getByRole("button", { name: "Envoyer" }).press("Enter");
  await expect(question(page, "Merci. Nous lisons chaque mot.")).toBeFocused();
  await expect
    .poll(() => opinionsOf(house))
    .toMatchObject([{ face: "astonished", reasons: ["team"], line: "Quel son, appelez le … !" }]);
});

test("whoever goes away after a face has said it, and what they did not go on from stays unsaid", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await openOpinion(page);
  await page.getByRole("button", { name: "Superbe" }).tap();
  await page.getByRole("button", { name: "Passer" }).tap();
  await page.getByRole("textbox").pressSequentially("Je ne sais pas");
  expect(await opinionsOf(house)).toEqual([]);
  await page.locator(".dock-home").tap();
  await expect.poll(() => opinionsOf(house)).toMatchObject([{ face: "happy", reasons: [], line: null }]);
});

test(
  "an opinion given while the controller is away, or told as it dies, is kept exactly once, also after a cold start",
  LONG,
  async ({ page }) => {
    const data = mkdtempSync(join(tmpdir(), "ronron-opinions-"));
    try {
      const first = await startHouse({ plan: venue(), data });
      const { port } = first;
      /** The answers of the controller to opinions are lost on their way. */
      let lost = true;
      await page.routeWebSocket(/\/api\/socket/, (socket) => {
        const server = socket.connectToServer();
        const asked = new Set<string>();
        const idOf = (message: string | Buffer): string => /"i":\s*"?([^",}]+)/.exec(message.toString())?.[1] ?? "";
        socket.onMessage((message) => {
          if (message.toString().includes("opinions/give")) asked.add(idOf(message));
          server.send(message);
        });
        server.onMessage((message) => {
          if (!lost || !asked.has(idOf(message))) socket.send(message);
        });
      });
      await page.goto(`${first.origin}${KIOSK}`);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      const give = async (face: string): Promise<void> => {
        await openOpinion(page);
        await page.getByRole("button", { name: face }).tap();
        await page.getByRole("button", { name: "Envoyer ainsi" }).tap();
        await expect(page.getByRole("button", { name: "Revenir au début" })).toBeVisible();
      };
      const waiting = () =>
        page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("ronron-opinion")).length);

      // Stored by the controller, and its answer lost: the kiosk cannot know.
      await give("Superbe");
      await expect.poll(async () => (await opinionsOf(first)).length).toBe(1);
      expect(await waiting()).toBe(1);

      // The power goes with a second opinion on its way.
      await first.kill();
      await page.reload();
      await give("Triste");
      // The page dies in the middle of a third: what was said so far counts.
      await page.reload();
      await openOpinion(page);
      await page.getByRole("button", { name: "Agréable" }).tap();
      await page.getByRole("button", { name: "La conduite" }).tap();
      await page.reload();
      await expect(page.locator(".invitation")).toBeVisible();
      expect(await waiting()).toBe(3);

      lost = false;
      const again = await startHouse({ data, port });
      await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
      const kept = (await opinionsOf(again)).map(({ face, reasons }) => [face, ...reasons].join(" "));
      expect(kept.toSorted()).toEqual(["content drive", "happy", "sad"]);
      await page.reload();
      await expect(page.locator(".invitation")).toBeVisible();
      expect(await opinionsOf(again)).toHaveLength(3);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
);

test(
  "a screen that the plan no longer has puts its opinions aside and says so, and a venue that asks nobody offers nothing",
  LONG,
  async ({ page }) => {
    const quiet = await startHouse({ rehearse: NOON, plan: { ...demonstrationPlan(), opinions: { asked: false } } });
    await page.goto(`${quiet.origin}${KIOSK}`);
    await page.locator(".invitation").tap();
    await expect(page.locator('[data-view="today"]')).toBeVisible();
    await expect(page.locator('[data-view="opinion"]')).toHaveCount(0);

    const house = await startHouse({ plan: venue() });
    await page.goto(`${house.origin}/`);
    const gone = {
      id: crypto.randomUUID(),
      screen: "attic-1",
      at: new Date().toISOString(),
      face: "happy",
      reasons: [],
      line: null,
      wish: null,
      language: "fr",
    };
    await page.evaluate((opinion) => localStorage.setItem(`ronron-opinion:${opinion.id}`, JSON.stringify(opinion)), gone);
    await page.goto(`${house.origin}${KIOSK}`);
    await expect
      .poll(async () => JSON.stringify((await house.call("GET", "/api/screens")).body), { timeout: 20_000 })
      .toContain('The plan has no screen \\"attic-1\\"');
    expect(await opinionsOf(house)).toEqual([]);
  },
);

test("an Arabic visitor writes from right to left on keys of their own", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await page.locator(".invitation").tap();
  await page.locator('[data-sheet="languages"]').tap();
  await page.getByRole("button", { name: "العربية" }).last().tap();
  await page.locator('[data-view="opinion"] button').tap();
  await page.getByRole("button", { name: "مذهلة" }).tap();
  await page.getByRole("button", { name: "تخطٍّ" }).tap();
  for (const letter of ["ص", "و", "ت"]) await key(page, letter).tap();
  await expect(page.getByRole("textbox")).toHaveValue("صوت");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "إرسال" }).tap();
  await expect.poll(() => opinionsOf(house)).toMatchObject([{ line: "صوت", language: "ar" }]);
});
