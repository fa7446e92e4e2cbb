/** The kiosk as a visitor meets it: its first load, its answer to a touch, and what visitors leave in its memory. */
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";
import { startTestHouse } from "../support/house.ts";
import { serveBeside } from "./kiosk-beside/serve.ts";
import { measureLoad } from "./kiosk-load.ts";
import { measureVisits } from "./kiosk-memory.ts";
import { measureTouch } from "./kiosk-touch.ts";
import { besideOf, kioskOf } from "./kiosk-visit.ts";
import type { Measure } from "./statistics.ts";

/** About what all of it takes; the measures make as many of theirs as belong to the seconds they are given. */
const WHOLE = 1_800;

/** A Friday before Christmas: programme, experiences and map are there, and the season has the most to draw. */
const REHEARSED = "2026-12-18T11:50:00+01:00";

/** How far the measures are, for whoever waits. */
function tell(what: string): void {
  process.stderr.write(`kiosk: ${what}\n`);
}

/** `seconds`, in place of half an hour, where somebody only wants to see that all is measured. */
export async function measureKiosk(seconds: number | null): Promise<Measure[]> {
  const amount = Math.min(1, (seconds ?? WHOLE) / WHOLE);
  const measures: Measure[] = [];
  const beside = await serveBeside();
  for (const measure of [measureLoad, measureTouch, measureVisits]) {
    // A house and a browser of its own: none has the memory of the one before. The clock stands, so that no day ends meanwhile.
    const house = await startTestHouse({ rehearse: REHEARSED, paused: true });
    const browser = await chromium.launch(chromiumLaunch());
    try {
      measures.push(...(await measure(browser, kioskOf(house.origin), besideOf(beside.origin), amount, tell)));
    } finally {
      await browser.close();
      await house.stop();
    }
  }
  await beside.stop();
  return measures;
}
