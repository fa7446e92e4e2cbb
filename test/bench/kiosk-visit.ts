/** A recorded visit, touch by touch, of the kiosk and of the page beside it; each touch is known to have been answered. */
import { readdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";

/** One touch: where, and what is seen on the page once it is answered. */
interface Touch {
  readonly on: string;
  readonly answer: string;
}

/** A page that is measured. */
export interface Visited {
  readonly address: string;
  /** What is seen once the page has its texts. */
  readonly ready: string;
  /** What is seen once it has the pictures that it begins with. */
  readonly dressed: string;
  /** What is seen once it has made ready all that may come. */
  readonly settled: string;
  /** The touches of one visit. The page has been opened, and nobody has touched it. */
  touches(page: Page): Promise<readonly Touch[]>;
}

const HOME = ".visit[data-at=home]";

export const SCENE = ".invitation";
export const WAKE: Touch = { on: SCENE, answer: HOME };

/** The views that the kiosk offers; it is at its home. */
export async function offered(page: Page): Promise<readonly string[]> {
  return page.locator(".home-item").evaluateAll((items) => items.map((item) => item.getAttribute("data-view") ?? ""));
}

export const openView = (view: string): Touch => ({ on: `[data-view=${view}] button`, answer: `.visit[data-at=${view}]` });
export const GO_HOME: Touch = { on: ".dock-home", answer: `${HOME} .home-item` };

export const speak = (language: string): readonly Touch[] => [
  { on: "[data-sheet=languages]", answer: ".dock-sheet[data-open=true]" },
  { on: `.sheet-language[lang=${language}]`, answer: `html[lang=${language}]` },
];

/** Every theme of the house: once all are painted, a screen has nothing of its beginning left to do. */
const WARDROBE = readdirSync(new URL("../../assets/themes", import.meta.url));

/** The kiosk of a house: it is woken, asked for another language, and shows each view it offers. */
export function kioskOf(origin: string): Visited {
  return {
    address: `${origin}/kiosk/?screen=lobby-1`,
    ready: SCENE,
    dressed: "html[data-ready~=christmas]",
    settled: ["html", ...WARDROBE.map((theme) => `[data-ready~=${theme}]`)].join(""),
    async touches(page) {
      await touch(page, WAKE);
      return [...speak("en"), ...(await offered(page)).flatMap((view) => [openView(view), GO_HOME]), ...speak("ar")];
    },
  };
}

const LANGUAGE = (tag: string): Touch => ({ on: `[data-language=${tag}]`, answer: `main[lang=${tag}]` });

/** The page beside it: it speaks another language, and opens each of its panels. */
export function besideOf(origin: string): Visited {
  const panels = ["today", "experiences", "places", "opinion"].flatMap((name): readonly Touch[] => [
    { on: `[data-panel=${name}]`, answer: `[data-open=${name}]` },
    { on: ".close", answer: ".start" },
  ]);
  return {
    address: `${origin}/`,
    ready: ".month",
    dressed: ".month",
    settled: ".month",
    async touches(page) {
      await touch(page, LANGUAGE("en"));
      return [...panels, LANGUAGE("ar")];
    },
  };
}

/** A finger on the middle of what is touched. Resolves when the answer is seen; rejects where none comes. */
export async function touch(page: Page, { on, answer }: Touch): Promise<void> {
  const target = page.locator(on).first();
  // Not a trial of Playwright's: it touches, too, and the browser would note that.
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`There is nothing to touch at ${on}.`);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator(answer).first().waitFor({ state: "attached" });
}

/** The pixels of a standing kiosk. */
export const STANDING = { width: 1080, height: 1920 };

/** A page in a context of its own: nothing is kept from any page before. `calm`: less motion is asked for, and no effect drawn. */
export async function openPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  calm: boolean,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    hasTouch: true,
    locale: "fr-FR",
    reducedMotion: calm ? "reduce" : "no-preference",
  });
  return context.newPage();
}
