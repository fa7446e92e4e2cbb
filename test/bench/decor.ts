/** What moves before a theme: its script time and memory, the bytes of themes, and screens that change together. */
import { type Browser, chromium } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";
import { measureBytes } from "./decor-bytes.ts";
import { measureMemory } from "./decor-memory.ts";
import { measureScript } from "./decor-script.ts";
import { measureTogether } from "./decor-together.ts";
import type { Measure } from "./statistics.ts";

/** Seconds of the show over which memory is watched; the other measures take as many samples as belong to that. */
const WHOLE = 600;

/** How far the measures are, for whoever waits: all of them take some ten minutes. */
function tell(what: string): void {
  process.stderr.write(`decor: ${what}\n`);
}

/** `seconds` of the show, in place of ten minutes, where somebody only wants to see that all is measured. */
export async function measureDecor(seconds: number | null): Promise<Measure[]> {
  const amount = (seconds ?? WHOLE) / WHOLE;
  const measures: Measure[] = measureBytes();
  for (const measure of [measureScript, measureMemory, measureTogether]) {
    // A browser of its own: none has the memory of the one before.
    const browser: Browser = await chromium.launch(chromiumLaunch());
    try {
      measures.push(...(await measure(browser, amount, tell)));
    } finally {
      await browser.close();
    }
  }
  return measures;
}
