/** How a kiosk changes its theme, as its page notes it on its own timeline. */
import type { Page } from "@playwright/test";
import { z } from "zod";

/** By the machine's clock, in milliseconds since 1970; pages of one machine share it. */
export interface ChangeSeen {
  /** When the first frame of the change was drawn. */
  readonly shown: number;
  /** When the change began by what the page knows of the venue's clock: the share that a frame shows is counted from here. */
  readonly began: number;
}

const Seen = z.object({ shown: z.number(), began: z.number() });

/** The last change of a page, which is to this theme; waits for it. */
export async function changeSeen(page: Page, theme: string): Promise<ChangeSeen> {
  const found = await page.waitForFunction((wanted) => {
    const mark = performance.getEntriesByName("ronron-change").at(-1);
    const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
    if (mark === undefined || typeof detail !== "object" || detail === null) return null;
    if (!("theme" in detail) || detail.theme !== wanted || !("began" in detail)) return null;
    return { shown: performance.timeOrigin + mark.startTime, began: performance.timeOrigin + Number(detail.began) };
  }, theme);
  return Seen.parse(await found.jsonValue());
}

/** Waits until a page of the demonstration house could wear any of its eight themes within a frame. */
export async function expectReady(page: Page): Promise<void> {
  const all = (): boolean => document.documentElement.dataset["ready"]?.split(" ").length === 8;
  await page.waitForFunction(all, undefined, { timeout: 120_000 });
}
