import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ThemeFile } from "../../electron/contract/theme.ts";
import { openDecorPage } from "../support/decor-open.ts";
import { testPages } from "../support/pages.ts";
import { copyProduct } from "../support/product.ts";
import { LONG } from "../support/long.ts";
import { wear, wears } from "../support/worn.ts";

const startHouse = testPages();

/** An evening in October; the demonstration venue wears nothing special. */
const EVENING = "2026-10-16T20:30:00+02:00";
const KIOSK = "/kiosk/?screen=lobby-1";

/** How much of a picture of the page is of a colour, 0 to 1. */
async function shareOf(page: Page, colour: readonly [number, number, number]): Promise<number> {
  const png = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ([base64, [red, green, blue]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        const away =
          Math.abs((data[at] ?? 0) - red) + Math.abs((data[at + 1] ?? 0) - green) + Math.abs((data[at + 2] ?? 0) - blue);
        if (away < 12) found += 1;
      }
      return found / (data.length / 4);
    },
    [png, colour] as const,
  );
}

test("what is drawn is the same for the same frames", LONG, async ({ browser }) => {
  const draw = async (): Promise<number[]> => {
    const page = await openDecorPage(browser);
    await page.evaluate(() => window.decorPage.open(640, 360, 1, [{ name: "snow" }, { name: "garland" }, { name: "rain" }]));
    const frames = await page.evaluate(() => window.decorPage.brightness(90, 16, 9));
    await page.close();
    return frames.at(-1) ?? [];
  };
  const first = await draw();
  expect(Math.max(...first)).toBeGreaterThan(0.05);
  expect(await draw()).toEqual(first);
});

/** A finger goes down on the glass, along it and up again. */
async function sweep(page: Page, fromX: number, toX: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number | null) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: x === null ? [] : [{ x, y }] });
  await touch("touchStart", fromX);
  for (let share = 0.25; share <= 1; share += 0.25) await touch("touchMove", fromX + (toX - fromX) * share);
  await touch("touchEnd", null);
  await session.detach();
}

test("settled snow is brushed away by a finger on the glass, on rendered frames", LONG, async ({ browser }) => {
  const page = await openDecorPage(browser);
  await page.evaluate(() => window.decorPage.open(640, 360, 1, [{ name: "snow", speed: 3 }]));
  // Four and a half minutes of snow at its own speed. The lowest row of cells is the sill.
  const lowest = await page.evaluate(() => {
    window.decorPage.pass(90);
    return window.decorPage.brightness(12, 10, 90).at(-1)?.slice(-10) ?? [];
  });
  await sweep(page, 64, 448, 356);
  const swept = await page.evaluate(() => window.decorPage.brightness(12, 10, 90).at(-1)?.slice(-10) ?? []);
  expect(Math.min(...lowest)).toBeGreaterThan(0.12);
  expect(Math.max(...swept.slice(2, 6))).toBeLessThan(Math.min(...lowest) / 2);
  expect(swept[9]).toBeGreaterThan((lowest[9] ?? 0) * 0.8);
  await page.close();
});

for (const name of ["chequered", "curtain", "lights-out", "snow-in"] as const) {
  test(`${name} hides all of the page in its middle and none of it at its ends`, async ({ browser }) => {
    const page = await openDecorPage(browser);
    await page.evaluate(() => (document.documentElement.style.background = "rgb(0, 220, 40)"));
    const seen: number[] = [];
    for (const share of [0, 0.46, 0.5, 0.54, 1]) {
      await page.evaluate(([which, at]) => window.decorPage.veil(which, at), [name, share] as const);
      seen.push(await shareOf(page, [0, 220, 40]));
    }
    expect(seen.map((share) => Math.round(share * 1_000) / 1_000)).toEqual([1, 0, 0, 0, 1]);
    await page.close();
  });
}

/** A product whose Christmas arrives with a curtain, whatever the season's own taste. */
function withCurtain(): { readonly root: string; remove(): void } {
  const product = copyProduct();
  const file = join(product.root, "assets", "themes", "christmas", "theme.json");
  const theme = ThemeFile.parse(JSON.parse(readFileSync(file, "utf8")));
  writeFileSync(file, JSON.stringify({ ...theme, transition: { name: "curtain", seconds: 2 } }));
  return product;
}

/** Notes from now on, frame by frame, whatever changes of what the page wears. */
async function noteChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const seen: string[] = [];
    const look = (): void => {
      const covered = document.querySelector(".decor-cover") === null ? "open" : "covered";
      const now = `${dataset["arriving"] ?? "nothing"} arrives, ${dataset["theme"]} is worn, ${covered}`;
      if (now !== seen.at(-1)) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
}

test(
  "a theme that arrives behind a curtain is put on while nobody sees it, and the page is whole again after that",
  LONG,
  async ({ page }) => {
    const product = withCurtain();
    const house = await startHouse({ rehearse: EVENING, root: product.root });
    await page.setViewportSize({ width: 960, height: 540 });
    await page.goto(`${house.origin}${KIOSK}`);
    await expect(page.locator("html")).toHaveAttribute("data-ready", /christmas/, { timeout: 30_000 });
    await noteChanges(page);
    await wear(house, "christmas");
    await wears(page, "christmas");
    await expect(page.locator(".decor-cover")).toHaveCount(0);
    // Noted at the next frame.
    await expect
      .poll(() => page.evaluate(() => ("seen" in window ? window.seen : null)))
      .toEqual([
        "nothing arrives, classic is worn, open",
        "christmas arrives, classic is worn, covered",
        "christmas arrives, christmas is worn, covered",
        "nothing arrives, christmas is worn, open",
      ]);
    product.remove();
  },
);

test("someone who asked for less motion sees no curtain, and the effects as a picture that stands still", async ({ page }) => {
  const product = withCurtain();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 960, height: 540 });
  const house = await startHouse({ rehearse: EVENING, root: product.root });
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", /christmas/, { timeout: 30_000 });
  await noteChanges(page);
  await wear(house, "christmas");
  await wears(page, "christmas");
  await expect(page.locator(".decor-layer canvas")).toHaveCount(1);
  expect(await page.evaluate(() => ("seen" in window ? window.seen : null))).toEqual([
    "nothing arrives, classic is worn, open",
    "nothing arrives, christmas is worn, open",
  ]);
  // Flakes and settled snow stand in the picture itself: its lowest line is as white as snow.
  const lowest = await page.locator(".decor-layer canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const line = [...(canvas.getContext("2d")?.getImageData(0, canvas.height - 1, canvas.width, 1).data ?? [])];
    return line.reduce((sum, value) => sum + value, 0) / line.length;
  });
  expect(lowest).toBeGreaterThan(200);
  product.remove();
});

test("a screen without WebGL moves a few elements instead", async ({ page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, ...asked: Parameters<typeof getContext>) {
        return asked[0].startsWith("webgl") ? null : getContext.apply(this, asked);
      },
    });
  });
  await page.setViewportSize({ width: 960, height: 540 });
  const house = await startHouse({ rehearse: EVENING });
  await wear(house, "christmas");
  await page.goto(`${house.origin}${KIOSK}`);
  await expect(page.locator(".decor")).toHaveAttribute("data-mode", "drift");
  const parts = page.locator(".decor-calm-part");
  await expect.poll(() => parts.count()).toBeGreaterThan(10);
  expect(await parts.count()).toBeLessThan(80);
  const running = await parts.first().evaluate((part) => part.getAnimations().map((animation) => animation.playState));
  expect(running).toEqual(["running"]);
});
