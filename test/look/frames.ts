/** The frames that are kept of each theme: how they are drawn, and how they are renewed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { PARTS } from "./faces.ts";
import { FRAMES_FOLDER, openLookPage } from "./open.ts";

/**
 * The screens that frames are drawn for, with all that moves on them, and when: the gleam on the lines of light is then where
 * they are.
 */
export const SHAPES = [
  { name: "landscape", width: 1920, height: 1080, seconds: 3 },
  { name: "portrait", width: 1080, height: 1920, seconds: 4.2 },
] as const;
export type Shape = (typeof SHAPES)[number];

/** Pixels drawn for each of the screen's: twice as many as are kept, so that fine lights are there, too. */
export const RESOLUTION = 0.5;
export function frameName(theme: string, part: DayPart, { name }: Shape): string {
  return `${theme}-${part}-${name}.webp`;
}

/** Puts a theme on as its frame has it. */
export function wearForFrame(page: Page, theme: Theme, part: DayPart, { seconds }: Shape): Promise<void> {
  return page.evaluate(([worn, when, passed]) => window.lookPage.wear(worn, when, passed), [theme, part, seconds] as const);
}

/** Draws the frames of themes anew and keeps them in place of those that are there. */
export async function renewFrames(browser: Browser, themes: readonly Theme[]): Promise<void> {
  mkdirSync(FRAMES_FOLDER, { recursive: true });
  for (const shape of SHAPES) {
    const page = await openLookPage(browser, shape.width, shape.height, RESOLUTION);
    for (const theme of themes) {
      for (const part of PARTS) {
        await wearForFrame(page, theme, part, shape);
        const address = await page.evaluate(() => window.lookPage.picture("image/webp", 0.9));
        const picture = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
        writeFileSync(join(FRAMES_FOLDER, frameName(theme.id, part, shape)), picture);
        console.log(`${frameName(theme.id, part, shape)}: ${picture.length} bytes`);
      }
    }
    await page.close();
  }
}
