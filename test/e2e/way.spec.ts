/** Experiences and the way to them, as a visitor's finger, keyboard and telephone meet them. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import jsQR from "jsqr";
import { accessibilityFaults } from "../support/accessibility.ts";
import { LONG } from "../support/long.ts";
import type { TestHouse } from "../support/house.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
test.use({ locale: "fr-FR", viewport: { width: 1080, height: 1920 }, hasTouch: true, reducedMotion: "reduce" });

let house: TestHouse;

/** The home of a visit, in French unless the visitor asks for Arabic. */
async function visit(page: Page, language: "fr" | "ar"): Promise<void> {
  house = await startHouse({ rehearse: "2026-10-16T12:00:00+02:00", paused: true });
  await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  await page.locator(".invitation").tap();
  if (language === "fr") return;
  await page.locator('[data-sheet="languages"]').tap();
  await page.getByRole("button", { name: "العربية" }).tap();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
}

const openView = (page: Page, name: "experiences" | "map") => page.locator(`[data-view="${name}"] button`).tap();

/** A finger that is drawn across the middle of something, `by` of its width. */
async function swipe(page: Page, target: Locator, by: number): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("There is nothing to swipe.");
  const y = box.y + box.height / 2;
  const from = box.x + box.width * (by < 0 ? 0.85 : 0.15);
  const touch = await page.context().newCDPSession(page);
  const at = (share: number) => [{ x: from + box.width * by * share, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (const share of [0.1, 0.25, 0.45, 0.7, 1])
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(share) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** What a telephone's camera reads from the page as it is drawn. */
async function readCode(page: Page, code: Locator): Promise<string | null> {
  const shot = (await code.screenshot()).toString("base64");
  const { data, width, height } = await page.evaluate(async (png) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.codePointAt(0) ?? 0)]));
    const drawn = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    if (drawn === null) throw new Error("There is no canvas.");
    drawn.drawImage(picture, 0, 0);
    const pixels = drawn.getImageData(0, 0, picture.width, picture.height);
    return { data: [...pixels.data], width: pixels.width, height: pixels.height };
  }, shot);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null;
}

/** Controls below this many pixels are hard to hit for a hand that trembles. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.locator(".visit-view button").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width >= 60 && height >= 60 ? [] : [`${button.textContent} ${Math.round(width)} × ${Math.round(height)}`];
    }),
  );
}

test(
  "a visitor opens a poster, swipes through its pictures, reads on by telephone and is shown the way from here",
  LONG,
  async ({ page }) => {
    await visit(page, "fr");
    await openView(page, "experiences");
    await expect(page.locator(".poster")).toHaveCount(5);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    await page.getByRole("button", { name: /Un tour à côté d’un pilote/ }).tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un tour à côté d’un pilote");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    const told = page.locator(".pictures-dots");
    await expect(told).toContainText("Image 1 sur 2");
    await swipe(page, page.locator(".pictures-strip"), -0.7);
    await expect(told).toContainText("Image 2 sur 2");
    await page.getByRole("button", { name: "Image précédente" }).tap();
    await expect(told).toContainText("Image 1 sur 2");
    await page.keyboard.press("ArrowRight");
    await expect(told).toContainText("Image 2 sur 2");

    expect(await readCode(page, page.locator(".code"))).toBe("https://centre-de-conduite.example/tour");
    await expect(page.locator(".opened-address")).toHaveText("centre-de-conduite.example/tour");

    await page.getByRole("button", { name: "M’y conduire" }).tap();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Les stands");
    await expect(page.locator(".here-name")).toHaveText("Vous êtes ici");
    await expect(page.locator(".direction").last()).toContainText("Vous y êtes");
    await expect(page.locator('[data-zone="pit-lane"]')).toHaveAttribute("data-lit", "true");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  },
);

test(
  "a way without steps is another one, and whoever asked for it once is led so everywhere in the visit",
  LONG,
  async ({ page }) => {
    await visit(page, "fr");
    await openView(page, "map");
    await page.locator('.place[data-place="pit-lane-stand"]').tap();
    const length = page.locator(".directions-length");
    await expect(length).toContainText("Il y a des marches");
    const line = page.locator(".path-line");
    const short = await line.getAttribute("d");

    await page.getByRole("switch", { name: "Sans marche" }).tap();
    await expect(length).toContainText("Sans marche");
    await expect(line).not.toHaveAttribute("d", short ?? "");
    await expect(page.locator(".directions-list")).toContainText("rampe douce");

    await page.locator(".dock-home").tap();
    await openView(page, "map");
    await expect(page.getByRole("switch", { name: "Sans marche" })).toHaveAttribute("aria-checked", "true");
  },
);

test("a touch on the sheet takes the place it means, and the filter lets the others step back", LONG, async ({ page }) => {
  await visit(page, "fr");
  await openView(page, "map");
  await page.getByRole("button", { name: "Toilettes", exact: true }).tap();
  await expect(page.locator(".place")).toHaveCount(2);
  await expect(page.locator('.pin[data-place="museum"]')).toHaveAttribute("data-back", "true");
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);

  const head = await page.locator('.pin[data-place="accessible-toilets"] .pin-head').boundingBox();
  if (head === null) throw new Error("The pin is not drawn.");
  // Not quite on it: a finger is wide.
  await page.touchscreen.tap(head.x + head.width / 2 - 12, head.y + head.height / 2 + 14);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Toilettes accessibles et table à langer");
});

test("in Arabic the page is mirrored and the map is not: left on the way is left in the house", LONG, async ({ page }) => {
  await visit(page, "ar");
  await openView(page, "map");
  await page.locator('.place[data-place="museum"]').tap();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("المتحف");
  const [workshop, lift] = await Promise.all(
    ["workshop", "lift"].map((id) => page.locator(`.pin[data-place="${id}"] .pin-head`).boundingBox()),
  );
  expect(workshop?.x).toBeLessThan(lift?.x ?? 0);
  await expect(page.locator('.direction[data-turn="left"]').first()).toContainText("انعطفوا يسارًا");
  const arrow = await page.locator('.direction[data-turn="left"] svg').first().boundingBox();
  const words = await page.locator('.direction[data-turn="left"] .direction-words').first().boundingBox();
  expect(arrow?.x).toBeGreaterThan(words?.x ?? Infinity);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test(
  "within reach of a wheelchair nothing is lost, and ways have no steps until somebody says otherwise",
  LONG,
  async ({ page }) => {
    await visit(page, "fr");
    await page.locator('[data-sheet="comfort"]').tap();
    await page.getByRole("switch", { name: /portée de main/ }).tap();
    await page.locator(".sheet-close").tap();
    await openView(page, "experiences");
    await page.locator('[data-experience="lap-beside"]').tap();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "M’y conduire" }).tap();
    await expect(page.locator(".directions-length")).toContainText("Sans marche");
    await expect(page.getByRole("switch", { name: "Sans marche" })).toBeInViewport({ ratio: 1 });
    const sheet = await page.locator(".sheet").boundingBox();
    expect(sheet?.y).toBeGreaterThan(1920 * 0.4);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  },
);

test("all of it is done by keyboard alone, and the focus is where the eyes are", LONG, async ({ page }) => {
  await visit(page, "fr");
  await page.locator('[data-view="experiences"] button').focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-experience="museum"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-experience="museum"]')).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "M’y conduire" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
});
