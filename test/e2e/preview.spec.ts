/** A kiosk's page in a frame, told what to wear by the page around it: it looks like a screen of the house, and is none. */
import { expect, type Frame, type Page, test } from "@playwright/test";
import { z } from "zod";
import type { Theme } from "../../electron/contract/theme.ts";
import { ThemeDetails } from "../../electron/contract/theme-package.ts";
import type { PreviewerSays } from "../../renderer/link/stage.ts";
import { logIn } from "../support/console.ts";
import { testPages } from "../support/pages.ts";

const startHouse = testPages();
test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const Screens = z.object({ screens: z.array(z.object({ observed: z.array(z.unknown()) })) });

/** Puts a preview of the lobby into a page of the house, whose messages it then hears. */
async function host(page: Page): Promise<Frame> {
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/kiosk/?preview=lobby";
    addEventListener("message", ({ data }) => {
      const said = document.body.dataset["said"] ?? "";
      document.body.dataset["said"] = `${said} ${JSON.stringify(data)}`;
    });
    document.body.append(frame);
  });
  await expect(page.locator("body")).toHaveAttribute("data-said", /ready-to-be-dressed/);
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error("The page has no frame.");
  return frame;
}

async function tell(page: Page, message: unknown): Promise<void> {
  await page.evaluate((said) => document.querySelector("iframe")?.contentWindow?.postMessage(said, location.origin), message);
}

test.describe("a previewed kiosk", () => {
  // Pictures that stand still: how they move is told by the tests of the decoration.
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("wears drafts that the house does not have, in any language at any hour, and is no screen", async ({ page }) => {
    const house = await startHouse({ rehearse: "2026-12-10T14:00:00+01:00" });
    const { base, theme } = ThemeDetails.parse((await house.call("GET", "/api/themes/christmas")).body);
    if (theme === null) throw new Error("Christmas cannot be understood.");
    const draft: Theme = { ...theme, base };
    await page.goto(`${house.origin}/console/`);
    const frame = await host(page);
    const html = frame.locator("html");
    await expect(html).not.toHaveAttribute("data-theme");

    const dress = (wished: Theme, more: Partial<PreviewerSays> = {}): PreviewerSays => ({
      kind: "dress",
      theme: wished,
      part: "night",
      language: "fr",
      at: null,
      opening: null,
      ...more,
    });
    await tell(page, dress(draft));
    await expect(html).toHaveAttribute("data-theme", "christmas");
    await expect(page.locator("body")).toHaveAttribute("data-said", /"dressed","theme":"christmas"/);
    await expect(frame.getByText("Bienvenue")).toBeVisible();

    const red = { ...draft, tokens: { ...draft.tokens, day: { ...draft.tokens.day, accent: "#aa0011" } } };
    await tell(page, dress(red, { part: "day", language: "ar", at: "2026-12-31T21:07:00Z" }));
    await expect(html).toHaveAttribute("dir", "rtl");
    await expect.poll(() => html.evaluate((root) => root.style.getPropertyValue("--ronron-accent"))).toBe("#aa0011");
    await expect(frame.locator("time")).toHaveAttribute("datetime", /^2026-12-31T21:07/);

    // What is no theme is nobody's wish, and a hand or a key changes nothing.
    await tell(page, { ...dress(draft), theme: { ...draft, id: "race", tokens: {} } });
    await tell(page, dress({ ...red, id: "own" }, { part: "day", language: "en" }));
    await expect(html).toHaveAttribute("data-theme", "own");
    await expect(frame.locator("#root")).toHaveAttribute("inert", "");
    await expect(frame.locator("iframe")).toHaveCount(0);

    const { screens } = Screens.parse((await house.call("GET", "/api/screens")).body);
    expect(screens.flatMap(({ observed }) => observed)).toEqual([]);
    const kept = await frame.evaluate(async () => [
      Object.keys(localStorage).filter((key) => key.startsWith("ronron-")),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([[], 0]);
  });
});

declare global {
  interface Window {
    /** What the frames of this page draw on. */
    ronronSurfaces: WebGL2RenderingContext[];
  }
}

test("the drawing surfaces of a preview are given back when it closes", async ({ page }) => {
  const house = await startHouse({ rehearse: "2026-12-10T14:00:00+01:00" });
  await page.addInitScript(() => {
    window.ronronSurfaces = [];
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = new Proxy(original, {
      apply(target, canvas: HTMLCanvasElement, given: Parameters<typeof original>) {
        const context: unknown = Reflect.apply(target, canvas, given);
        if (context instanceof WebGL2RenderingContext) parent.window.ronronSurfaces.push(context);
        return context;
      },
    });
  });
  await logIn(page, house);
  const lost = (): Promise<boolean[]> => page.evaluate(() => window.ronronSurfaces.map((surface) => surface.isContextLost()));
  await page.getByRole("button", { name: /^Halloween/ }).click();
  await expect(page.frameLocator("iframe[title^='The kiosk in']").locator("canvas.decor-stage")).toBeAttached();
  await expect.poll(lost).toContain(false);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect.poll(lost).not.toContain(false);
});
