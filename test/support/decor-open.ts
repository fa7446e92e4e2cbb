/** Pages with one part of the decoration alone, built from its source. */
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build } from "vite";

/** Isolated, so that its clock tells microseconds; on localhost, which a browser trusts. */
const ADDRESS = "http://localhost/measured";
const HEADERS = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "measured" } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const output = result !== undefined && "output" in result ? result.output : [];
  for (const part of output) if (part.type === "chunk") return part.code;
  throw new Error(`${entry} was not built.`);
}

/** Opens an empty page in which a module of the tests runs; `name` is what it puts on the window. */
export async function openModulePage(browser: Browser, module: string, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: "text/html", headers: HEADERS, body: "<!doctype html><title>Measured</title>" }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: await bundled(join(import.meta.dirname, module)) });
  await page.waitForFunction((key) => key in window, name);
  return page;
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect y="120" width="320" height="60" fill="#456"/></svg>';

/** A page with {@link WearingPage} on its window, whose themes have all the same pictures. */
export async function openWearingPage(browser: Browser): Promise<Page> {
  const page = await openModulePage(browser, "wearing-page.ts", "wearingPage");
  await page.route("**/themes/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: PICTURE }));
  return page;
}

/** A page with {@link DecorPage} on its window. */
export function openDecorPage(browser: Browser): Promise<Page> {
  return openModulePage(browser, "decor-page.ts", "decorPage");
}
