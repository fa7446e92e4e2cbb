import { expect, type Locator, type Page, test } from "@playwright/test";
import type { Plan } from "../../electron/contract/plan.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";
import { wears } from "../support/worn.ts";

/** A Friday; a group is expected at noon, and the workshop opens an engine. */
const BEFORE_NOON = "2026-10-16T11:50:00+02:00";
const KIOSK = "/kiosk/?screen=lobby-1";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 720, height: 1280 }, hasTouch: true });

/** The demonstration venue with another first screen. */
function planWith(screen: Partial<Plan["screens"][number]>): Plan {
  const plan = demonstrationPlan();
  return { ...plan, screens: plan.screens.map((one) => (one.id === "lobby-1" ? { ...one, ...screen } : one)) };
}

const invitation = (page: Page): Locator => page.locator(".invitation");
const home = (page: Page): Locator => page.getByRole("heading", { level: 1, name: /vivre|live today/ });

/** Lets time pass without a touch, in steps: a page that sees no frame for long takes itself for dead. */
async function wait(page: Page, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 5) await page.clock.fastForward(Math.min(5, left) * 1000);
}

/** Lets time pass until the page asks, in steps of a second at the end. Returns the first number that it counted down from. */
async function waitUntilAsked(page: Page, seconds: number): Promise<string> {
  await page.evaluate(() => {
    delete document.body.dataset["first"];
    new MutationObserver((_, observer) => {
      const number = document.querySelector(".still-number")?.textContent;
      if (number === undefined) return;
      observer.disconnect();
      document.body.dataset["first"] = number;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await wait(page, seconds - 5);
  while ((await page.getByRole("alertdialog").count()) === 0) await page.clock.fastForward(1000);
  return (await page.locator("body").getAttribute("data-first")) ?? "";
}

async function open(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${KIOSK}`);
  await wears(page, "classic");
  await expect(invitation(page)).toBeVisible();
}

async function begin(page: Page, origin: string): Promise<void> {
  await open(page, origin);
  await invitation(page).tap();
  await expect(home(page)).toBeVisible();
}

test("before the scene stand the day's programme and whoever is welcomed by name", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await open(page, house.origin);
  const now = page.locator(".on-now");
  await expect(now.getByText("Club Automobile de Rouen")).toBeVisible();
  await expect(now.locator("[data-on=true]")).toContainText("Dans l’atelier");
  await expect(now.locator("[data-on=false]")).toContainText("L’heure calme");
  await house.call("PUT", "/api/programme/quiet-hour/2026-10-16", { delayMinutes: 10 });
  await expect(now.locator("[data-on=false]")).toContainText(/10 min de retard.*à 12:10/s);
});

test("a touch anywhere wakes the scene, and presses nothing that comes to lie under the finger", async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await open(page, house.origin);
  await page.touchscreen.tap(360, 900);
  await expect(home(page)).toBeVisible();
  await expect(page.locator(".visit")).toHaveAttribute("data-at", "home");
  await page.locator("[data-view=today] button").tap();
  await expect(page.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
});

test("the glass answers a finger with a ring of light, wherever it comes down, and soon forgets it", async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await begin(page, house.origin);
  const light = page.locator(".touch-light");
  await expect(light).toHaveCount(0);
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const ring = document.querySelector(".touch-light");
      if (ring === null) return;
      observer.disconnect();
      const { left, top, width, height } = ring.getBoundingClientRect();
      document.body.dataset["ring"] = JSON.stringify([left + width / 2, top + height / 2, getComputedStyle(ring).pointerEvents]);
    }).observe(document.body, { childList: true });
  });
  await page.touchscreen.tap(360, 90);
  await expect(page.locator("body")).toHaveAttribute("data-ring", /none/);
  const [x, y] = JSON.parse((await page.locator("body").getAttribute("data-ring")) ?? "[]");
  expect(Math.hypot(x - 360, y - 90)).toBeLessThan(2);
  await expect(light).toHaveCount(0);
});

test("the day tells what is on, what is late, what is cancelled and what is left of the seats", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await house.call("PUT", "/api/programme/lap-beside/2026-10-16", { start: "14:00", delayMinutes: 15, note: "Piste mouillée" });
  await house.call("PUT", "/api/programme/lap-beside/2026-10-16", { start: "15:30", cancelled: true });
  await house.call("PUT", "/api/programme/adapted-driving/2026-10-16", { start: "13:00", seatsLeft: 1 });
  await begin(page, house.origin);
  await page.locator("[data-view=today] button").tap();
  const entry = (text: string | RegExp): Locator => page.getByRole("listitem").filter({ hasText: text }).first();
  await expect(page.locator("[data-part=now]")).toContainText("Dans l’atelier");
  await expect(entry(/Retardé\s: 14:15 au lieu de 14:00/)).toContainText("Piste mouillée");
  await expect(entry("Annulé")).toContainText("Un tour à côté d’un pilote");
  await expect(entry("Dernière place")).toContainText("Conduire autrement");
  // What is over is told, and nobody is led there.
  const over = page.locator(".entry[data-over=true]").first();
  await expect(over).toBeVisible();
  await expect(over.getByRole("button", { name: "M’y guider" })).toHaveCount(0);
  await page.getByRole("button", { name: "Langue des signes" }).tap();
  await expect(page.locator(".entry")).toHaveCount(1);
  await expect(page.locator(".entry")).toContainText("La route de nuit");
  await house.call("PUT", "/api/programme/race-night/2026-10-16", { seatsLeft: 0 });
  await expect(page.locator(".entry")).toContainText("Complet");
});

test("whoever leaves is counted down visibly, and leaves nothing: no language, no size, no page", async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await page.clock.install();
  await begin(page, house.origin);
  await page.locator("[data-sheet=languages]").tap();
  await page.getByRole("button", { name: "Deutsch" }).tap();
  await page.locator("[data-sheet=comfort]").tap();
  await page.getByRole("button", { name: "Sehr groß" }).tap();
  await page.getByRole("switch", { name: "Hoher Kontrast" }).tap();
  await page.getByRole("switch", { name: "Alles in Reichweite" }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  expect(await waitUntilAsked(page, 45)).toMatch(/^(19|20)$/);
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Sind Sie noch da?");
  // Spoken once, not each second.
  await expect(question.getByRole("status")).toContainText("20");
  await expect(question.getByRole("button")).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  // A screen reader presses without a finger and without a key.
  await question.getByRole("button").evaluate((button) => button instanceof HTMLElement && button.click());
  await expect(question).toHaveCount(0);
  await wait(page, 46);
  await expect(question).toBeVisible();
  // One touch, wherever, and they have all their time again; it presses nothing of the page below the question.
  const below = await page.locator("[data-view=map] button").boundingBox();
  await page.touchscreen.tap((below?.x ?? 0) + 40, (below?.y ?? 0) + 20);
  await expect(question).toHaveCount(0);
  await expect(page.locator(".visit")).toHaveAttribute("data-at", "home");
  await wait(page, 35);
  await expect(question).toHaveCount(0);
  await wait(page, 11);
  await expect(question).toBeVisible();
  await wait(page, 20);
  await expect(invitation(page)).toHaveText("Touchez pour commencer");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  for (const mark of ["data-size", "data-contrast"]) await expect(page.locator("html")).not.toHaveAttribute(mark, /.*/);
  await invitation(page).tap();
  await expect(page.locator(".visit")).toHaveAttribute("data-reach", "false");
});

test("a screen waits as long as the plan says", LONG, async ({ page }) => {
  const house = await startHouse({ plan: planWith({ idleSeconds: 120 }), rehearse: BEFORE_NOON });
  await page.clock.install();
  await begin(page, house.origin);
  await wait(page, 95);
  await expect(home(page)).toBeVisible();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await wait(page, 26);
  await expect(page.getByRole("alertdialog")).toBeVisible();
});

test("every control of a visit lies between 380 and 1,220 mm above the floor in reach mode", LONG, async ({ page }) => {
  const mounting = { bottomMillimetres: 620, heightMillimetres: 1215 };
  const house = await startHouse({ plan: planWith({ mounting }), rehearse: BEFORE_NOON });
  await begin(page, house.origin);
  await page.locator("[data-sheet=comfort]").tap();
  await page.getByRole("switch", { name: "Tout à portée de main" }).tap();
  const millimetres = (y: number): number => mounting.bottomMillimetres + (1 - y / 1280) * mounting.heightMillimetres;
  const heights = async (): Promise<number[]> => {
    const boxes = await page.locator(".visit :is(button, a)").evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility())
        .map((control) => control.getBoundingClientRect())
        // What is scrolled out of its page is reached by scrolling it into the band.
        .map(({ top, bottom }) => [top, bottom] as const),
    );
    const band = await page.locator(".visit").boundingBox();
    return boxes.flatMap(([top, bottom]) =>
      band !== null && bottom > band.y && top < band.y + band.height ? [millimetres(top), millimetres(bottom)] : [],
    );
  };
  const views = await page
    .locator(".home-item")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-view") ?? ""));
  for (const view of ["sheet", "home", ...views]) {
    if (view === "home") await page.keyboard.press("Escape");
    if (views.includes(view)) await page.locator(`[data-view=${view}] button`).tap();
    await expect(page.locator(".visit")).toHaveAttribute("data-at", views.includes(view) ? view : "home");
    const all = await heights();
    expect({ view, some: all.length > 2 }).toEqual({ view, some: true });
    expect({ view, highest: Math.max(...all) <= 1221, lowest: Math.min(...all) >= 379 }).toEqual({
      view,
      highest: true,
      lowest: true,
    });
    if (views.includes(view)) await page.locator(".dock-home").tap();
  }
});

test("a visit needs no finger: everything is reached and left with the keyboard alone", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await open(page, house.origin);
  await invitation(page).focus();
  await page.keyboard.press("Enter");
  await expect(home(page)).toBeVisible();
  await expect(page.locator(".visit-view")).toBeFocused();
  const today = page.locator("[data-view=today] button");
  for (let tabs = 0; tabs < 8 && !(await today.evaluate((button) => button === document.activeElement)); tabs++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
  const comfort = page.locator("[data-sheet=comfort]");
  await comfort.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("switch", { name: "Contraste fort" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("switch", { name: "Contraste fort" })).toHaveCount(0);
  await expect(comfort).toBeFocused();
  await expect(page.locator(".visit")).toHaveAttribute("data-at", "today");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Fermer" }).press("Enter");
  await expect(page.getByRole("switch", { name: "Contraste fort" })).toHaveCount(0);
  await expect(comfort).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".visit")).toHaveAttribute("data-at", "home");
});

/** Opens every sheet and every view of a visit that has begun, and looks for faults and for controls that are too small. */
async function expectAccessible(page: Page): Promise<void> {
  for (const sheet of ["languages", "comfort"]) {
    await page.locator(`[data-sheet=${sheet}]`).tap();
    await expect(page.locator(".dock-sheet")).toHaveAttribute("data-open", "true");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator(`[data-sheet=${sheet}]`).tap();
  }
  const views = await page
    .locator(".home-item")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-view") ?? ""));
  expect(views.length).toBeGreaterThan(0);
  for (const view of views) {
    await page.locator(`[data-view=${view}] button`).tap();
    await expect(page.locator(`.visit[data-at=${view}]`).getByRole("heading", { level: 1 })).toBeVisible();
    const small = await page.locator(".visit button").evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .filter((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height) < 59.5)
        .map((button) => button.getAttribute("class")),
    );
    expect({ view, small, faults: await accessibilityFaults(page) }).toEqual({ view, small: [], faults: [] });
    await page.locator(".dock-home").tap();
    await expect(page.locator(".visit[data-at=home]")).toBeVisible();
  }
}

for (const language of ["Français", "العربية"])
  test(`every page of the visit is accessible in ${language}`, LONG, async ({ page }) => {
    const house = await startHouse({ rehearse: BEFORE_NOON });
    await open(page, house.origin);
    await page.getByRole("button", { name: language }).tap();
    await expect(page.locator("html")).toHaveAttribute("dir", language === "العربية" ? "rtl" : "ltr");
    expect(await accessibilityFaults(page)).toEqual([]);
    await invitation(page).tap();
    await expectAccessible(page);
  });

test("every page is accessible in the largest letters, the strongest contrast and without motion", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await begin(page, house.origin);
  await page.locator("[data-sheet=comfort]").tap();
  await page.locator(".sheet-size[data-size=larger]").tap();
  for (const name of ["Contraste fort", "Moins de mouvement"]) await page.getByRole("switch", { name }).tap();
  await expect(page.locator("html[data-size=larger][data-contrast=high][data-calm]")).toBeVisible();
  await page.locator(".sheet-close").tap();
  await expectAccessible(page);
});

test("every page is accessible in a winter's evening at Christmas", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-18T17:40:00+01:00" });
  await page.goto(`${house.origin}${KIOSK}`);
  await wears(page, "christmas");
  // Its night sky; by day it is a pale blue.
  const sky = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ronron-sky-top"));
  await expect.poll(sky).toMatch(/^(#030b17|rgb\(3, 11, 23\))$/);
  await invitation(page).tap();
  await expectAccessible(page);
});

test("an emergency takes the place of a visit at once, in every language it was written in, and leaves nothing of it", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: BEFORE_NOON });
  await begin(page, house.origin);
  await page.locator("[data-sheet=languages]").tap();
  await page.getByRole("button", { name: "English" }).tap();
  await house.call("POST", "/api/emergency", {
    message: { fr: "Sortez calmement.", en: "Please leave.", de: "Bitte gehen Sie hinaus.", ar: "يرجى الخروج." },
    sound: null,
  });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Sortez calmement.");
  for (const text of ["Please leave.", "Bitte gehen Sie hinaus.", "يرجى الخروج."]) await expect(alert).toContainText(text);
  await expect(alert.locator(":lang(ar)")).toHaveCSS("direction", "rtl");
  await expect(page.locator(".visit")).toHaveCount(0);
  // Nor does one begin below it.
  await invitation(page).evaluate((button) => button instanceof HTMLElement && button.click());
  await expect(page.locator(".visit")).toHaveCount(0);
  await house.call("DELETE", "/api/emergency");
  await expect(invitation(page)).toHaveText("Touchez pour commencer");
});

test("outside of opening hours the house sleeps: dimmed, and it names the hour at which it opens", async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-10-16T21:00:00+02:00" });
  await open(page, house.origin);
  await expect(page.locator(".wall")).toHaveAttribute("data-closed", "true");
  await expect(page.getByText("Ouvre samedi à 09:00")).toBeVisible();
  await expect(page.locator(".on-now")).toHaveCount(0);
});

test("two things that go on leave the welcome its room, and what comes next its line", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-10-16T11:00:00+02:00" });
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, house.origin);
  await expect(page.locator(".on-now-entry")).toHaveCount(2);
  await expect(page.locator(".on-now-entry[data-on=true]")).toHaveCount(1);
  const room = await page.evaluate(() => {
    const below = document.querySelector(".on-now")?.getBoundingClientRect().top ?? 0;
    const above = document.querySelector(".welcome-greeting")?.getBoundingClientRect().bottom ?? Infinity;
    return below - above;
  });
  expect(room).toBeGreaterThan(8);
});

test("a board shows the house and the day, and asks for nothing", async ({ page }) => {
  const house = await startHouse({ plan: planWith({ touch: false }), rehearse: BEFORE_NOON });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.locator(".on-now-entry")).toHaveCount(5);
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.touchscreen.tap(600, 500);
  await expect(page.locator(".visit")).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});
