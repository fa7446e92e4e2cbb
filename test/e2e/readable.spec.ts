/** Can a visitor read it? The words' colour against the very pixels behind them, in every theme and on every kind of screen. */
import { expect, type Page, test } from "@playwright/test";
import { testPages } from "../support/pages.ts";
import { LONG } from "../support/long.ts";
import { until } from "../support/until.ts";

const startHouse = testPages();
test.use({ reducedMotion: "reduce", serviceWorkers: "block" });
// Eight pictures, each drawn in software and looked at until it stands still.
test.setTimeout(180_000);

const THEMES = ["classic", "christmas", "new-year", "valentine", "easter", "race", "summer", "halloween"];
const WORDS = ".venue, .opening, .languages button, .welcome-words, .welcome-greeting, .clock-time, .clock-date";

interface Worst {
  readonly words: string;
  /** WCAG 2's contrast ratio at the worst twentieth of the pixels behind. */
  readonly ratio: number;
  readonly needed: number;
}

/** Takes the words away, looks at what was behind them, and gives those that are hard to read. `lab` is a blank page to count pixels in. */
async function unreadable(page: Page, lab: Page): Promise<Worst[]> {
  const words = await page.locator(WORDS).evaluateAll((elements) =>
    elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { x, y, width, height } = range.getBoundingClientRect();
      const { color, fontSize } = getComputedStyle(element);
      return {
        words: element.getAttribute("class") ?? element.textContent ?? "",
        box: { x, y, width, height },
        color,
        large: Number.parseFloat(fontSize) >= 24,
      };
    }),
  );
  // The letters go, and what lies behind them stays, be it the scene or a ground of their own.
  const show = (shown: boolean) =>
    page.evaluate(
      ([selector, isShown]) => {
        document.querySelector<HTMLElement>(".rehearsal-badge")?.style.setProperty("visibility", isShown ? "" : "hidden");
        for (const element of document.querySelectorAll(selector))
          for (const part of [element, ...element.querySelectorAll("*")])
            if (part instanceof HTMLElement)
              part.style.cssText = isShown ? "" : "transition: none; color: transparent; text-shadow: none";
      },
      [WORDS, shown] as const,
    );
  await show(false);
  const picture = (await page.screenshot()).toString("base64");
  await show(true);
  return lab.evaluate(
    async ({ shot, texts }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      const ink = new OffscreenCanvas(1, 1).getContext("2d");
      if (canvas === null || ink === null) throw new Error("No canvas.");
      canvas.drawImage(image, 0, 0);
      const linear = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const luminance = (pixels: Uint8ClampedArray, at: number): number =>
        0.2126 * linear(pixels[at] ?? 0) + 0.7152 * linear(pixels[at + 1] ?? 0) + 0.0722 * linear(pixels[at + 2] ?? 0);
      return texts
        .filter(({ box }) => box.width > 1 && box.height > 1)
        .map(({ words: name, box, color, large }) => {
          ink.fillStyle = color;
          ink.fillRect(0, 0, 1, 1);
          const own = luminance(ink.getImageData(0, 0, 1, 1).data, 0);
          const { data } = canvas.getImageData(
            Math.max(0, Math.floor(box.x)),
            Math.max(0, Math.floor(box.y)),
            Math.ceil(box.width),
            Math.ceil(box.height),
          );
          const ratios: number[] = [];
          for (let at = 0; at < data.length; at += 16) {
            const behind = luminance(data, at);
            ratios.push((Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05));
          }
          ratios.sort((a, b) => a - b);
          return { words: name, ratio: ratios[Math.floor(ratios.length / 20)] ?? 0, needed: large ? 3 : 4.5 };
        })
        .filter(({ ratio, needed }) => ratio < needed);
    },
    { shot: picture, texts: words },
  );
}

for (const [width, height] of [
  [960, 540],
  [540, 960],
  [390, 844],
] as const) {
  test(`every word is readable on every theme's picture at ${width}×${height}`, LONG, async ({ page }) => {
    const house = await startHouse({ rehearse: "2026-10-16T12:00:00+02:00", paused: true });
    await page.setViewportSize({ width, height });
    // One theme dissolves into the next in no time: what is looked at stands at the end of it.
    const animations = await page.context().newCDPSession(page);
    await animations.send("Animation.enable");
    await animations.send("Animation.setPlaybackRate", { playbackRate: 100 });
    const lab = await page.context().newPage();
    await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
    for (const theme of THEMES) {
      await house.call("POST", "/api/overrides", { targets: ["venue"], set: { theme }, forMinutes: 60 });
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      let last: Buffer = Buffer.alloc(0);
      await until("the picture to stand still", async () => {
        const next = await page.screenshot();
        const same = Buffer.compare(last, next) === 0;
        last = next;
        return same;
      });
      expect({ theme, unreadable: await unreadable(page, lab) }).toEqual({ theme, unreadable: [] });
    }
  });
}
