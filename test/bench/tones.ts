/** A product whose library holds steady tones of its own, so that whatever else is heard stands out. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { newPage, reportOf } from "../rig/venue.ts";
import type { TestHouse } from "../support/house.ts";
import { copyProduct, type ProductCopy } from "../support/product.ts";
import { until } from "../support/until.ts";

const run = promisify(execFile);

export interface Tone {
  readonly id: string;
  readonly kind: "loop" | "one-shot";
  readonly hertz: number;
  readonly seconds: number;
  /** Silent at both ends: a codec does not turn a loop of a pure tone without a trace. */
  readonly faded: boolean;
}

/** In seconds: longer than any of a codec's frames. */
const FADE_SECONDS = 0.05;

/** A copy of the product with tones in `sounds/tones`; the other sounds stay. Remove it at the end. */
export async function productWithTones(tones: readonly Tone[]): Promise<ProductCopy> {
  const product = copyProduct();
  const folder = join(product.root, "sounds", "tones");
  mkdirSync(folder);
  for (const { id, kind, hertz, seconds, faded } of tones) {
    const source = `sine=frequency=${hertz}:sample_rate=48000:duration=${seconds}`;
    const out = seconds - FADE_SECONDS;
    const fades = !faded ? [] : ["-af", `afade=d=${FADE_SECONDS},afade=t=out:st=${out}:d=${FADE_SECONDS}`];
    const coded = ["-ac", "2", "-c:a", "libopus", "-b:a", "96k", join(folder, `${id}.opus`)];
    await run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", source, ...fades, ...coded]);
    const levels = { loudnessLufs: -23, peakDbtp: -18 };
    const card = { id, title: id, kind, durationSeconds: seconds, ...levels, licence: "CC0-1.0", source: "ffmpeg" };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(card));
  }
  return product;
}

/** A plan that is always open: each zone plays its playlist, with its accent, in a screen of its name. */
export function planOf(
  zones: readonly { readonly id: string; readonly playlist: string; readonly accent: string | null }[],
  playlists: readonly unknown[],
): unknown {
  return {
    schema: 1,
    venue: { id: "bench", name: "Bench", timeZone: "Europe/Paris", locale: "en" },
    zones: zones.map(({ id }) => ({ id, name: id })),
    playlists,
    rules: zones.map(({ id, playlist, accent }) => ({ id, targets: [`zone:${id}`], set: { playlist, accent, volume: 60 } })),
    screens: zones.map(({ id }) => ({ id, zone: id, roles: ["player"] })),
  };
}

/** A computer that starts everything at once is slow; that is not what is measured. */
const STARTED_WITHIN_MILLISECONDS = 60_000;

/** Opens a screen's player on a page that was prepared; resolves once it reports that it plays the sound, and has faded in. */
export async function playOn(page: Page, house: TestHouse, screen: string, sound: string): Promise<void> {
  await page.goto(`${house.origin}/player/?screen=${screen}`);
  await until(
    `${screen} to play ${sound}`,
    async () => {
      const heard = (await reportOf(house, screen))?.sound;
      return (heard?.sounds.includes(sound) ?? false) && (heard?.levelDbfs ?? -Infinity) > -60;
    },
    STARTED_WITHIN_MILLISECONDS,
  );
  await page.waitForTimeout(3000);
}

/** The same on a page of its own. */
export async function playIn(browser: Browser, house: TestHouse, screen: string, sound: string): Promise<void> {
  await playOn(await newPage(browser), house, screen, sound);
}
