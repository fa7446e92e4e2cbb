import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { accessibilityFaults } from "../support/accessibility.ts";
import { LONG } from "../support/long.ts";
import { testPages } from "../support/pages.ts";
import { run } from "../support/rehearsal.ts";
import { wear, wearFrom, wears } from "../support/worn.ts";

/** A Friday at noon; the demonstration venue is open until 18:00 and wears nothing special. */
const NOON = "2026-10-16T12:00:00+02:00";
const KIOSK = "/kiosk/?screen=lobby-1";

const startHouse = testPages();

test.use({ locale: "en-GB", viewport: { width: 1280, height: 720 } });

/** Waits until the page wears a theme and its scene has been painted. */
async function expectWorn(page: Page, theme: string): Promise<void> {
  await wears(page, theme);
  await expect(page.locator("html:not([data-arriving])")).toHaveCount(1);
  await expect(page.locator(".decor-layer")).toHaveCount(1);
  await expect(page.locator(".decor-layer canvas")).toHaveCount(1);
}

/** Mean luminance of a screenshot, 0 to 255, worked out on an empty page of its own. */
async function meanLuminance(measuring: Page, png: Buffer): Promise<number> {
  return measuring.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 36 });
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, 64, 36);
    const { data } = context.getImageData(0, 0, 64, 36);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4)
      sum += 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
    return sum / (data.length / 4);
  }, png.toString("base64"));
}

test("a visitor is welcomed in French and English, with the venue's name, clock, hours and the theme's line", async ({
  page,
}) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Bienvenue\s*Welcome/);
  await expectWorn(page, "classic");
  await expect(page.getByText("La route commence ici.")).toBeVisible();
  await expect(page.getByText("Ouvert jusqu’à 18:00")).toBeVisible();
  await expect(page.locator("time.clock-time")).toHaveText("12:00");
  await expect(page.getByText("vendredi 16 octobre")).toBeVisible();
  await expect(page.getByText("Friday 16 October")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("a rehearsal is shown on the screen", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.getByText("Répétition")).toBeVisible();
});

for (const { viewport, tag } of [
  { viewport: { width: 1920, height: 1080 }, tag: LONG },
  { viewport: { width: 1080, height: 1920 }, tag: LONG },
  { viewport: { width: 390, height: 844 }, tag: {} },
]) {
  test(`at ${viewport.width}×${viewport.height} everything is on the screen and accessible`, tag, async ({ page }) => {
    await page.setViewportSize(viewport);
    const house = await startHouse({ rehearse: NOON });
    await page.goto(`${house.origin}${KIOSK}`);
    for (const theme of ["classic", "christmas"]) {
      await wear(house, theme);
      await expectWorn(page, theme);
      expect({ theme, faults: await accessibilityFaults(page) }).toEqual({ theme, faults: [] });
      const outside = await page
        .locator(
          ".venue, .opening, .language, .welcome-first, .welcome-second, .welcome-greeting, .clock-digit, .clock-date, .clock-scale",
        )
        .evaluateAll((elements) =>
          elements
            .filter((element) => {
              const box = element.getBoundingClientRect();
              return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
            })
            .map((element) => element.getAttribute("class")),
        );
      expect({ theme, outside }).toEqual({ theme, outside: [] });
    }
  });
}

/** How often brightness goes the other way, by more than snow, dust and gleams make of it. */
function turnsOf(values: readonly number[]): number {
  const slack = 6;
  let [extreme = 0, direction, turns] = [values[0], 0, -1];
  for (const value of values) {
    const next = Math.sign(value - extreme);
    if (next === direction) extreme = value;
    else if (Math.abs(value - extreme) > slack) [extreme, direction, turns] = [value, next, turns + 1];
  }
  return turns;
}

test("a theme changes without a reload, a flash or a request, and is reported", async ({ page, context }) => {
  // Small, so that many pictures can be taken while it changes.
  await page.setViewportSize({ width: 640, height: 360 });
  const house = await startHouse({ rehearse: NOON, paused: true });
  // What comes next is fetched and painted before it is due.
  await wearFrom(house, "christmas", "2026-10-16T12:00:01+02:00");
  await page.goto(`${house.origin}${KIOSK}`);
  await expectWorn(page, "classic");
  await expect(page.locator("html")).toHaveAttribute("data-ready", /christmas/, { timeout: 30_000 });
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const before = await page.screenshot();

  await run(house);
  const frames: Buffer[] = [];
  for (const end = Date.now() + 3_000; Date.now() < end || frames.length < 6;) frames.push(await page.screenshot());
  await expectWorn(page, "christmas");
  const after = await page.screenshot();

  const measuring = await context.newPage();
  const [start, finish] = [await meanLuminance(measuring, before), await meanLuminance(measuring, after)];
  const between = await Promise.all(frames.map((frame) => meanLuminance(measuring, frame)));
  // The theme arrives under a veil that may be brighter or darker than both: once there and once back is no flash.
  expect(turnsOf([start, ...between, finish])).toBeLessThanOrEqual(1);
  // A page without its style is white or black all over.
  expect(between.filter((value) => value < 4 || value > 245)).toEqual([]);
  // What is fetched ahead for the night may be on its way.
  expect(requests.filter((address) => address.includes("/themes/christmas/day-"))).toEqual([]);
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);

  const Screens = z.object({
    screens: z.array(
      z.object({ id: z.string(), observed: z.array(z.object({ page: z.string(), theme: z.string().nullable() })) }),
    ),
  });
  await expect
    .poll(async () => {
      const { screens } = Screens.parse((await house.call("GET", "/api/screens")).body);
      return screens.find(({ id }) => id === "lobby-1")?.observed.find((report) => report.page === "kiosk")?.theme;
    })
    .toBe("christmas");
});

