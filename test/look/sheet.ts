/** One modest picture of many. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Browser } from "@playwright/test";
import { PARTS } from "./faces.ts";
import { MANNERS, shotName, type Size, SIZES } from "./shots.ts";

const ADDRESS = "http://localhost/look/";
/** Height of a row of seasons, and room between pictures, in pixels. */
const ROW = 330;
const GAP = 8;
/** What a sheet may weigh: a reader of the documentation opens many of them. */
const MOST_BYTES = 250_000;

interface Tile {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Sheet {
  readonly tiles: readonly Tile[];
  readonly width: number;
  readonly height: number;
  /** Height of a row. */
  readonly row: number;
}

/** All that is taken of a theme: a row for each manner; in it all sizes, each by day and by night. */
export function seasonSheet(theme: string): Sheet {
  const columns = SIZES.flatMap((size) => PARTS.map((part) => ({ size, part })));
  const tiles: Tile[] = [];
  let right = GAP;
  for (const { size, part } of columns) {
    const width = Math.round((ROW * size.width) / size.height);
    MANNERS.forEach((manner, row) => {
      tiles.push({ name: shotName(theme, part, size, manner), x: right, y: GAP + row * (ROW + GAP), width });
    });
    right += width + GAP;
  }
  return { tiles, width: right, height: GAP + MANNERS.length * (ROW + GAP), row: ROW };
}

/** Pictures of one size, one after the other, so many beside each other in rows of a height. */
export function gridSheet(names: readonly string[], size: Size, columns: number, row: number): Sheet {
  const width = Math.round((row * size.width) / size.height);
  const tiles = names.map((name, index) => ({
    name,
    x: GAP + (index % columns) * (width + GAP),
    y: GAP + Math.floor(index / columns) * (row + GAP),
    width,
  }));
  const rows = Math.ceil(names.length / columns);
  return { tiles, width: GAP + columns * (width + GAP), height: GAP + rows * (row + GAP), row };
}

/** Composes a sheet from a folder of its pictures: WebP, of at most {@link MOST_BYTES}. */
export async function composeSheet(browser: Browser, sheet: Sheet, folder: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.route(`${ADDRESS}**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (name === "look") await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sheet</title>" });
    else await route.fulfill({ contentType: "image/jpeg", body: await readFile(join(folder, name)) });
  });
  await page.goto(ADDRESS);
  const address = await page.evaluate(
    async ({ tiles, width, height, row, most }) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("This browser gives no canvas.");
      context.fillStyle = "#17181b";
      context.fillRect(0, 0, width, height);
      context.imageSmoothingQuality = "high";
      for (const tile of tiles) {
        const image = new Image();
        image.src = tile.name;
        await image.decode();
        context.drawImage(image, tile.x, tile.y, tile.width, row);
      }
      for (let quality = 0.86; quality > 0.3; quality -= 0.06) {
        const picture = canvas.toDataURL("image/webp", quality);
        if (picture.length * 0.75 < most) return picture;
      }
      throw new Error("Not even a coarse sheet is light enough.");
    },
    { ...sheet, most: MOST_BYTES },
  );
  await page.close();
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
