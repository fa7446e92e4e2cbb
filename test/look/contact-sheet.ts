/**
 * `npm run contact-sheet`: every theme on every kind of screen, by day and by night, in French, in Arabic and with less motion,
 * from a real house in a real browser; one sheet for each in assets/docs/seasons/, every picture whole in .build/look/. And every
 * page of a kiosk, in assets/docs/pages/.
 * `npm run contact-sheet -- summer race` does these alone, `-- pages` the pages; `-- --large` takes one picture of each at 3840×2160 into .build/look/;
 * `-- --frames` draws anew what test/e2e/look.spec.ts compares the themes with.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { digestOfSources, isBuilt } from "../../electron/launch/freshness.ts";
import { chromiumLaunch } from "../support/chromium.ts";
import type { TestHouse } from "../support/house.ts";
import { allThemes } from "./faces.ts";
import { renewFrames } from "./frames.ts";
import { pageSheets, pageSittings } from "./pages.ts";
import { composeSheet, type Sheet, seasonSheet } from "./sheet.ts";
import { type Manner, MANNERS, seasonSitting, type Sitting, SIZES, startHouseFor } from "./shots.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const SHOTS = join(ROOT, ".build", "look");
const DOCS = join(ROOT, "assets", "docs");
const PAGES = "pages";
/** Pages that are open at once. */
const TOGETHER = 2;

async function takeAll(browser: Browser, sittings: readonly Sitting[]): Promise<void> {
  const began = performance.now();
  const waiting = [...sittings];
  const all = sittings.reduce((sum, { shots }) => sum + shots, 0);
  let done = 0;
  const taken = (name: string): void => {
    done += 1;
    console.log(`${String(done).padStart(3)} of ${all}  ${name}  ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  };
  const work = async (): Promise<void> => {
    let house: TestHouse | null = null;
    let speaks: Manner | null = null;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { manner } = next;
      // Only the Arabic house is another one.
      if (house === null || (speaks === "ar") !== (manner === "ar")) {
        await house?.stop();
        house = await startHouseFor(manner);
      }
      speaks = manner;
      await next.sit(browser, house, taken);
    }
    await house?.stop();
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
}

/** The house that is looked at is the one that is written. */
async function ensureBuilt(): Promise<void> {
  if (isBuilt(await digestOfSources())) return;
  const built = spawnSync(process.execPath, [join(ROOT, "electron", "launch", "build.ts")], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("The house could not be built.");
}

async function compose(browser: Browser, folder: string, sheets: Iterable<readonly [string, Sheet]>): Promise<void> {
  mkdirSync(join(DOCS, folder), { recursive: true });
  for (const [name, sheet] of sheets) {
    const picture = await composeSheet(browser, sheet, SHOTS);
    writeFileSync(join(DOCS, folder, `${name}.webp`), picture);
    console.log(`assets/docs/${folder}/${name}.webp: ${picture.length} bytes`);
  }
}

async function run(browser: Browser, asked: readonly string[]): Promise<void> {
  const names = asked.filter((word) => !word.startsWith("--"));
  const themes = allThemes().filter(({ id }) => names.length === 0 || names.includes(id));
  if (asked.includes("--frames")) {
    await renewFrames(browser, themes);
    return;
  }
  await ensureBuilt();
  mkdirSync(SHOTS, { recursive: true });
  if (asked.includes("--large")) {
    await takeAll(browser, [seasonSitting({ width: 3840, height: 2160 }, "reduced", themes, SHOTS)]);
    return;
  }
  const pages = names.length === 0 || names.includes(PAGES);
  const manners = themes.length === 0 ? [] : MANNERS;
  await takeAll(browser, [
    ...manners.flatMap((manner) => SIZES.map((size) => seasonSitting(size, manner, themes, SHOTS))),
    ...(pages ? pageSittings(SHOTS) : []),
  ]);
  await compose(
    browser,
    "seasons",
    themes.map(({ id }) => [id, seasonSheet(id)]),
  );
  if (pages) await compose(browser, PAGES, pageSheets());
}

const words = process.argv.slice(2);
const known = new Set(["--frames", "--large", PAGES, ...allThemes().map(({ id }) => id)]);
const unknown = words.filter((word) => !known.has(word));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}: choose from ${[...known].join(", ")}.`);
  process.exitCode = 1;
} else {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    await run(browser, words);
  } finally {
    await browser.close();
  }
}
