/** Whether a player's memory stays flat: 2,000 one-shots and 160 recordings that are loaded, played and let go. */
import type { Page } from "@playwright/test";
import { goAhead, newPage, openBrowser, set } from "../rig/venue.ts";
import { startTestHouse } from "../support/house.ts";
import { startPulse } from "../support/pulse.ts";
import { until } from "../support/until.ts";
import { pageMegabytes } from "./processes.ts";
import type { Measure } from "./statistics.ts";
import { planOf, playOn, productWithTones } from "./tones.ts";

const ONE_SHOTS = 2000;
const LOADS = 160;
const LOOPS = 8;
const LOOP_SECONDS = 20;

declare global {
  interface Window {
    /** What this page has decoded, and the sources that it has started. */
    benchCounts: { decoded: number; started: number };
  }
}

/** Counts what the page asks of Web Audio, before anything of its own runs. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchCounts = { decoded: 0, started: 0 };
    const { decodeAudioData } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.decodeAudioData = function decode(...args) {
      window.benchCounts.decoded += 1;
      return decodeAudioData.apply(this, args);
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function begin(...args) {
      window.benchCounts.started += 1;
      start.apply(this, args);
    };
  });
}

/** A fifth of the way the page has everything that it ever needs; what it holds more at the end has leaked. */
const WARM = 0.2;

export async function measurePlayerMemory(): Promise<Measure[]> {
  goAhead();
  const loops = Array.from({ length: LOOPS }, (_, index) => `bench-loop-${index}`);
  const product = await productWithTones([
    ...loops.map((id, index) => ({ id, kind: "loop", hertz: 200 + 20 * index, seconds: LOOP_SECONDS, faded: true }) as const),
    { id: "bench-tick", kind: "one-shot", hertz: 900, seconds: 0.3, faded: true },
  ]);
  const playlists = loops.map((sound) => ({
    id: sound,
    name: sound,
    crossfadeSeconds: 0,
    tracks: [{ sound, playSeconds: 86_400 }],
    // Twenty a second: days of passing cars in two minutes.
    oneShots: [0.1, 0.1].map((seconds) => ({ sound: "bench-tick", everySeconds: [seconds, seconds] })),
  }));
  const [pulse, house] = await Promise.all([
    startPulse(["corridor"]),
    startTestHouse({
      root: product.root,
      plan: planOf([{ id: "corridor", playlist: "bench-loop-0", accent: null }], playlists),
    }),
  ]);
  const browser = await openBrowser(pulse, "corridor");
  try {
    const page = await newPage(browser);
    await count(page);
    await playOn(page, house, "corridor", "bench-loop-0");
    const counts = () => page.evaluate(() => window.benchCounts);
    const session = await page.context().newCDPSession(page);
    const held = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      return pageMegabytes(browser);
    };
    let warm = Number.NaN;
    for (let load = 1; load <= LOADS; load += 1) {
      const { decoded, started } = await counts();
      await set(house, "corridor", { playlist: `bench-loop-${load % LOOPS}` });
      const due = Math.max(started, (load / LOADS) * ONE_SHOTS);
      await until(
        `load ${load}`,
        async () => {
          const now = await counts();
          return now.decoded > decoded && now.started >= due;
        },
        30_000,
      );
      if (load === Math.round(WARM * LOADS)) warm = await held();
    }
    const { decoded, started } = await counts();
    const last = await held();
    return [
      {
        what: "Memory that a player holds more after 2,000 one-shots and 160 loads",
        value: Math.max(0, last - warm),
        unit: "MB",
        limit: 10,
        note: `${warm.toFixed(0)} MB after a fifth of them, ${last.toFixed(0)} MB at the end; ${started} voices, ${decoded} recordings decoded`,
      },
    ];
  } finally {
    await browser.close();
    await house.stop();
    await pulse.stop();
    product.remove();
  }
}
