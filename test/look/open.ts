/** A page in which a theme is drawn alone, with the product's own pictures and nothing of a house around it. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Browser, Page, Route } from "@playwright/test";
import { openModulePage } from "../support/decor-open.ts";
import { THEMES_FOLDER } from "./faces.ts";

export const FRAMES_FOLDER = join(import.meta.dirname, "frames");

async function answer(route: Route, folder: string, file: string): Promise<void> {
  const body = await readFile(join(folder, file)).catch(() => null);
  if (body === null) await route.fulfill({ status: 404 });
  else await route.fulfill({ body, contentType: file.endsWith(".svg") ? "image/svg+xml" : "image/webp" });
}

/** Opens a page with `LookPage` on its window, on a screen of such a size. */
export async function openLookPage(browser: Browser, width: number, height: number, resolution: number): Promise<Page> {
  const page = await openModulePage(browser, "../look/look-page.ts", "lookPage");
  await page.setViewportSize({ width, height });
  await page.route("**/themes/*/*", (route) => {
    const [id = "", file = ""] = new URL(route.request().url()).pathname.split("/").slice(2);
    return answer(route, join(THEMES_FOLDER, basename(id)), basename(file));
  });
  await page.route("**/frames/*", (route) => answer(route, FRAMES_FOLDER, basename(new URL(route.request().url()).pathname)));
  await page.evaluate(([across, down, fine]) => window.lookPage.open(across, down, fine), [width, height, resolution] as const);
  return page;
}
