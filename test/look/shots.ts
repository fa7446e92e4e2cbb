/** Pictures of the kiosk as it is: a real house on another clock, a real browser, each season at its own time of the year. */
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { startTestHouse, type TestHouse } from "../support/house.ts";
import { PARTS, WORN } from "./faces.ts";

export const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 390, height: 844 },
] as const;
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In French, in French for someone who asked for less motion, and in Arabic. */
export const MANNERS = ["fr", "reduced", "ar"] as const;
export type Manner = (typeof MANNERS)[number];

/** What is taken in a house of one manner. */
export interface Sitting {
  readonly manner: Manner;
  /** How many pictures it gives. */
  readonly shots: number;
  /** Takes them; `taken` hears of each. The house is set to other days meanwhile. */
  readonly sit: (browser: Browser, house: TestHouse, taken: (name: string) => void) => Promise<void>;
}

/** Frames of the effects after which everything that moves is there. */
const FRAMES = 2;
export const PATIENCE = 90_000;
/** A screen of the lobby that nobody touches. */
export const BOARD = "board-1";

export function shotName(theme: string, part: DayPart, { width, height }: Size, manner: Manner): string {
  return `${theme}-${part}-${width}x${height}-${manner}.jpg`;
}

/** The demonstration venue with a board, in a country where its language is spoken. */
function planIn(manner: Manner): unknown {
  const demonstration = demonstrationPlan();
  const board = { id: BOARD, zone: "lobby", roles: ["kiosk"], touch: false };
  const plan = { ...demonstration, screens: [...demonstration.screens, board] };
  if (manner !== "ar") return plan;
  return { ...plan, venue: { ...plan.venue, locale: "ar", name: { ar: "مركز لومان للقيادة", en: "Le Mans Driving Centre" } } };
}

/**
 * Before anything of the page runs: counts what the effects draw, and lets them be drawn as a graphics card draws them, as
 * fine and as many as the theme says, though here a processor does it and would be spared otherwise.
 */
function countAndSpare(): void {
  const { drawElements, getParameter } = WebGL2RenderingContext.prototype;
  const counted = { frames: 0, at: -1 };
  Object.assign(window, { counted });
  Object.assign(WebGL2RenderingContext.prototype, {
    drawElements(this: WebGL2RenderingContext, ...how: Parameters<typeof drawElements>) {
      const now = document.timeline.currentTime;
      if (typeof now === "number" && now !== counted.at) {
        counted.frames += 1;
        counted.at = now;
      }
      drawElements.apply(this, how);
    },
    getParameter(this: WebGL2RenderingContext, name: number): unknown {
      const answer: unknown = getParameter.call(this, name);
      return typeof answer === "string" && /swiftshader|llvmpipe/i.test(answer) ? "A graphics card" : answer;
    },
  });
  Object.defineProperty(document, "hidden", { get: () => true });
}

/** Opens the kiosk of the lobby. `calm`: less motion is asked for. */
export async function openKiosk(browser: Browser, house: TestHouse, size: Size, calm: boolean): Promise<Page> {
  const page = await browser.newPage({
    viewport: size,
    hasTouch: true,
    reducedMotion: calm ? "reduce" : "no-preference",
    serviceWorkers: "block",
  });
  await page.addInitScript(countAndSpare);
  // What comes in softly is there soon.
  const animations = await page.context().newCDPSession(page);
  await animations.send("Animation.enable");
  await animations.send("Animation.setPlaybackRate", { playbackRate: 50 });
  await page.goto(`${house.origin}/kiosk/?screen=lobby-1`);
  return page;
}

/** Waits until the page wears a theme with all that belongs to it, and nothing of what it wore before. */
export async function settle(page: Page, { id, tokens }: Theme, part: DayPart, moves: boolean): Promise<void> {
  const drawn = await page.evaluate(() => Number(Object(window).counted.frames));
  await page.waitForFunction(
    ({ theme, sky, frames }) => {
      const root = document.documentElement;
      const layers = document.querySelectorAll(".decor-layer");
      const counted: unknown = Object(window).counted;
      return (
        root.dataset["theme"] === theme &&
        root.style.getPropertyValue("--ronron-sky-top") === sky &&
        root.dataset["ready"]?.split(" ").includes(theme) === true &&
        root.dataset["arriving"] === undefined &&
        layers.length === 1 &&
        layers[0]?.querySelector(".decor-picture") !== null &&
        document.getAnimations().every(({ effect, playState }) => {
          return playState === "finished" || effect?.getComputedTiming().iterations === Infinity;
        }) &&
        Number(Object(counted).frames) >= frames
      );
    },
    { theme: id, sky: tokens[part].skyTop, frames: moves ? drawn + FRAMES : 0 },
    { timeout: PATIENCE },
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Starts the house that a manner is looked at in. */
export function startHouseFor(manner: Manner): Promise<TestHouse> {
  return startTestHouse({ plan: planIn(manner), rehearse: "2026-10-06T11:00:00+02:00" });
}

/** Sets a house to another instant. */
export async function moveTo(house: TestHouse, at: string): Promise<void> {
  const moved = await house.call("PATCH", "/api/rehearsal", { at });
  if (moved.status !== 200) throw new Error(`The rehearsal did not go to ${at}: ${JSON.stringify(moved.body)}`);
}

/** A page that is opened once and wears one theme after the other, its pictures put into a folder. */
export function seasonSitting(size: Size, manner: Manner, themes: readonly Theme[], folder: string): Sitting {
  return {
    manner,
    shots: themes.length * PARTS.length,
    async sit(browser, house, taken) {
      const calm = manner === "reduced";
      const page = await openKiosk(browser, house, size, calm);
      for (const part of PARTS) {
        for (const theme of themes) {
          await moveTo(house, WORN[theme.id]?.[part] ?? "");
          await settle(page, theme, part, !calm);
          await page.evaluate(() =>
            document.querySelector<HTMLElement>(".rehearsal-badge")?.style.setProperty("visibility", "hidden"),
          );
          const name = shotName(theme.id, part, size, manner);
          await page.screenshot({ path: join(folder, name), type: "jpeg", quality: 92, timeout: PATIENCE });
          taken(name);
        }
      }
      await page.context().close();
    },
  };
}
