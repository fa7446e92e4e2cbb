/** A page with the player's voices alone, built from their source. */
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build } from "vite";

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "voices-page.ts"), formats: ["iife"], name: "voices" },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const output = result !== undefined && "output" in result ? result.output : [];
  for (const part of output) if (part.type === "chunk") return part.code;
  throw new Error("The page of voices was not built.");
}

/** Opens the page; `window.voicesPage` is there when it resolves. */
export async function openVoicesPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundled() });
  await page.waitForFunction(() => "voicesPage" in window);
  return page;
}