test("a zone without a decoration wears classic", LONG, async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await wear(house, "race");
  await page.goto(`${house.origin}${KIOSK}`);
  await expectWorn(page, "race");
  await wear(house, null);
  await expectWorn(page, "classic");
});

test("an emergency is above everything, is announced, speaks the visitor's language, and ends", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await expectWorn(page, "classic");
  await house.call("POST", "/api/emergency", {
    message: { fr: "Sortez calmement par le hall.", en: "Please leave through the hall." },
    sound: null,
  });
  await expect(page.getByRole("alert")).toContainText("Sortez calmement par le hall.");
  const onTop = await page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("[role=alert]") !== null,
  );
  expect(onTop).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(page.getByText("Répétition")).toBeVisible();
  await house.call("DELETE", "/api/emergency");
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("button", { name: "English" }).click();
  await house.call("POST", "/api/emergency", { message: { fr: "Sortez.", en: "Please leave." }, sound: null });
  await expect(page.getByRole("alert")).toContainText("Please leave.");
});

test(
  "a kiosk whose controller is gone goes on, says so to the staff alone, and takes up again by itself",
  LONG,
  async ({ page }) => {
    const data = test.info().outputPath("data");
    const first = await startHouse({ data });
    await wear(first, "christmas");
    await page.goto(`${first.origin}${KIOSK}`);
    await expectWorn(page, "christmas");
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    await first.kill();
    const alone = page.getByRole("img", { name: /Cet écran est seul depuis/ });
    await expect(alone).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const second = page.locator(".clock-tick[data-now=true]");
    const at = await second.evaluate((tick) => [...(tick.parentElement?.children ?? [])].indexOf(tick));
    await expect.poll(() => second.evaluate((tick) => [...(tick.parentElement?.children ?? [])].indexOf(tick))).not.toBe(at);
    await wears(page, "christmas");

    const back = await startHouse({ data, port: first.port });
    await expect(alone).toHaveCount(0, { timeout: 20_000 });
    await wear(back, "race");
    await expectWorn(page, "race");
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
  },
);

test("someone who asked for less motion sees pictures that stand still", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const house = await startHouse({ rehearse: NOON });
  await wear(house, "christmas");
  await page.goto(`${house.origin}${KIOSK}`);
  await expectWorn(page, "christmas");
  await expect(page.locator(".decor")).toHaveAttribute("data-mode", "still");
  await expect(page.locator(".decor-stage")).toHaveCount(0);
});

test("an address that names no screen shows the kiosks to choose from", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/kiosk/?screen=nowhere`);
  await expect(page.getByText("« nowhere »")).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("link", { name: /lobby-1/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Bienvenue/);
});

test("a kiosk that is a player, too, hosts its player out of sight", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.locator("iframe")).toHaveAttribute("src", "/player/?screen=lobby-1");
  await expect(page.locator("iframe")).toHaveAttribute("title", "Son de cet écran");
});

test("menus, selection and dragging are dead on a kiosk", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const alive = await page.evaluate(() =>
    ["contextmenu", "selectstart", "dragstart"].filter((kind) =>
      document.body.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })),
    ),
  );
  expect(alive).toEqual([]);
});

test("the way in leads to the console and to every screen", async ({ page }) => {
  const house = await startHouse({ rehearse: NOON });
  await page.goto(`${house.origin}/`);
  await expect(page.getByRole("link", { name: /Console/ })).toHaveAttribute("href", "/console/");
  await expect(page.getByRole("region", { name: "Kiosks" }).getByRole("link").first()).toHaveAttribute(
    "href",
    "/kiosk/?screen=lobby-1",
  );
  await expect(page.getByRole("region", { name: "Players" }).getByRole("link").first()).toHaveAttribute(
    "href",
    /\/player\/\?screen=/,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
});
